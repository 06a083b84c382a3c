"""Question 4.3 gives each prediction, and what would prove it wrong, the verdict that logic gives."""

import itertools
from operator import ge, gt, le, lt

import pytest

from classroom.checks import grade
from classroom.checks.scheme import scheme_of
from classroom.questions import find
from impactflow import datasets
from impactflow.improvement import Log

SIDES = {"fewer than": lt, "at most": le, "at least": ge, "more than": gt}
BEFORE = (*range(11), 2.5, 9.5)
NUMBERS = range(11)


def verdict(better: str, before: float, predicted: float, side: str, at: float) -> str:
    """Judge by all results that there can be: eleven whole ones."""
    as_good = ge if better == "more" else le
    if before == (10 if better == "more" else 0):
        return "no-room"
    if predicted == before:
        return "cannot-fail"
    if as_good(before, predicted):
        return "other-way"
    results = set(range(11))
    came_true = {each for each in results if as_good(each, predicted)}
    proves_wrong = {each for each in results if SIDES[side](each, at)}
    if came_true & proves_wrong:
        return "success-proves-wrong"
    return "right" if came_true | proves_wrong == results else "neither"


def test_every_prediction_gets_the_verdict_that_logic_gives():
    question = find("4.3")
    scheme, right, found = scheme_of(question), scheme_of(question).right, {}
    for row in itertools.product(("more", "fewer"), BEFORE, NUMBERS, SIDES, NUMBERS):
        change = dict(zip(("better", "before", "predicted", "wrong_if", "wrong_at"), row, strict=True))
        code = scheme.case(question.kind.read(right | change)).code
        assert code == verdict(*row), row
        found[code] = found.get(code, 0) + 1
    assert set(found) == {"right", *(mistake.code for mistake in question.misconceptions)} and min(found.values()) > 100


def told(**changed) -> str:
    """Return what 4.3 says to its right answer with a change."""
    question = find("4.3")
    return grade(question, question.reference(scheme_of(question).inputs) | changed).message


@pytest.mark.parametrize(
    ("change", "said"),
    [({"before": 0.3, "predicted": 0.7, "wrong_at": 0.7}, "“Before”: This looks like a share of one. Write 3, not 0.3."),
     ({"predicted": 0.7}, "Write 7, not 0.7."), ({"wrong_at": 0.07}, "Write a whole number from 0 to 10."),
     ({"predicted": 6.5, "wrong_at": 6.5}, "“Predicted”: Cases are whole."), ({"predicted": "at most 7"}, "the number alone")],
)  # fmt: skip
def test_a_count_of_ten_cases_is_no_share_and_has_no_halves(change, said):
    assert said in told(**change)


@pytest.mark.parametrize("before", [3, 3.0, 3.5, "3 in every 10"])
def test_what_was_before_may_be_a_mean(before):
    assert told(before=before).startswith("Yes.")


def test_what_the_table_gives_as_what_cannot_fail_is_no_measure():
    for sentence in Log.of(datasets.load("improvement_log")).refused["prediction"].head(3):
        for written in (sentence, sentence.upper().rstrip("."), f" {sentence} "):
            assert "medicines ready by ten" in told(measure=written), written
    assert told(measure="Visitors who will be pleased to sit down").startswith("Yes.")
