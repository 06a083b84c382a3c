"""Question 4.3 gives each prediction, and what would prove it wrong, the verdict that logic gives."""

import itertools
from operator import ge, gt, le, lt

from classroom.checks.scheme import scheme_of
from classroom.questions import find

SIDES = {"fewer than": lt, "at most": le, "at least": ge, "more than": gt}
BEFORE = (*range(11), 0.5, 2.5, 9.5)
NUMBERS = (*range(11), 0.5, 3.5, 6.5, 9.5)


def verdict(better: str, before: float, predicted: float, side: str, at: float) -> str:
    """Judge by all results that there can be: whole ones, or quarters of them where a number is no whole one."""
    as_good = ge if better == "more" else le
    if before == (10 if better == "more" else 0):
        return "no-room"
    if predicted == before:
        return "cannot-fail"
    if as_good(before, predicted):
        return "other-way"
    finer = 1 if predicted % 1 == at % 1 == 0 else 4
    results = {quarter / finer for quarter in range(10 * finer + 1)}
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
