"""0.4 on the page: quote one figure that is asked for, with all that must stand beside it."""

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.start_here.data import england
from classroom.questions.start_here.figures import FIELDS, OVER, WITHIN, filled

ASKED = {"people": "type 1", "month": "2018-01-01", "counted": OVER}
JANUARIES = Choice(tuple(Option(f"{year}-01-01", f"January {year}") for year in (2017, 2018, 2019)))


def _form(inputs, **of) -> dict:
    """Quote with the asked-for words the figure of these people, this month or this count."""
    return {**filled(inputs, **{**ASKED, **of}), **ASKED}


def _with_figure(inputs, change) -> dict:
    form = _form(inputs)
    return {**form, "in_every_100": change(form["in_every_100"])}


ON_PAGE = Question(
    id="fair-figure-on-page",
    number="0.4",
    answer="fair_figure",
    kind=Form(FIELDS | {"month": JANUARIES}),
    inputs=england,
    asks="On the page, quote this one. Of the people who came to type 1 (major) departments in "
    "January 2018, how many in every 100 stayed over four hours? Say all four things about it.",
    reference=_form,
    misconceptions=(
        Misconception(
            code="other-people",
            message="This figure belongs to all departments together. "
            "Take it from the column of those that you name.",
            example=lambda inputs: _form(inputs, people="all departments"),
        ),
        Misconception(
            code="other-count",
            message="This figure counts the others: those who left within four hours. "
            "Take it from a hundred.",
            example=lambda inputs: _form(inputs, counted=WITHIN),
        ),
        Misconception(
            code="other-year",
            message="This figure belongs to the January after. Read the year once more.",
            example=lambda inputs: _form(inputs, month="2019-01-01"),
        ),
        Misconception(
            code="proportion",
            message="This is a share of one. The field asks for a share of a hundred.",
            example=lambda inputs: _with_figure(inputs, lambda figure: figure / 100),
        ),
    ),
    alternatives={
        "the words in full": lambda inputs: _form(inputs) | {"people": "Type 1 (major)"},
        "with more decimals": lambda inputs: _with_figure(inputs, lambda figure: figure + 0.01),
    },
    near_misses={
        "a tenth too much": lambda inputs: _with_figure(inputs, lambda figure: figure + 0.1),
        "a whole number": lambda inputs: _with_figure(inputs, round),
        "other people named": lambda inputs: _form(inputs) | {"people": "type 2"},
        "another year named": lambda inputs: _form(inputs) | {"month": "2017-01-01"},
        "no figure": lambda inputs: _form(inputs) | {"in_every_100": ...},
    },
    hints=(
        "Three of the four things stand in the question. Choose those first.",
        "The table gives those who left within four hours. Take that figure from a hundred.",
    ),
    minutes=5,
    praise="Yes. Anyone who reads this knows which people, which month and what was counted.",
)
