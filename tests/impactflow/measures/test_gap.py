import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, gap, gap_by_stratum


def rows(*groups):
    """Make a row for each value of (fifth, mode, values)."""
    return pd.DataFrame(
        [(fifth, mode, value) for fifth, mode, values in groups for value in values],
        columns=["fifth", "mode", "minutes"],
    )


# The poorest come by ambulance more often, and ambulances wait longer for everybody.
FOUR = rows(
    ("1", "ambulance", [110] * 3), ("1", "walk-in", [60]), ("5", "ambulance", [100]), ("5", "walk-in", [50] * 3),
)  # fmt: skip


def test_crude_and_like_for_like_by_hand():
    found = gap(FOUR, "minutes", "fifth", "1", "5", "mode")
    assert found["crude"] == 97.5 - 62.5 and found["like_for_like"] == 10
    stated = ["first_count", "second_count", "not_measured", "left_out", "left_out_percent"]
    assert found[stated].tolist() == [4, 4, 0, "", 0]
    assert gap(FOUR, "minutes", "fifth", "5", "1", "mode")["crude"] == -35


def test_the_weights_are_stated():
    more = rows(("1", "a", [10] * 3), ("1", "b", [0]), ("5", "a", [0]), ("5", "b", [0] * 5))
    table = gap_by_stratum(more, "minutes", "fifth", "1", "5", "mode")
    assert table["weight"].tolist() == [0.4, 0.6] and table["gap"].tolist() == [10, 0]
    assert table["share"].tolist() == [40, 60] and table["first_count"].tolist() == [3, 1]
    assert gap(more, "minutes", "fifth", "1", "5", "mode")["like_for_like"] == pytest.approx(4)
    assert gap(more, "minutes", "fifth", "1", "5", "mode", standard="1")["like_for_like"] == 7.5
    assert gap(more, "minutes", "fifth", "1", "5", "mode", standard="5")["like_for_like"] == pytest.approx(10 / 6)


def test_a_flag_gives_percentage_points_and_what_is_not_known_is_stated():
    frame = pd.DataFrame(
        {
            "fifth": list("11115555"), "mode": "walk-in",
            "breach": pd.array([True, True, False, None, True, False, False, False], dtype="boolean"),
        }
    )  # fmt: skip
    found = gap(frame, "breach", "fifth", 1, 5, "mode")
    assert found["crude"] == pytest.approx(100 * 2 / 3 - 25) and found["not_measured"] == 1
    plain = frame.dropna().astype({"breach": bool})
    assert gap(plain, "breach", "fifth", 1, 5, "mode")["crude"] == found["crude"]


def test_strata_with_one_group_alone_are_named_and_left_out_with_their_share():
    frame = pd.concat([FOUR, rows(("1", "helicopter", [500, 500]), ("3", "boat", [1]))])
    found = gap(frame, "minutes", "fifth", "1", "5", "mode")
    assert found["left_out"] == "helicopter" and found["left_out_percent"] == 20
    assert found["like_for_like"] == 10 and found["crude"] == pytest.approx(1390 / 6 - 62.5)
    assert found["crude_compared"] == 35
    table = gap_by_stratum(frame, "minutes", "fifth", "1", "5", "mode")
    assert table.index.tolist() == ["ambulance", "helicopter", "walk-in"]  # nobody of fifth 3, no boat
    assert table.loc["helicopter", ["compared", "weight"]].tolist() == [False, 0]


def test_without_a_stratum_in_common_there_is_no_like_for_like():
    found = gap(rows(("1", "a", [1]), ("5", "b", [2])), "minutes", "fifth", "1", "5", "mode")
    assert pd.isna(found["like_for_like"]) and found["crude"] == -1 and found["left_out"] == "a, b"
    nobody = gap(rows(("1", "a", [None]), ("5", "a", [None])), "minutes", "fifth", "1", "5", "mode")
    assert pd.isna(nobody["crude"]) and nobody["not_measured"] == 2


def test_several_strata_and_periods():
    frame = FOUR.assign(arrival_time=pd.Timestamp("2025-01-10 10:00"))
    table = gap_by_stratum(frame, "minutes", "fifth", "1", "5", ["mode", "hour"])
    assert table.index.tolist() == [("ambulance", 10), ("walk-in", 10)]
    alone = frame[~((frame["fifth"] == "5") & (frame["mode"] == "ambulance"))]
    assert gap(alone, "minutes", "fifth", "1", "5", ["mode", "hour"])["left_out"] == "ambulance / 10"


def test_a_stratum_that_is_not_recorded_is_one():
    frame = pd.concat([FOUR, rows(("1", None, [9]), ("5", None, [8]))])
    assert gap_by_stratum(frame, "minutes", "fifth", "1", "5", "mode").loc["not recorded", "gap"] == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"first": "9"}, "“fifth” has no “9”. Its values: 1, 5"),
        ({"second": "1"}, "Both groups are “1”"),
        ({"strata": None}, "“strata” names no column"),
        ({"strata": "ward"}, "no column “ward”"),
        ({"value": "mode"}, "“mode” holds text, not numbers"),
        ({"standard": "3"}, "“standard” is '3'"),
    ],
)
def test_what_cannot_be_compared_is_said(change, words):
    given_ = {"value": "minutes", "group": "fifth", "first": "1", "second": "5", "strata": "mode"} | change
    with pytest.raises(MeasureError, match=words):
        gap(FOUR, **given_)


numbers = st.integers(0, 600)


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from("ab"), numbers, numbers), min_size=1, max_size=20), st.integers(0, 9))
def test_where_strata_have_the_same_mix_like_for_like_is_crude(triples, seed):
    # Each row of one group has a row of the other in the same stratum.
    frame = rows(*[(f, mode, [value]) for mode, *both in triples for f, value in zip("15", both, strict=True)])
    for standard in (None, "1", "5"):
        found = gap(frame, "minutes", "fifth", "1", "5", "mode", standard)
        assert found["like_for_like"] == pytest.approx(found["crude"], abs=1e-9)
    mixed = gap(frame.sample(frac=1, random_state=seed), "minutes", "fifth", "1", "5", "mode")
    assert mixed["like_for_like"] == pytest.approx(found["like_for_like"], abs=1e-9)


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from("15"), st.sampled_from("abc"), numbers), min_size=1, max_size=20))
def test_like_for_like_lies_between_the_gaps_of_the_strata(triples):
    frame = rows(("1", "a", [5]), ("5", "a", [5]), *[(f, mode, [value]) for f, mode, value in triples])
    table = gap_by_stratum(frame, "minutes", "fifth", "1", "5", "mode")
    gaps = table.loc[table["compared"], "gap"]
    found = gap(frame, "minutes", "fifth", "1", "5", "mode")
    assert gaps.min() - 1e-9 <= found["like_for_like"] <= gaps.max() + 1e-9
    assert table["weight"].sum() == pytest.approx(1) and table["share"].sum() == pytest.approx(100)
