"""3.5 Which week of the board's return is a copy of the week before?"""

from classroom.checks import Choice, Option, Question
from classroom.questions.leadership.data import weeks

WEEKS = {
    "2025-08-04": "This week has figures of its own. Read on, two rows at a time.",
    "2025-08-11": "This is the week that was copied. Its figures were true then. Which row repeats them?",
    "2025-08-18": "",
    "2025-08-25": "Compare this row with the one above: nearly every figure differs.",
    "2025-09-01": "Emergency admissions fall here, because same-day care was widened. "
    "A change that really happened is no copy.",
    "2026-01-19": "This week looks odd, and it happened: wards were closed. A copy looks calm.",
}


def _copied(inputs) -> str:
    table = inputs["returns"].set_index("week_start")
    same = (table.diff() == 0).all(axis=1)
    return f"{table.index[same][0]:%Y-%m-%d}"


def _in_words(day: str) -> str:
    year, month, number = day.split("-")
    names = {"08": "August", "09": "September", "01": "January"}
    return f"The week of {int(number)} {names[month]} {year}"


QUESTION = Question(
    id="copied-week",
    number="3.5",
    answer="copied_week",
    kind=Choice(tuple(Option(day, _in_words(day), why) for day, why in WEEKS.items())),
    inputs=weeks,
    reference=_copied,
    alternatives={
        "in words": lambda inputs: _in_words(_copied(inputs)),
        "with blanks around it": lambda inputs: f" {_copied(inputs)} ",
    },
    near_misses={
        "the month alone": lambda inputs: "August 2025",
        "its place in the table": lambda inputs: 72,
        "two weeks": lambda inputs: "2025-08-11, 2025-08-18",
    },
    hints=(
        "Compare each row with the one above it. In a copy every figure is the same.",
        "Look at occupancy. Where does it stay the same to the last decimal? Then read the whole row.",
    ),
    minutes=4,
    praise="Yes. Seven figures do not repeat by themselves. On a chart the week looks quite ordinary, "
    "so no rule finds it. Ask kindly what happened: somebody may have been alone with the form.",
)
