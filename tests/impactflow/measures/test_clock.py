import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.measures import MeasureError, elapsed_minutes, impossible_times


def minutes(start, end):
    frame = pd.DataFrame({"start": pd.to_datetime([start]), "end": pd.to_datetime([end])})
    return elapsed_minutes(frame, "start", "end").iloc[0]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-01-10 10:00", "2025-01-10 14:00", 240),
        ("2025-01-10 10:00", "2025-01-10 10:00", 0),
        ("2025-01-10 10:00:00", "2025-01-10 10:00:30", 0.5),
        ("2025-03-30 00:30", "2025-03-30 03:30", 120),  # the clock goes forward
        ("2025-03-29 12:00", "2025-03-30 12:00", 23 * 60),
        ("2025-03-30 01:30", "2025-03-30 03:30", 90),  # 01:30 is moved to 02:00
        ("2025-03-30 00:30", "2025-03-30 01:30", 30),
        ("2025-10-26 00:30", "2025-10-26 03:30", 240),  # the clock goes back
        ("2025-10-26 00:30", "2025-10-26 01:30", 60),  # the first 01:30
        ("2025-10-26 01:30", "2025-10-26 02:30", 120),
        ("2025-10-26 01:10", "2025-10-26 01:50", 40),
        ("2025-10-26 01:50", "2025-10-26 01:10", 20),  # the second 01:10
        ("2024-10-27 01:50", "2024-10-27 01:10", 20),
        ("2025-10-25 12:00", "2025-10-26 12:00", 25 * 60),
    ],
)
def test_minutes_that_passed(start, end, expected):
    assert minutes(start, end) == expected


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2025-01-10 10:00", "2025-01-10 09:59"),
        ("2025-10-26 02:30", "2025-10-26 01:50"),  # before it, in both readings
        ("2025-10-26 01:30", "2025-10-26 00:50"),
    ],
)
def test_an_end_before_its_start_is_no_wait_and_is_told(start, end):
    frame = pd.DataFrame({"start": pd.to_datetime([start]), "end": pd.to_datetime([end])})
    assert elapsed_minutes(frame, "start", "end").isna().all()
    assert impossible_times(frame, "start", "end").tolist() == [True]


def test_missing_stays_missing_and_is_not_impossible(table):
    frame = table(a_time=["2025-01-01", None, None], b_time=[None, "2025-01-01", None])
    assert elapsed_minutes(frame, "a_time", "b_time").isna().all()
    assert not impossible_times(frame, "a_time", "b_time").any()


def test_the_index_is_kept_even_where_labels_repeat(table):
    frame = table(a_time=["2025-01-01", "2025-01-02"], b_time=["2025-01-01 01:00", "2025-01-01"]).set_axis([7, 7])
    assert elapsed_minutes(frame, "a_time", "b_time").index.tolist() == [7, 7]
    assert elapsed_minutes(frame, "a_time", "b_time").tolist()[0] == 60
    assert impossible_times(frame, "a_time", "b_time").tolist() == [False, True]


def test_times_with_a_zone_are_exact_and_mix_with_local_ones():
    utc = pd.to_datetime(["2025-10-26 00:30", "2025-10-26 01:30"]).tz_localize("UTC")
    frame = pd.DataFrame({"a": utc[:1], "b": utc[1:], "local": pd.to_datetime(["2025-10-26 03:30"])})
    assert elapsed_minutes(frame, "a", "b").tolist() == [60]
    assert elapsed_minutes(frame, "a", "local").tolist() == [180]


def test_an_empty_table_gives_an_empty_series():
    assert elapsed_minutes(pd.DataFrame({"a": [], "b": []}), "a", "b").tolist() == []


def test_the_table_is_left_as_it_was(table):
    frame = table(a_time=["2025-10-26 01:50"], b_time=["2025-10-26 01:10"])
    before = frame.copy(deep=True)
    elapsed_minutes(frame, "a_time", "b_time")
    pd.testing.assert_frame_equal(frame, before)


def test_two_years_of_attendances_take_a_moment():
    draw = np.random.default_rng(1)
    start = np.datetime64("2024-04-01", "us") + draw.integers(0, 730 * 1440, 219_000).astype("timedelta64[m]")
    frame = pd.DataFrame({"a": start, "b": start + draw.integers(0, 900, 219_000).astype("timedelta64[m]")})
    elapsed_minutes(frame, "a", "b")
    took = []
    for _ in range(3):
        began = time.perf_counter()
        elapsed_minutes(frame, "a", "b")
        took.append(time.perf_counter() - began)
    assert min(took) < 0.2  # 0.05 s on a quiet machine


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (pd.DataFrame({"a": ["2025-01-01"], "b": ["x"]}), "“a” holds text, not times. Turn it into times first"),
        (pd.DataFrame({"a": pd.Categorical(["x"]), "b": [1]}), "“a” holds text, not times"),
        (pd.DataFrame({"a": [1.5], "b": [2.5]}), "“a” holds float64, not times"),
        (pd.DataFrame({"b": [1]}), "no column “a”. Its columns: b"),
        (pd.DataFrame([[1, 2, 3]], columns=["a", "a", "b"]), "2 columns called “a”"),
        ([1, 2], "A table .* was expected, not list"),
    ],
)
def test_what_cannot_be_timed_is_said_in_a_sentence(frame, words):
    with pytest.raises(MeasureError, match=words):
        elapsed_minutes(frame, "a", "b")


moments = st.datetimes(pd.Timestamp("2024-01-01"), pd.Timestamp("2027-01-01")).map(lambda t: t.replace(microsecond=0))


@given(start=moments, hours=st.integers(0, 100))
def test_what_the_clock_shows_after_so_many_hours_is_read_back(start, hours):
    utc = pd.Timestamp(start, tz="UTC")
    shown = [t.tz_convert("Europe/London").tz_localize(None) for t in (utc, utc + pd.Timedelta(hours=hours))]
    found = minutes(*shown)
    # Only the hour that comes twice leaves room for doubt, of one hour.
    doubt = {0} if not any(t.month == 10 and t.hour == 1 for t in shown) else {0, 60, -60}
    assert found - 60 * hours in doubt


@pytest.mark.parametrize(
    ("written", "form"),
    [("01/02/2025 10:00", "%d/%m/%Y %H:%M"), ("1/2/25 9:05:30", "%d/%m/%y %H:%M:%S"), ("01-02-2025", "%d-%m-%Y"),
     ("01.02.2025 10:00", "%d.%m.%Y %H:%M"), ("2025-02-01 10:00", "ISO8601"), ("2025-02-01T10:00:00", "ISO8601")],
)  # fmt: skip
def test_the_way_to_turn_text_into_times_reads_that_text_day_first(written, form):
    frame = pd.DataFrame({"a": [None, written], "b": [None, written]})
    with pytest.raises(MeasureError) as refused:
        elapsed_minutes(frame, "a", "b")
    advice = str(refused.value).partition("first: ")[2].rstrip(".")
    assert f'format="{form}"' in advice
    exec(advice, {"frame": frame, "pd": pd})
    assert frame["a"][1].date() == pd.Timestamp("2025-02-01").date()
