"""The league table's wards: places are chance where all are alike, and time tells where one is not."""

import numpy as np
import pytest

from classroom.explorers.league import (
    AFTER, DIFFERENT, EXPLORER, MONTHS, NAMES, RATE, RUNS, SIZES, TRUTHS, WARDS, beyond, last_share, late, ranks, told,
)  # fmt: skip
from impactflow.spc import funnel


def test_alike_wards_are_last_by_turns():
    assert last_share("alike", 60) == pytest.approx(1 / WARDS, abs=0.01)
    places = ranks(late("alike", 60))
    assert np.bincount(places[:, :, 0].ravel())[1:] == pytest.approx(np.full(WARDS, RUNS * MONTHS / WARDS), rel=0.05)


def test_every_place_is_taken_once_a_month():
    assert (np.sort(ranks(late("half", 30)), axis=-1) == np.arange(1, WARDS + 1)).all()


def test_more_delays_are_a_later_place():
    counts = np.array([[[5, 1, 9, 2, 7, 3, 8, 4]]])
    assert ranks(counts).tolist() == [[[5, 1, 8, 2, 6, 3, 7, 4]]]


@pytest.mark.parametrize("size", SIZES.values())
def test_limits_are_those_of_the_funnel(size):
    counts = late("half", size)[:3]
    for months in (1, 12):
        added = counts[:, :months].sum(axis=1)
        for run, row in enumerate(added):
            points = funnel(row.tolist(), [size * months] * WARDS, adjust=False).points
            expected = (points["value"] > points["upper_998"]).to_numpy()
            assert (beyond(counts, size, months)[run] == expected).all()


def test_rates_are_what_the_words_say():
    for truth, (_, times) in TRUTHS.items():
        mean = late(truth, 60).mean(axis=(0, 1)) / 60
        assert mean[DIFFERENT] == pytest.approx(RATE * times, rel=0.02)
        assert np.delete(mean, DIFFERENT) == pytest.approx(np.full(WARDS - 1, RATE), rel=0.02)


@pytest.mark.parametrize("size", SIZES.values())
@pytest.mark.parametrize("truth", ["some", "half", "twice"])
def test_with_more_months_the_ward_is_found_more_often(truth, size):
    chances = [told(truth, size)[months][0] for months in AFTER]
    assert chances == sorted(chances) and chances[-1] > 0.3


def test_larger_differences_and_larger_wards_are_found_sooner():
    assert told("some", 60)[12][0] < told("half", 60)[12][0]
    assert told("half", 30)[6][0] < told("half", 120)[6][0]


def test_ordinary_wards_are_seldom_accused():
    assert max(told(truth, size)[months][1] for truth in TRUTHS for size in SIZES.values() for months in AFTER) < 0.02


def test_the_line_to_follow_is_the_one_that_differs_or_began_last():
    rows = EXPLORER.answer(truth="half").rows
    assert set(rows.loc[rows["line"] == "followed", "ward"]) == {NAMES[DIFFERENT]}
    rows = EXPLORER.answer().rows
    first = rows[rows["month"] == 1].set_index("ward")
    [one] = set(rows.loc[rows["line"] == "followed", "ward"])
    assert first.loc[one, "place"] == WARDS and len(rows) == 12 * WARDS


def test_nearly_all_is_not_called_all():
    assert "after 12 months more than 99%" in EXPLORER.answer(truth="half").words
