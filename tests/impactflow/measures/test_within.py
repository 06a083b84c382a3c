import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, breach, over_twelve_hours, share_within

AT = pd.Timestamp("2025-01-10 10:00")


def attendances(minutes, **columns):
    gone = [AT + pd.Timedelta(minutes=one) if one is not None else pd.NaT for one in minutes]
    return pd.DataFrame({"arrival_time": [AT] * len(gone), "departure_time": pd.to_datetime(gone), **columns})


FIVE = attendances([240, 240.1, 100, None, -5], ward=list("aabba"))


def test_240_minutes_is_within_and_nothing_is_dropped_in_silence():
    row = share_within(FIVE).loc["all"]
    assert row[["count", "timed", "not_recorded", "impossible", "within", "over"]].tolist() == [5, 3, 1, 1, 2, 1]
    assert row["within_percent"] == pytest.approx(200 / 3) and row["over_percent"] == pytest.approx(100 / 3)


def test_12_hours_exactly_is_not_over():
    assert over_twelve_hours(attendances([720, 720.5, 100, 100])).loc["all", "over_percent"] == 25


def test_a_quarter_of_an_hour_is_a_number_of_hours():
    assert share_within(attendances([15, 16]), 0.25).loc["all", "within_percent"] == 50


def test_any_two_steps_can_be_timed():
    frame = attendances([30]).rename(columns={"departure_time": "handover_time"})
    assert share_within(frame, 0.5, end="handover_time").loc["all", "within"] == 1


def test_groups_add_up_to_all():
    table = share_within(FIVE, by="ward")
    assert table.index.tolist() == ["a", "b"] and table["within_percent"].tolist() == [50, 100]
    assert table["count"].tolist() == [3, 2] and table["impossible"].tolist() == [1, 0]


def test_a_breach_is_true_false_or_not_known():
    assert breach(FIVE).tolist() == [False, True, False, pd.NA, pd.NA]
    assert breach(FIVE, 1).sum() == 3


def test_where_nobody_is_timed_there_is_no_share():
    row = share_within(attendances([None, None])).loc["all"]
    assert row["not_recorded"] == 2 and pd.isna(row["within_percent"]) and pd.isna(row["over_percent"])


def test_an_empty_table_has_a_row_of_noughts_for_all_and_none_by_group():
    none = FIVE.iloc[:0]
    assert share_within(none).loc["all", "count"] == 0
    assert share_within(none, by="ward").empty and share_within(none, by="day").empty
    assert share_within(none, by="hour")["count"].tolist() == [0] * 24


@pytest.mark.parametrize("hours", [0, -1, "4", None, np.nan, np.inf, True])
def test_hours_that_are_none_are_refused(hours):
    with pytest.raises(MeasureError, match="“hours” is .* above 0"):
        share_within(FIVE, hours)


rows = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(-30, 900)), st.sampled_from("abc"), st.sampled_from("xy")), max_size=30
)


@settings(max_examples=12)
@given(rows=rows, seed=st.integers(0, 99))
def test_order_means_nothing_and_a_column_splits_totals_exactly(rows, seed):
    frame = attendances([row[0] for row in rows], one=[row[1] for row in rows], two=[row[2] for row in rows])
    table = share_within(frame, by=["one", "two"])
    pd.testing.assert_frame_equal(table, share_within(frame.sample(frac=1, random_state=seed), by=["one", "two"]))
    counts = ["count", "timed", "not_recorded", "impossible", "within", "over"]
    coarse = share_within(frame, by="one")[counts]
    assert table[counts].sum().tolist() == coarse.sum().tolist() == share_within(frame)[counts].sum().tolist()
    if rows:
        pd.testing.assert_frame_equal(table[counts].groupby(level=0).sum(), coarse, check_names=False)
    assert (table["timed"] + table["not_recorded"] + table["impossible"] == table["count"]).all()
    assert table["within_percent"].dropna().between(0, 100).all()
    assert (table["within_percent"] + table["over_percent"]).dropna().round(9).eq(100).all()
