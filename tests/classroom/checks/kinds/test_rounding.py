"""The texts must be those that JavaScript gives: Number.toFixed without idle zeros, and String."""

import pytest

from classroom.checks.kinds.rounding import rounded, spelt


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [(85.25, 1, "85.3"), (-85.25, 1, "-85.3"), (2.5, 0, "3"), (0.5, 0, "1"), (84.35, 1, "84.3"),
     (85.0, 1, "85"), (1200.0, 0, "1200"), (-0.04, 1, "0"), (0.1 + 0.2, 6, "0.3"), (1e-9, 3, "0")],
)  # fmt: skip
def test_halves_go_away_from_nought_and_idle_zeros_go(number, places, text):
    assert rounded(number, places) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(85.3, "85.3"), (85.0, "85"), (1e15, "1000000000000000"), (0.00001, "0.00001"), (-0.0, "0"), (120.0, "120")],
)
def test_a_number_is_spelt_with_its_fewest_digits(number, text):
    assert spelt(number) == text


def test_what_is_too_large_to_round_is_only_itself():
    assert rounded(1e15, 0) not in (rounded(1e15, 1), spelt(1e15))
    assert rounded(1.7e308, 5) == rounded(1.7e308, 5)
