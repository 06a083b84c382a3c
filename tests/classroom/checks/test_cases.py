import pytest

from classroom.checks import RIGHT, Amount, Case, Choice, Day, Form, Misconception, Number, Option, Outcome, grade
from tests.classroom.checks.asking import question

FORM = Form(
    {"ward": Choice((Option("ash", "Ash"), Option("elm", "Elm"))), "now": Number("days", 1), "then": Amount("days", 0, 99)}
)


def cases(inputs):
    """Give two right rows, one with words of its own; then two mistakes."""
    yield Case(RIGHT, {"ward": "ash", "now": 5.25}, (("now", "then"), ("then", 2)), "Within sight.")
    yield Case(RIGHT, {"ward": "ash", "now": 5.25}, (("now", "then"),))
    yield Case(RIGHT, {"ward": "elm", "now": 8.0}, (("now", "then"),))
    yield Case("no-better", {"ward": "ash", "now": 5.25})
    yield Case("other")


ASKED = question(
    kind=FORM,
    reference=lambda inputs: {"ward": "ash", "now": 5.25, "then": 1},
    cases=cases,
    misconceptions=(
        Misconception("no-better", "No better.", lambda inputs: {"ward": "ash", "now": 5.3, "then": 7}),
        Misconception("other", "Look again.", lambda inputs: {"ward": "ash", "now": 8, "then": 7}),
    ),
)


@pytest.mark.parametrize(
    ("ward", "now", "then", "outcome"),
    [
        ("ash", 5.3, 4, Outcome("pass", "right", "Within sight.")),
        ("ash", 5.25, 2, Outcome("pass", "right", ASKED.praise)),
        ("elm", 8, 7.9, Outcome("pass", "right", ASKED.praise)),
        ("ash", 5.3, 5.3, Outcome("not_yet", "no-better", "No better.")),
        ("elm", 8, 9, Outcome("not_yet", "other", "Look again.")),
        ("elm", 5.3, 1, Outcome("not_yet", "other", "Look again.")),
    ],
)
def test_the_first_case_that_holds_counts(ward, now, then, outcome):
    assert grade(ASKED, {"ward": ward, "now": now, "then": then}) == outcome


def test_one_day_can_be_held_against_another():
    form = Form({"starts": Day(days_on={"a_month_on": 31}), "checked": Day()})
    within = Case(RIGHT, {}, (("checked", "starts"), ("starts.a_month_on", "checked")))
    for checked, held in (("2027-03-01", False), ("2027-03-02", True), ("2027-03-31", True), ("2027-04-01", False)):
        assert within.holds(form, form.read({"starts": "1 March 2027", "checked": checked})) is held, checked


def test_figures_can_be_equal_or_whole_numbers_side_by_side():
    form = Form({"more": Amount("cases", 0, 10), "less": Amount("cases", 0, 10)})
    pair = ("more", "less")
    for more, less, equal, next_to in ((7, 7.0, True, False), (7, 6, False, True), (6, 7, False, False), (3.5, 2.5, False, False), (7, 6.5, False, False)):
        answer = form.read({"more": more, "less": less})
        assert Case(RIGHT, equal=(pair,)).holds(form, answer) is equal, (more, less)
        assert Case(RIGHT, next_to=(pair,)).holds(form, answer) is next_to, (more, less)
    assert Case(RIGHT, equal=(("more", 10),)).holds(form, form.read({"more": 10, "less": 0}))


def test_a_case_may_take_some_options_and_no_other():
    choice = Choice((Option("ash", "Ash"), Option("elm", "Elm"), Option("oak", "Oak")))
    case = Case(RIGHT, {"ward": frozenset(("ash", "oak"))})
    assert [case.holds(Form({"ward": choice}), {"ward": key}) for key in ("ash", "elm", "oak")] == [True, False, True]
