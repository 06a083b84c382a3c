"""The learner's own costs: read as people write them, counted in pence, and never presumed."""

import pytest

from classroom.explorers.what_if_hospital import AMOUNTS, CHANGES
from classroom.explorers.what_if_hospital.money import amount, label, pieces, pounds


@pytest.mark.parametrize(
    ("words", "pence"),
    [("250", 25_000), ("£250", 25_000), ("£ 1,250.50", 125_050), ("0.5", 50), ("0", 0), ("999999999", 99_999_999_900), ("1,000,000", 100_000_000)],
)
def test_an_amount_is_read(words, pence):
    assert amount(words) == pence


@pytest.mark.parametrize("words", ["", "x", "-5", "1,25", "1.234", "1e3", "1 000", "٣", "£", "250 a day", "1234567890", "NaN"])
def test_what_is_no_amount_is_none(words):
    assert amount(words) is None


def test_pounds_are_said_with_pence_only_where_there_are_some():
    assert [pounds(pence) for pence in (0, 5, 100, 125_050, 100_000_000)] == ["£0", "£0.05", "£1", "£1,250.50", "£1,000,000"]


def test_beds_and_places_are_counted_and_any_other_change_is_one():
    assert [pieces("beds", size) for size in AMOUNTS] == [8, 16, 32]
    assert [pieces("cohort", size) for size in AMOUNTS] == [4, 8, 12]
    assert {pieces(change, size) for change in CHANGES if change not in ("beds", "cohort") for size in AMOUNTS} == {1}
    assert label("beds") == "Your cost of one bed a day, £" and label("noon") == "Your cost of this change a day, £"
