import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, bed_days


def stays(*rows):
    frame = pd.DataFrame(rows, columns=["start_time", "end_time", "ward_code"])
    for name in ("start_time", "end_time"):
        frame[name] = pd.to_datetime(frame[name], format="ISO8601")
    return frame


FIVE = stays(
    ("2024-12-30 12:00", "2025-01-02 12:00", "A"),  # cut at the start: 1.5 days, 1 midnight
    ("2025-01-31 12:00", "2025-02-03 12:00", "A"),  # cut at the end: 0.5 days, 1 midnight
    ("2025-01-10 06:00", "2025-01-10 18:00", "A"),  # 0.5 days, none
    ("2025-01-30 00:00", None, "B"),  # still there: 2 days, 2 midnights
    ("2025-02-01 00:00", "2025-02-02 00:00", "C"),  # begins when the period is over
    ("2024-12-01 00:00", "2025-01-01 00:00", "C"),  # ends when it begins
    (None, "2025-01-05", "C"),
    ("2025-01-05", "2025-01-04", "C"),
)


def test_stays_are_cut_at_both_ends_and_groups_without_any_are_nought():
    table = bed_days(FIVE, "2025-01-01", "2025-02-01")
    assert table["bed_days"].tolist() == [2.5, 2, 0]
    assert table["midnights"].tolist() == [2, 2, 0]
    assert table["stays"].tolist() == [3, 1, 0] and table["not_ended"].tolist() == [0, 1, 0]
    assert table.loc["C", ["not_recorded", "impossible"]].tolist() == [1, 1]


def test_the_whole_hospital_is_the_sum():
    assert bed_days(FIVE, "2025-01-01", "2025-02-01", by=None).loc["all", "bed_days"] == 4.5


def test_the_day_on_which_the_clock_goes_forward_has_23_hours():
    one = stays(("2025-03-01", "2025-05-01", "A"))
    row = bed_days(one, "2025-03-30", "2025-03-31").loc["A"]
    assert row["bed_days"] == pytest.approx(23 / 24) and row["midnights"] == 1


def test_the_second_hour_that_comes_twice_is_seen_as_in_waits():
    one = stays(("2025-10-26 01:50", "2025-10-26 01:10", "A"))
    assert bed_days(one, "2025-10-26", "2025-10-27").loc["A", "bed_days"] == pytest.approx(20 / 1440)


def test_an_empty_table_has_no_groups():
    assert bed_days(FIVE.iloc[:0], "2025-01-01", "2025-02-01").empty


@pytest.mark.parametrize(
    ("first", "until", "words"),
    [("2025-02-01", "2025-01-01", "before it has begun"), ("2025-02-01", "2025-02-01", "before it has begun"),
     ("January", "2025-01-01", "“first” cannot be read"), ("2025-01-01", 5, "“until” cannot be read")],
)  # fmt: skip
def test_a_period_that_is_none_is_said(first, until, words):
    with pytest.raises(MeasureError, match=words):
        bed_days(FIVE, first, until)


hour = st.integers(0, 24 * 60)  # hours from 1 October 2025: the clock goes back on the way
one_stay = st.tuples(hour, st.one_of(st.none(), hour), st.sampled_from("AB"))


@settings(max_examples=15)
@given(st.lists(one_stay, min_size=1, max_size=12), st.tuples(hour, hour, hour))
def test_bed_days_are_conserved_over_periods_that_follow_one_another(rows, cuts):
    first, middle, last = sorted(cuts)
    if first == middle or middle == last:
        return
    zero = pd.Timestamp("2025-10-01")
    at = lambda hours: pd.NaT if hours is None else zero + pd.Timedelta(hours=hours)  # noqa: E731
    frame = stays(*[(at(a), at(b), ward) for a, b, ward in rows])
    whole, one, two = (bed_days(frame, at(a), at(b)) for a, b in ((first, last), (first, middle), (middle, last)))
    for name in ("bed_days", "midnights"):
        assert (one[name] + two[name]).tolist() == pytest.approx(whole[name].tolist())
    assert whole["bed_days"].sum() == pytest.approx(bed_days(frame, at(first), at(last), None)["bed_days"].sum())
    assert (whole["bed_days"] >= 0).all()
