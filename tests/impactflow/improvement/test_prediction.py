from datetime import date

import pytest
from impactflow.improvement import ImprovementError, Prediction


def made(**changed):
    usual = {"measure": "patients home by noon", "better": "higher", "before": 1, "predicted": 3}
    return Prediction(**{**usual, "unit": "of 10 patients", **changed})


def test_it_says_the_number_and_what_proves_it_wrong():
    found = made(by="2027-03-01")
    assert found.sentence == (
        "patients home by noon: at least 3 of 10 patients by 1 March 2027, from 1. Below that it is wrong."
    )
    assert found.by == date(2027, 3, 1)
    assert made(better="lower", before=60, predicted=35, unit="minutes").sentence == (
        "patients home by noon: at most 35 minutes, from 60. Above that it is wrong."
    )


@pytest.mark.parametrize(
    ("better", "before", "predicted", "holds"), [("higher", 1, 3, (3, 4)), ("lower", 9, 4, (4, 3))]
)
def test_it_holds_at_its_own_number_and_beyond(better, before, predicted, holds):
    found = made(better=better, before=before, predicted=predicted)
    assert all(found.holds_for(value) for value in holds)
    assert not found.holds_for(before)


@pytest.mark.parametrize(("better", "predicted"), [("higher", 5), ("higher", 4), ("lower", 5), ("lower", 6)])
def test_what_comes_true_if_nothing_changes_is_no_prediction(better, predicted):
    with pytest.raises(ImprovementError, match="comes true if nothing changes"):
        made(better=better, before=5, predicted=predicted)


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"predicted": 11}, "predicted is 11, and of 10 patients runs from 0 to 10"),
     ({"before": -1}, "before is -1"),
     ({"unit": "%", "predicted": 101}, "runs from 0 to 100"),
     ({"predicted": "many"}, "should be a number"),
     ({"predicted": float("nan")}, "should be a number"),
     ({"measure": " "}, "The measure is empty"),
     ({"better": "more"}, "“lower” or “higher”"),
     ({"by": "soon"}, "Write a date")],
)  # fmt: skip
def test_what_cannot_be_is_said(changed, said):
    with pytest.raises(ImprovementError, match=said):
        made(**changed)


def test_without_a_number_nothing_can_show_it_wrong():
    with pytest.raises(ImprovementError, match="has no number"):
        Prediction.of({"measure": "handover", "better": "higher", "before": 3})
    with pytest.raises(ImprovementError, match="lacks “before”"):
        Prediction.of({"measure": "handover", "better": "higher", "predicted": 3})
