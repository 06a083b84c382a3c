import dataclasses
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc import attribute
from impactflow.spc.errors import SpcError

SWAPPED = {"improvement": "concern", "concern": "improvement", "common_cause": "common_cause"}
PAIRED = (attribute.p, attribute.u, attribute.p_prime, attribute.u_prime)


def limits(chart) -> list[tuple[float, float]]:
    rows = chart.points[["lower_limit", "upper_limit"]]
    return [tuple(row) for row in rows.to_numpy()]


def causes(chart) -> list[str]:
    return chart.points["special_cause"].tolist()


def test_p_by_hand():
    # 26 of 52: mean 0.5; standard errors 0.5 / 4 and 0.5 / 6.
    chart = attribute.p([8, 18], [16, 36])
    assert chart.mean == 0.5
    assert limits(chart) == [pytest.approx((0.125, 0.875)), pytest.approx((0.25, 0.75))]
    assert (chart.kind, chart.sigma_z) == ("p", None)


def test_p_is_cut_off_at_nought_and_one():
    # Mean 0.1, standard error 0.06 with 25 each; mean 0.9 is its mirror image.
    assert limits(attribute.p([5, 0], [25, 25]))[0] == pytest.approx((0, 0.28))
    assert limits(attribute.p([20, 25], [25, 25]))[0] == pytest.approx((0.72, 1))


def test_u_by_hand():
    # 80 events over 20: mean 4; standard errors sqrt(4 / 4) and sqrt(4 / 16).
    assert limits(attribute.u([16, 64], [4, 16])) == [(1, 7), (2.5, 5.5)]


def test_u_may_have_more_events_than_exposure_and_no_upper_end():
    chart = attribute.u([3, 5], [0.5, 0.5])
    assert chart.mean == 8
    assert limits(chart)[0] == pytest.approx((0, 8 + 3 * 4))


def test_c_by_hand():
    assert limits(attribute.c([9, 9, 4, 14])) == [(0, 18)] * 4
    assert attribute.c([9, 9]).points["denominator"].tolist() == [1, 1]


def test_a_point_on_a_limit_is_inside():
    # Mean 0.2 with 100 each: limits 0.08 and 0.32, of which the computer holds neither.
    assert causes(attribute.p([32, 8, 20], [100] * 3)) == [""] * 3
    assert causes(attribute.p([33, 7, 20], [100] * 3)) == ["outside", "outside", ""]
    assert causes(attribute.c([18, 0, 9, 9])) == [""] * 4


def test_montgomerys_orange_juice_cans():
    # Introduction to Statistical Quality Control, table 7.1 and its chart: 30 samples of 50 cans.
    cans = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15,
            9, 12, 7, 13, 9, 6]
    chart = attribute.p(cans, [50] * 30)
    assert (round(chart.mean, 4), *np.round(limits(chart)[0], 4)) == (0.2313, 0.0524, 0.4102)
    assert np.flatnonzero(chart.points["special_cause"] == "outside").tolist() == [14, 22]


def test_montgomerys_printed_circuit_boards():
    # Table 7.7: 516 defects in 26 samples; samples 6 and 20 lie outside.
    boards = [21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24,
              16, 19, 17, 15]
    chart = attribute.c(boards)
    assert (round(chart.mean, 2), *np.round(limits(chart)[0], 2)) == (19.85, 6.48, 33.21)
    assert np.flatnonzero(chart.points["special_cause"] == "outside").tolist() == [5, 19]


@pytest.mark.parametrize("chart", [attribute.p_prime, attribute.u_prime])
def test_laney_by_hand(chart):
    # Mean 0.5 with 100 each. p: standard error 0.05, z 0, 2, -2, 0, ranges 2, 4, 2. u: standard
    # error sqrt(0.005), z 0, 1.41, -1.41, 0. Either way the limits are the XmR chart's own.
    made = chart([50, 60, 40, 50], [100] * 4)
    reach = 3 * np.mean([0.1, 0.2, 0.1]) / 1.128
    assert limits(made)[0] == pytest.approx((0.5 - reach, 0.5 + reach))


def test_sigma_z_is_reported():
    assert attribute.p_prime([50, 60, 40, 50], [100] * 4).sigma_z == pytest.approx(8 / 3 / 1.128)


def test_laneys_limits_stretch_with_the_denominator():
    chart = attribute.p_prime([50, 240, 40, 200], [100, 400, 100, 400])
    sigma = chart.points["sigma"]
    assert sigma[0] == pytest.approx(2 * sigma[1])


def test_screening_can_be_turned_off():
    counts = [50, 51, 50, 51, 50, 51, 50, 80], [100] * 8
    ratio = (
        attribute.p_prime(*counts, screen_outliers=False).sigma_z
        / attribute.p_prime(*counts).sigma_z
    )
    assert ratio == pytest.approx(36 / 7)


def test_plain_limits_that_are_too_narrow_say_so():
    swings = [200_000, 260_000] * 10
    for chart, instead in ((attribute.p, "p_prime"), (attribute.u, "u_prime")):
        said = chart(swings, [1_000_000] * 20).warnings
        assert len(said) == 1 and "too narrow" in said[0] and instead in said[0]
    assert "XmR" in attribute.c(swings).warnings[0]
    assert attribute.p_prime(swings, [1_000_000] * 20).warnings == ()


def test_ordinary_variation_says_nothing():
    draws = np.random.default_rng(7).binomial(400, 0.1, 24)
    assert attribute.p(draws, [400] * 24).warnings == ()


def test_few_points_make_trial_limits():
    assert "first try" in attribute.p([1] * 11, [9] * 11).warnings[0]
    assert attribute.p([1] * 12, [9] * 12).warnings == ()


@pytest.mark.parametrize("chart", PAIRED)
@pytest.mark.parametrize("every", [0, 7])
def test_all_zero_and_all_the_whole_flag_nothing(chart, every):
    made = chart([every] * 12, [7] * 12)
    assert causes(made) == [""] * 12
    assert made.points["side"].tolist() == [0] * 12
    assert not made.points[["lower_limit", "upper_limit"]].isna().any(axis=None)


@pytest.mark.parametrize("chart", PAIRED)
def test_the_same_proportion_throughout_flags_nothing(chart):
    made = chart([1, 2, 3, 7, 9, 11], [3, 6, 9, 21, 27, 33])
    assert causes(made) == [""] * 6
    assert made.points["side"].tolist() == [0] * 6


def test_nothing_ever_happened_says_so():
    assert "Every count is zero" in attribute.c([0] * 12).warnings[0]


def test_a_gap_and_an_empty_period_have_no_limits():
    made = attribute.p([5, None, 0, 5], [25, 25, 0, 25])
    rows = made.points[["value", "lower_limit", "upper_limit"]].isna().to_numpy().tolist()
    assert rows == [[False] * 3, [True] * 3, [True] * 3, [False] * 3]
    assert made.points["meaning"].tolist()[1:3] == ["common_cause"] * 2


def test_a_period_without_a_count_has_the_limits_of_all_others():
    points = attribute.c([4, None, 6, 5]).points
    assert points["upper_limit"].nunique() == 1 and points["upper_limit"].notna().all()
    assert points["value"].isna().tolist() == [False, True, False, False]


def test_laney_needs_two_neighbours():
    with pytest.raises(SpcError, match="stand side by side"):
        attribute.p_prime([1, None, 3], [9, 9, 9])


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        ("increase", ["improvement", "concern", "common_cause"]),
        ("decrease", ["concern", "improvement", "common_cause"]),
        ("neutral", ["neutral_high", "neutral_low", "common_cause"]),
    ],
)
def test_meaning_follows_the_direction(direction, words):
    chart = attribute.p([33, 7, 20], [100] * 3, improvement_direction=direction)
    assert chart.points["meaning"].tolist() == words


def test_dates_are_kept():
    months = pd.date_range("2024-04-01", periods=2, freq="MS")
    assert attribute.c([3, 4], months).points["date"].tolist() == months.tolist()


def test_it_prints_itself():
    said = repr(attribute.p_prime([50, 60, 40, 50], [100] * 4))
    assert said.startswith("p′ chart of 4 points; mean 0.5; limits at the last point 0.1454 to 0.8546")
    assert "sigma z 2.36" in said and "first try" in said


def test_it_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        attribute.c([3, 4]).mean = 1


@pytest.mark.parametrize("direction", ["up", None, 1, ["increase"]])
def test_an_unknown_direction_is_refused(direction):
    with pytest.raises(SpcError, match="improvement direction"):
        attribute.c([3, 4], improvement_direction=direction)


@st.composite
def pairs(draw, least=2):
    bottom = draw(st.lists(st.integers(1, 10**6), min_size=least, max_size=30))
    return [draw(st.integers(0, most)) for most in bottom], bottom


@given(pairs())
def test_limits_are_there_and_hold_the_mean(counts):
    for chart in PAIRED:
        points = chart(*counts).points
        assert not points[["lower_limit", "upper_limit", "sigma"]].isna().any(axis=None)
        assert (points["lower_limit"] <= points["mean"] * (1 + 1e-12)).all()
        assert (points["upper_limit"] >= points["mean"] * (1 - 1e-12)).all()


@given(pairs())
def test_turning_the_direction_swaps_the_meanings(counts):
    up = attribute.p(*counts).points["meaning"]
    down = attribute.p(*counts, improvement_direction="decrease").points["meaning"]
    assert up.map(SWAPPED).tolist() == down.tolist()


@given(pairs())
def test_four_times_the_counts_halve_the_distance_of_plain_limits_but_not_of_laneys(counts):
    larger = [[4 * count for count in column] for column in counts]
    assert attribute.p(*larger).points["sigma"].to_numpy() == pytest.approx(
        attribute.p(*counts).points["sigma"].to_numpy() / 2
    )
    assert attribute.p_prime(*larger).points["sigma"].to_numpy() == pytest.approx(
        attribute.p_prime(*counts).points["sigma"].to_numpy(), rel=1e-9, abs=1e-12
    )


@given(pairs())
def test_counting_the_others_mirrors_the_p_chart(counts):
    top, bottom = counts
    points = attribute.p(top, bottom).points
    others = attribute.p([all_ - some for some, all_ in zip(top, bottom, strict=True)], bottom).points
    assert causes_of(points) == causes_of(others)
    assert points["side"].tolist() == (-others["side"]).tolist()


def causes_of(points: pd.DataFrame) -> list[str]:
    return points["special_cause"].tolist()


ANYTHING = st.one_of(
    st.none(), st.text(max_size=3), st.booleans(), st.integers(), st.floats(),
    st.complex_numbers(), st.lists(st.integers(), max_size=2), st.datetimes(),
)
COLUMNS = st.one_of(ANYTHING, st.lists(ANYTHING, max_size=4), st.lists(st.floats(), max_size=4))

# How odd dates are read is the series' own to test: here each column of them is of one kind.
DATES = st.one_of(
    st.none(), st.integers(), *[
        st.lists(kind, max_size=5) for kind in (st.text(max_size=3), st.integers(0, 3000), st.dates())
    ]
)


@given(COLUMNS, COLUMNS, DATES)
def test_whatever_comes_in_there_is_a_chart_or_a_sentence(top, bottom, dates):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for make in (lambda: attribute.c(top, dates), *_paired(top, bottom, dates)):
            try:
                make()
            except SpcError as refused:
                assert str(refused)[0].isupper()


def _paired(top, bottom, dates) -> list:
    return [lambda chart=chart: chart(top, bottom, dates) for chart in PAIRED]
