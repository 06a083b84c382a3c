"""A day that a learner plans for is neither over nor a thousand years off."""

import pytest

from classroom.checks import Day, Form
from classroom.checks.plain import WrongForm
from classroom.questions import all_questions

PLANNED = [
    pytest.param(kind, id=f"{question.id}-{name}")
    for question in all_questions()
    if isinstance(question.kind, Form)
    for name, kind in question.kind.fields.items()
    if isinstance(kind, Day) and kind.after
]


def test_five_days_are_planned():
    assert len(PLANNED) == 5


@pytest.mark.parametrize("kind", PLANNED)
@pytest.mark.parametrize(("typed", "said"), [("31 March 2026", "That one is over"), ("1 June 3027", "Is that year right")])
def test_a_day_that_is_over_or_of_a_mistyped_year_is_asked_for_again(kind, typed, said):
    with pytest.raises(WrongForm, match=said):
        kind.read(typed)


@pytest.mark.parametrize("kind", PLANNED)
def test_a_day_of_these_years_will_do(kind):
    assert (kind.read("1 April 2026"), kind.read("31 March 2036")) == ("2026-04-01", "2036-03-31")
