import json

import pandas as pd
import pytest

from classroom.checks import Choices, Chart, Label, Number, Option, Question, Series, Table, grade
from classroom.checks.scheme import scheme_of
from classroom.desk import asked
from classroom.desk.record.plain_answer import plain_answer
from classroom.questions import all_questions


def asking(kind):
    return Question(
        id="x", number="9.9", answer="x", kind=kind, inputs=dict, reference=lambda inputs: 0,
        near_misses={}, hints=(), minutes=1, praise="",
    )  # fmt: skip


# A chart is not written down: the number that the page asks for instead is.
ASKED = [asked.for_a_box(question) for question in all_questions()]


@pytest.mark.parametrize("question", ASKED, ids=lambda question: question.id)
def test_a_right_answer_stays_right_through_the_file(question):
    right = question.reference(scheme_of(question).inputs)
    value = json.loads(json.dumps(plain_answer(question, right), allow_nan=False))
    assert grade(question, value).status == "pass"


@pytest.mark.parametrize(
    ("kind", "answer", "value"),
    [
        (Number("beds", 0), 3, 3.0),
        (Choices((Option("a", "A"), Option("b", "B"))), {"b", "a"}, ["a", "b"]),
        (Series("beds", 0), [1, float("nan")], [1.0, None]),
        (Series("beds", 0), pd.Series({"x": 1}), {"x": 1.0}),
        (
            Table({"ward": Label(), "beds": Number("beds", 0)}),
            pd.DataFrame({"beds": [1, None], "ward": ["A", "B"]}),
            {"ward": ["a", "b"], "beds": [1.0, None]},
        ),
        (Chart(1), {"mark": "bar", "encoding": {}, "data": {"values": [{}]}}, None),
        (Number("beds", 0), "many", None),
    ],
)
def test_each_kind_has_its_form(kind, answer, value):
    assert plain_answer(asking(kind), answer) == value
