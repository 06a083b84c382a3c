"""0.4 Quote a figure so that nobody can misread it: which people, which month, what was counted."""

from classroom.checks import Form, Misconception, Question
from classroom.questions.start_here.data import england, month_of
from classroom.questions.start_here.fair_figure_on_page import ON_PAGE
from classroom.questions.start_here.figures import FIELDS, GROUPS, OVER, WITHIN, filled, truths


def _key(form) -> tuple[str, str, str]:
    return form["people"], form["month"], form["counted"]


def _agrees(form, inputs) -> bool:
    return _found(form, [truths(inputs).get(_key(form))])


def _found(form, figures) -> bool:
    same = FIELDS["in_every_100"].same
    return any(figure is not None and same(form["in_every_100"], figure) for figure in figures)


def _of_other_people(form, inputs) -> bool:
    known = truths(inputs)
    return _found(form, [known.get(_key({**form, "people": people})) for people in GROUPS.values()])


def _of_the_rest(form, inputs) -> bool:
    rest = OVER if form["counted"] == WITHIN else WITHIN
    return _agrees({**form, "counted": rest}, inputs)


def _of_another_year(form, inputs) -> bool:
    years = {month[:4] for _, month, _ in truths(inputs)}
    return any(_agrees({**form, "month": year + form["month"][4:]}, inputs) for year in years)


def _share_of_one(form, inputs) -> bool:
    return _agrees({**form, "in_every_100": 100 * form["in_every_100"]}, inputs)


def _is_a_count(form, inputs) -> bool:
    counts = month_of(inputs, form["month"])[["attendances", "breaches"]]
    return form["in_every_100"] in {*counts.to_numpy().ravel(), *counts.sum()} - {0}


def _month_problem(form, inputs) -> str:
    if any(month == form["month"] for _, month, _ in truths(inputs)):
        return ""
    first, last = inputs["england"]["month"].agg(["min", "max"])
    return f"The table runs from {first:%B %Y} to {last:%B %Y}. Choose one of its months."


def _off(inputs, by: float) -> dict:
    form = filled(inputs)
    return {**form, "in_every_100": round(form["in_every_100"] + by, 1)}


def _as_count(inputs) -> dict:
    return filled(inputs, in_every_100=int(month_of(inputs)["attendances"].sum()))


QUESTION = Question(
    id="fair-figure",
    number="0.4",
    answer="fair_figure",
    kind=Form(FIELDS),
    inputs=england,
    reference=filled,
    same=_agrees,
    validate=_month_problem,
    on_page=ON_PAGE,
    misconceptions=(
        Misconception(
            code="other-people",
            message="This figure belongs to another kind of department in that month. "
            "Take the people and the figure from the same column.",
            example=lambda inputs: {**filled(inputs, "type 1"), "people": "all departments"},
            detect=_of_other_people,
        ),
        Misconception(
            code="other-count",
            message="This figure counts the others: those over four hours, or those within. "
            "Change what was counted, or take the figure from a hundred.",
            example=lambda inputs: {**filled(inputs, counted=OVER), "counted": WITHIN},
            detect=_of_the_rest,
        ),
        Misconception(
            code="other-year",
            message="This figure belongs to the same month of another year. "
            "Read the year once more.",
            example=lambda inputs: {**filled(inputs, month="2019-01-01"), "month": "January 2018"},
            detect=_of_another_year,
        ),
        Misconception(
            code="proportion",
            message="This is a share of one. The field asks for a share of a hundred.",
            example=lambda inputs: filled(inputs, in_every_100=filled(inputs)["in_every_100"] / 100),
            detect=_share_of_one,
        ),
        Misconception(
            code="count",
            message="This is a number of people. Turn it into a share: how many in every hundred?",
            example=_as_count,
            detect=_is_a_count,
        ),
    ),
    alternatives={
        "those who stayed over": lambda inputs: filled(inputs, "type 1", "2019-03-01", OVER),
        "a month's name": lambda inputs: filled(inputs) | {"month": "January 2018"},
        "headings, and the whole words": lambda inputs: filled(inputs, "type 2", "2016-04-01")
        | {"people": "Type 2 (one specialty)", "counted": "Left within four hours"},
        "not rounded": lambda inputs: filled(
            inputs, in_every_100=truths(inputs)["all departments", "2018-01-01", WITHIN]
        ),
    },
    near_misses={
        "a tenth too much": lambda inputs: _off(inputs, 0.1),
        "a tenth too little": lambda inputs: _off(inputs, -0.1),
        "a whole number": lambda inputs: filled(inputs, in_every_100=round(filled(inputs)["in_every_100"])),
        "the month before": lambda inputs: filled(inputs, month="2017-12-01") | {"month": "2018-01"},
        "a month that the table lacks": lambda inputs: filled(inputs) | {"month": "2018-01-02"},
        "no month": lambda inputs: filled(inputs) | {"month": ...},
        "people in other words": lambda inputs: filled(inputs) | {"people": "everyone"},
        "a field too many": lambda inputs: filled(inputs) | {"ward": "Elm"},
    },
    hints=(
        "Choose the people and the month first. Then read the one figure where they meet.",
        "The table gives those who left within four hours. For those who stayed over, "
        "take its figure from a hundred.",
    ),
    minutes=5,
    praise="Yes. Anyone who reads this knows which people, which month and what was counted.",
)
