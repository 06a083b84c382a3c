import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, decisions_to_admit, share_within, time_to_bed, waits

AT = pd.Timestamp("2025-01-10 10:00")


def steps(minutes, **columns):
    ends = pd.to_datetime([AT + pd.Timedelta(minutes=one) if one is not None else pd.NaT for one in minutes])
    return pd.DataFrame({"arrival_time": AT, "seen_for_treatment_time": ends, **columns}, index=range(len(ends)))


def test_median_mean_and_percentiles_by_hand():
    frame = steps([10, 20, 30, 40, 100, None, -1])
    row = waits(frame, "arrival_time", "seen_for_treatment_time", None, [50, 75, 95]).iloc[0]
    assert row[["count", "timed", "not_recorded", "impossible"]].tolist() == [7, 5, 1, 1]
    found = row[["median", "mean", "p50", "p75", "p95"]].tolist()
    assert found == pytest.approx([30, 40, 30, 40, 88])  # the last is 40 + 0.8 × 60


def test_one_row_is_its_own_median_and_percentile():
    row = waits(steps([17]), "arrival_time", "seen_for_treatment_time").iloc[0]
    assert (row["median"], row["p95"]) == (17, 17)


def test_a_group_without_a_time_has_no_median_and_is_still_there():
    table = waits(steps([10, None], ward=["a", "b"]), "arrival_time", "seen_for_treatment_time", "ward")
    assert table["median"].tolist()[0] == 10 and pd.isna(table.loc["b", "median"])
    assert table.loc["b", ["count", "not_recorded"]].tolist() == [1, 1]


@pytest.mark.parametrize("asked", [[101], [-1], ["95"], "95"])
def test_percentiles_that_are_none_are_refused(asked):
    with pytest.raises(MeasureError, match="from 0 to 100"):
        waits(steps([1]), "arrival_time", "seen_for_treatment_time", None, asked)


def test_one_percentile_needs_no_list():
    assert waits(steps([1]), "arrival_time", "seen_for_treatment_time", None, 90)["p90"].tolist() == [1]


@settings(max_examples=15)
@given(st.lists(st.integers(0, 900), min_size=1, max_size=40), st.integers(0, 100))
def test_percentiles_are_numpys(minutes, share):
    table = waits(steps(minutes), "arrival_time", "seen_for_treatment_time", None, [share])
    assert table[f"p{share}"].iloc[0] == pytest.approx(np.percentile(minutes, share))


ED = pd.DataFrame(
    {
        "attendance_id": [1, 2, 3, 4],
        "arrival_time": AT,
        "decided_to_admit_time": pd.to_datetime(["2025-01-10 12:00", "2025-01-10 12:00", None, "2025-01-10 12:00"]),
        "mode": list("wwwa"),
    },
    index=[10, 11, 12, 13],
)
SPELLS = pd.DataFrame(
    {
        "attendance_id": pd.array([4, None, 1, None], dtype="Int64"),
        "admission_time": pd.to_datetime([f"2025-01-{at}" for at in ("11 00:30", "10 00:00", "10 13:30", "10 00:00")]),
    }
)


def test_the_first_bed_is_found_and_a_decision_without_one_is_stated():
    row = time_to_bed(ED, SPELLS).loc["all"]
    assert row[["count", "timed", "not_recorded"]].tolist() == [3, 2, 1]
    assert row["median"] == (90 + 750) / 2


def test_decisions_keep_their_rows_and_feed_other_measures():
    found = decisions_to_admit(ED, SPELLS)
    assert found.index.tolist() == [10, 11, 13]
    assert share_within(found, 12, "mode", "decided_to_admit_time", "admission_time")["over"].tolist() == [1, 0]


def test_decisions_without_any_stay_are_all_without_a_bed():
    assert time_to_bed(ED, SPELLS.iloc[:0])["not_recorded"].tolist() == [3]
    assert time_to_bed(ED.iloc[:0], SPELLS)["count"].tolist() == [0]


def test_two_stays_of_one_attendance_are_refused():
    with pytest.raises(MeasureError, match="same attendance_id 4"):
        time_to_bed(ED, pd.concat([SPELLS, SPELLS.iloc[:1]]))
