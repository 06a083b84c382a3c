import dataclasses
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc.errors import SpcError
from impactflow.spc.funnel import LEVELS, funnel

Z95, Z998 = 1.959964, 3.090232  # as FunnelPlotR writes them
SWAPPED = {"improvement": "concern", "concern": "improvement", "common_cause": "common_cause"}
LINES = ["lower_95", "upper_95", "lower_998", "upper_998"]
# 200 to 800 of 1,000: even 450 and 550 are 3.2 standard errors away.
SPREAD = [200, 800, 350, 650, 450, 550, 300, 700], [1000] * 8


def around_a_half(z: float, error: float) -> list[float]:
    # sin² of 45 degrees and x more is (1 + sin 2x) / 2.
    return [0.5 - np.sin(2 * z * error) / 2, 0.5 + np.sin(2 * z * error) / 2]


def test_levels():
    assert LEVELS["95"] == pytest.approx(Z95, abs=1e-6)
    assert LEVELS["998"] == pytest.approx(Z998, abs=1e-6)


def test_plain_limits_by_hand():
    row = funnel([50, 50], [100, 100]).points.loc[0]
    assert row["centre"] == 0.5
    assert row[LINES].tolist() == pytest.approx(around_a_half(Z95, 0.05) + around_a_half(Z998, 0.05))
    assert row[[f"unadjusted_{line}" for line in LINES]].tolist() == row[LINES].tolist()


def test_over_dispersion_by_hand():
    # Angles 45 degrees ± asin(0.2) / 2; z = ± 10 asin(0.2) = ± 2.0136, winsorised to 0.8 of that.
    made = funnel([60, 40], [100, 100])
    z = 10 * np.arcsin(0.2)
    phi = (0.8 * z) ** 2
    tau2 = (2 * phi - 1) / 400
    assert (made.phi, made.tau2) == (pytest.approx(phi), pytest.approx(tau2))
    row = made.points.loc[0]
    error = np.sqrt(0.0025 + tau2)
    assert row[LINES].tolist() == pytest.approx(around_a_half(Z95, error) + around_a_half(Z998, error))
    assert row["z"] == pytest.approx(z)
    assert row["z_adjusted"] == pytest.approx(z * 0.05 / error)
    assert (row["outside_unadjusted"], row["outside"]) == ("95", "")


def test_without_adjusting_phi_is_still_told():
    plain = funnel([60, 40], [100, 100], adjust=False)
    assert plain.tau2 == funnel([60, 40], [100, 100]).tau2 > 0
    assert plain.points["outside"].tolist() == ["95", "95"]
    assert plain.points["lower_95"].tolist() == plain.points["unadjusted_lower_95"].tolist()


def test_over_dispersion_that_makes_plain_limits_mislead_is_said():
    said = funnel(*SPREAD).warnings
    assert len(said) == 1
    assert "Groups differ far more than chance alone explains" in said[0]
    assert "With plain limits 8 of 8 groups would look unusual" in said[0]
    assert "they mislead" in funnel(*SPREAD, adjust=False).warnings[0]


ONE_APART = [330, 200, 205, 195, 210, 190], [1000] * 6


def test_one_group_that_makes_the_excess_alone_is_named_and_plain_limits_serve():
    plain = funnel(*ONE_APART, list("abcdef"), adjust=False)
    assert plain.warnings == (
        "The groups differ by more than chance explains. Without a they do not: so these plain limits serve.",
    )
    assert plain.strata["alone"].tolist() == ["a"] and plain.points["outside"].tolist()[0] == "998"
    without = funnel(*[column[1:] for column in ONE_APART], adjust=False)
    assert without.warnings == () and without.strata["alone"].tolist() == [None]
    assert "usual differences between groups" in funnel(*ONE_APART).warnings[0], "widened limits are told as such"


@pytest.mark.parametrize("counts", [SPREAD, ([330, 330, 200, 205, 195, 190], [1000] * 6), ([330, 200, 205, 195], [1000] * 4)])
def test_no_group_is_named_where_several_differ_or_few_are_left(counts):
    plain = funnel(*counts, adjust=False)
    assert plain.strata["alone"].tolist() == [None] and "they mislead" in plain.warnings[0]


def test_of_two_kinds_only_the_one_with_a_group_apart_is_told_that_plain_limits_serve():
    top, bottom = [[*one, *two] for one, two in zip(ONE_APART, SPREAD, strict=True)]
    said = funnel(top, bottom, strata=["x"] * 6 + ["y"] * 8, adjust=False).warnings
    assert said[0].startswith("Stratum x: The groups differ") and "Without 1 they do not" in said[0]
    assert said[1].startswith("Stratum y: ") and "they mislead" in said[1]


def test_chance_alone_says_nothing():
    draws = np.random.default_rng(5).binomial(400, 0.3, 40)
    made = funnel(draws, [400] * 40)
    assert made.warnings == ()
    assert made.phi < 1.5


def test_meaning_is_for_points_beyond_the_outer_limits():
    counts = [500] * 20 + [560, 460, 545], [1000] * 23
    made = funnel(*counts, adjust=False).points.tail(3)
    assert made["outside"].tolist() == ["998", "95", "95"]
    assert made["meaning"].tolist() == ["improvement", "common_cause", "common_cause"]
    assert made["side"].tolist() == [1, -1, 1]
    lower_is_better = funnel(*counts, adjust=False, improvement_direction="decrease")
    assert lower_is_better.points["meaning"][20] == "concern"


def test_groups_are_compared_within_their_stratum():
    kinds = ["small"] * 2 + ["large"] * 2
    made = funnel([50, 50, 10, 30], [100] * 4, strata=kinds)
    assert made.points["centre"].tolist() == [0.5, 0.5, 0.2, 0.2]
    assert made.strata["stratum"].tolist() == ["small", "large"]
    assert list(made.phi) == ["small", "large"]
    assert made.phi["small"] == 0 < made.phi["large"]
    assert made.tau2["large"] == pytest.approx(funnel([10, 30], [100, 100]).tau2)


def test_the_limits_of_small_groups_stay_open():
    # Two of forty in all: at 10 the angle of the lower limit would be negative, and turn back.
    row = funnel([1, 1], [10, 30]).points.loc[0]
    assert (row["lower_95"], row["lower_998"]) == (0, 0)
    row = funnel([9, 29], [10, 30]).points.loc[0]
    assert (row["upper_95"], row["upper_998"]) == (1, 1)


@pytest.mark.parametrize("every", [0, 1])
def test_all_zero_and_all_the_whole_flag_nothing(every):
    points = funnel([every * size for size in (5, 50, 500)], [5, 50, 500]).points
    assert points["outside"].tolist() == [""] * 3
    assert points["z"].tolist() == [0] * 3
    assert not points[LINES].isna().any(axis=None)


def test_a_group_without_denominator_is_there_without_limits():
    made = funnel([5, 0, 8, None], [10, 0, 20, 10], ["a", "b", "c", "d"])
    assert made.points["value"].isna().tolist() == [False, True, False, True]
    assert made.points["lower_95"].isna().tolist() == [False, True, False, True]
    assert len(made.warnings) == 2
    assert made.strata["groups"].tolist() == [2]


def test_a_stratum_of_one_or_none_is_said():
    made = funnel([5, 6, 7, 0], [10, 10, 10, 0], strata=["a", "a", "b", "c"])
    assert made.warnings[-2:] == (
        "Stratum b: one group has nothing to be compared with.",
        "Stratum c: no group has a value, so there are no limits.",
    )
    assert not made.points["lower_95"][:3].isna().any()
    assert len(made.limits(5)) == 15


def test_names_come_from_the_index_of_a_series():
    trusts = pd.Index(["RJ1", "RJZ"])
    made = funnel(pd.Series([5, 6], trusts), pd.Series([10, 10], trusts))
    assert made.points["group"].tolist() == ["RJ1", "RJZ"]
    assert funnel([5, 6], [10, 10]).points["group"].tolist() == [1, 2]


def test_dates_in_an_index_do_not_reorder_groups():
    days = pd.DatetimeIndex(["2024-05-02", "2024-05-01"])
    made = funnel(pd.Series([5, 6], days), pd.Series([10, 20], days))
    assert made.points["numerator"].tolist() == [5, 6]


def test_lines_for_drawing_meet_the_points():
    made = funnel(*SPREAD)
    lines = made.limits(50)
    assert len(lines) == 50
    assert lines["denominator"].iloc[[0, -1]].tolist() == pytest.approx([900, 1100])
    assert lines["denominator"].is_monotonic_increasing
    at_1000 = np.interp(1000, lines["denominator"], lines["upper_95"])
    assert at_1000 == pytest.approx(made.points["upper_95"][0], abs=1e-5)
    assert (lines["unadjusted_upper_95"] < lines["upper_95"]).all()
    plain = funnel(*SPREAD, adjust=False).limits(50)
    assert plain["upper_95"].tolist() == plain["unadjusted_upper_95"].tolist()


@pytest.mark.parametrize("n", [1, 0, 2.5, "many", True, None])
def test_lines_need_two_points(n):
    with pytest.raises(SpcError, match="whole number from 2"):
        funnel(*SPREAD).limits(n)


def test_it_prints_itself_and_is_frozen():
    made = funnel(*SPREAD)
    assert repr(made).startswith("Funnel of 8 groups; 0 outside 99.8 % limits, 0 more outside 95 %")
    assert "phi " in repr(made) and "plain limits" in repr(made)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.points = None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"groups": ["a"]}, "2 numerators and 1 groups"),
        ({"groups": ["a", "a"]}, "The group 'a' is there twice"),
        ({"groups": ["a", None]}, "A name is missing in the groups, at place 2"),
        ({"groups": "ab"}, "The groups should be a list"),
        ({"groups": [["a"], ["b"]]}, "should be names or numbers"),
        ({"groups": [(1, []), (2, [])]}, "should be names or numbers"),
        ({"strata": ["x"]}, "2 numerators and 1 strata"),
        ({"strata": 3}, "The strata should be a list"),
        ({"strata": ["x", np.nan]}, "A name is missing in the strata"),
        ({"improvement_direction": "less"}, "improvement direction"),
        ({"numerators": [11, 1]}, "more than its denominator"),
        ({"numerators": [1, None]}, "There is one point"),
        ({"numerators": [1]}, "1 numerators and 2 denominators"),
        ({"numerators": ["x", 1]}, "not a number"),
    ],
)
def test_bad_input_gets_its_own_sentence(arguments, words):
    with pytest.raises(SpcError, match=words):
        funnel(**{"numerators": [1, 2], "denominators": [10, 10], **arguments})


def test_a_name_may_come_back_in_another_stratum():
    assert len(funnel([1, 2], [9, 9], ["a", "a"], ["x", "y"]).points) == 2


def test_two_series_on_different_rows_are_refused():
    with pytest.raises(SpcError, match="different indexes"):
        funnel(pd.Series([1, 2], ["a", "b"]), pd.Series([9, 9], ["b", "a"]))


@st.composite
def groups(draw):
    bottom = draw(st.lists(st.integers(1, 10**6), min_size=2, max_size=25))
    return [draw(st.integers(0, most)) for most in bottom], bottom


@given(groups())
def test_limits_are_there_in_order_and_adjusted_ones_are_no_narrower(counts):
    points = funnel(*counts).points
    order = ["lower_998", "lower_95", "centre", "upper_95", "upper_998"]
    assert not points[order].isna().any(axis=None)
    assert (np.diff(points[order], axis=1) >= -1e-12).all()
    assert (points["upper_95"] >= points["unadjusted_upper_95"] - 1e-12).all()
    assert (points["lower_95"] <= points["unadjusted_lower_95"] + 1e-12).all()


@given(groups())
def test_what_is_outside_lies_beyond_its_limit(counts):
    points = funnel(*counts, adjust=False).points
    beyond = (points["value"] > points["upper_998"]) | (points["value"] < points["lower_998"])
    near = np.minimum(
        (points["value"] - points["upper_998"]).abs(), (points["value"] - points["lower_998"]).abs()
    ) < 1e-9
    assert (((points["outside"] == "998") == beyond) | near).all()


@given(groups())
def test_turning_the_direction_swaps_the_meanings(counts):
    up = funnel(*counts).points["meaning"]
    down = funnel(*counts, improvement_direction="decrease").points["meaning"]
    assert up.map(SWAPPED).tolist() == down.tolist()


@given(groups())
def test_counting_the_others_mirrors_the_funnel(counts):
    top, bottom = counts
    made = funnel(top, bottom)
    others = funnel([all_ - some for some, all_ in zip(top, bottom, strict=True)], bottom)
    assert others.phi == pytest.approx(made.phi, rel=1e-6, abs=1e-9)
    assert others.points["upper_95"].to_numpy() == pytest.approx(
        1 - made.points["lower_95"].to_numpy(), abs=1e-7
    )


@given(groups(), st.integers(2, 9))
def test_larger_groups_of_the_same_shares_give_larger_z(counts, times):
    larger = funnel(*[[times * count for count in column] for column in counts])
    assert larger.points["z"].to_numpy() == pytest.approx(
        np.sqrt(times) * funnel(*counts).points["z"].to_numpy(), rel=1e-6, abs=1e-6
    )


ANYTHING = st.one_of(
    st.none(), st.text(max_size=3), st.integers(), st.floats(), st.lists(st.integers(), max_size=2)
)
COLUMNS = st.one_of(
    ANYTHING, st.lists(ANYTHING, max_size=4), st.lists(st.integers(0, 9), min_size=2, max_size=3)
)


@given(COLUMNS, COLUMNS, st.one_of(st.none(), COLUMNS), st.one_of(st.none(), COLUMNS))
def test_whatever_comes_in_there_is_a_funnel_or_a_sentence(top, bottom, names, kinds):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            funnel(top, bottom, names, kinds).limits(3)
        except SpcError as refused:
            assert str(refused)[0].isupper()
