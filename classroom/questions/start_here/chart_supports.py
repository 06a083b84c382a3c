"""0.2 Which of these sentences does the chart support?"""

from classroom.checks import Choice, Option, Question
from classroom.questions.start_here.data import england, together
from impactflow.measures import four_hour_percent

STANDARD = 95  # in every 100 within four hours, in England since November 2010
WINTERS = (2016, 2017, 2018)


def _summers_meet_standard(inputs) -> bool:
    percent = together(inputs)
    return bool((percent[percent.index.month.isin([6, 7, 8])] >= STANDARD).all())


def _each_winter_lower(inputs) -> bool:
    percent = together(inputs)
    first, second, third = (percent[f"{y}-10":f"{y + 1}-03"].min() for y in WINTERS)
    return bool(first > second > third)


def _major_ones_do_better(inputs) -> bool:
    rows = inputs["england"]
    major = four_hour_percent(rows[rows["type"] == "1"].set_index("month"))
    return bool((major > together(inputs)).all())


def _says_why(inputs) -> bool:
    return False  # a chart of one measure shows when it changed, never why


SUPPORTED = {
    "a": _summers_meet_standard,
    "b": _says_why,
    "c": _each_winter_lower,
    "d": _major_ones_do_better,
}


def _supported(inputs) -> str:
    return next(key for key, holds in SUPPORTED.items() if holds(inputs))


QUESTION = Question(
    id="what-the-chart-supports",
    number="0.2",
    answer="supported",
    kind=Choice(
        (
            Option(
                "a",
                "In summer, the standard of 95 was met.",
                why="Summers are better than winters, and still below the line. "
                "Follow the highest dots across: no month reaches the standard.",
            ),
            Option(
                "b",
                "The figure falls in winter because more people come.",
                why="This may sound likely, yet the chart cannot say it. It shows when the figure "
                "fell, not why. It does not count how many came.",
            ),
            Option("c", "The lowest month of each winter was lower than that of the winter before."),
            Option(
                "d",
                "The major departments alone do better than all departments together.",
                why="It is the other way round. Choose “Type 1 (major)” in the list under the "
                "chart, and watch which way the line moves.",
            ),
        )
    ),
    inputs=england,
    reference=_supported,
    alternatives={
        "a capital letter": lambda inputs: _supported(inputs).upper(),
        "with a bracket": lambda inputs: f" {_supported(inputs)}) ",
        "the whole sentence": lambda inputs: "The lowest month of each winter was lower than that "
        "of the winter before",
    },
    near_misses={
        "two letters": lambda inputs: "ac",
        "a letter that is no option": lambda inputs: "e",
        "the first words alone": lambda inputs: "The lowest month",
        "its place in the list": lambda inputs: 3,
    },
    hints=(
        "Take one sentence at a time. Ask of each: which dots would show it?",
        "Two sentences say that a line lies higher or lower. Look for that line. One sentence "
        "gives a cause: does the chart hold it?",
    ),
    minutes=3,
    praise="Yes. You can point at the dots that show it: one low point for each winter. "
    "That is what “the chart supports it” means.",
)
