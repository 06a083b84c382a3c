"""Whatever object an answer is, a learner sees a card and never a traceback."""

import pytest

from classroom.desk import answer, asked, check, checking, hint
from classroom.questions import all_questions


class Hostile:
    """Fails, or runs for ever, whatever is asked of it."""

    def __getattribute__(self, name):
        raise RuntimeError(name)

    def __repr__(self):
        raise RuntimeError("repr")

    def __str__(self):
        raise RuntimeError("str")

    def __eq__(self, other):
        raise RuntimeError("eq")

    def __float__(self):
        raise RuntimeError("float")

    __hash__ = None


class Text(str):
    def __str__(self):
        raise RuntimeError("str")


class Real(float):
    def __format__(self, how):
        raise RuntimeError("format")

    def __repr__(self):
        raise RuntimeError("repr")


class Whole(int):
    def __abs__(self):
        raise RuntimeError("abs")


ENDLESS = []
ENDLESS.append(ENDLESS)
ANSWERS = [
    Hostile(), Text("85.3"), Real(12.5), Whole(3), ENDLESS, {"x": ENDLESS}, 10**400, -(10**400),
    float("nan"), float("-inf"), "<script>alert(1)</script>", b"\xff", "\ud800", {"shaped_by": "half a \ud800 letter"}, lambda: 1, Hostile, ..., None,
]  # fmt: skip


@pytest.mark.parametrize("place", range(len(ANSWERS)))
@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.number)
def test_every_answer_gets_a_card_and_the_record_stays_whole(desk, monkeypatch, question, place):
    shown = []
    monkeypatch.setattr(checking, "display", shown.append)
    check(question.number, ANSWERS[place])
    card = shown[0]._repr_mimebundle_()
    assert shown[0].outcome.status in ("not_yet", "blank")
    assert "<script" not in card["text/html"] and "Traceback" not in card["text/plain"]
    if shown[0].outcome.status == "not_yet":
        assert desk.answers[question.id]["attempts"] == 1


NUMBERS = [Hostile(), Text("0.1"), None, [], "9.9", "x" * 500, "<b>", 7, float("nan")]


@pytest.mark.parametrize("place", range(len(NUMBERS)))
def test_whatever_is_asked_for_the_numbers_are_named(place):
    with pytest.raises(asked.NoSuchQuestion, match=r"The numbers are: 0\.1, 0\.2") as raised:
        check(NUMBERS[place])
    numbers = ", ".join(question.number for question in all_questions())
    assert len(str(raised.value)) < 80 + len(numbers)


@pytest.mark.parametrize("asks", [check, hint, answer])
def test_asked_for_nothing_the_numbers_are_named(asks):
    with pytest.raises(asked.NoSuchQuestion, match=r"There is no such question. The numbers are: 0\.1"):
        asks()


@pytest.mark.parametrize("number", ["0.1", " 0.1 ", 0.1, "four-hour-january"])
def test_a_number_may_be_written_in_several_ways(number):
    assert asked.question_of(number).number == "0.1"
