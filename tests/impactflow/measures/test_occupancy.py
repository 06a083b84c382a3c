import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, free_beds, midnight_and_midday, occupancy

DAY = ("2025-01-10 00:00", "2025-01-10 12:00")


def state(*rows):
    frame = pd.DataFrame(rows, columns=["time", "ward_code", "beds_open", "beds_occupied"])
    return frame.assign(time=pd.to_datetime(frame["time"], format="ISO8601"))


TWO = state(
    (DAY[0], "A", 20, 18), (DAY[0], "B", 10, 10), (DAY[1], "A", 20, 20), (DAY[1], "B", 10, 12),
)  # fmt: skip


def test_the_share_is_of_sums_not_a_mean_of_percentages():
    row = occupancy(TWO).loc["all"]
    assert row["percent"] == 100  # 60 of 60; the mean of 90, 100, 100 and 120 is 102.5
    assert row[["hours", "beds_open", "beds_occupied", "over_full"]].tolist() == [2, 30, 30, 1]
    assert occupancy(TWO, "ward_code")["percent"].tolist() == [95, 110]


def test_by_hour_every_hour_is_there():
    table = occupancy(TWO, "hour")
    assert len(table) == 24 and table.loc[0, "percent"] == pytest.approx(100 * 28 / 30)
    assert table.loc[1, "hours"] == 0 and table.loc[1, ["percent", "beds_open"]].isna().all()


def test_a_ward_without_open_beds_has_no_share_but_its_patients_count():
    closed = state((DAY[0], "A", 10, 5), (DAY[0], "B", 0, 2), (DAY[0], "C", 0, 0))
    table = occupancy(closed, "ward_code")
    assert table["no_open_beds"].tolist() == [0, 1, 1] and table["over_full"].tolist() == [0, 1, 0]
    assert table["percent"].isna().tolist() == [False, True, True]
    assert occupancy(closed).loc["all", "percent"] == 70


def test_a_figure_that_is_missing_takes_its_partner_along_and_is_stated():
    gap = state((DAY[0], "A", 10, 5), (DAY[0], "B", 10, None), (DAY[1], "A", None, 9))
    row = occupancy(gap).loc["all"]
    assert row[["hours", "percent", "not_recorded"]].tolist() == [1, 50, 2]
    more = pd.concat([gap, state(("2025-01-10 13:00", "A", 20, 15))])
    by_ward = occupancy(more, "ward_code")
    assert by_ward["hours"].tolist() == [2, 0] and by_ward["beds_open"].tolist()[0] == 15
    by_hour = occupancy(pd.concat([more, state(("2025-01-11 13:00", "A", 10, 5))]), "hour")
    assert by_hour.loc[[0, 13], "hours"].tolist() == [1, 2] and by_hour.loc[[0, 13], "beds_open"].tolist() == [10, 15]


def test_midnight_hides_midday():
    row = midnight_and_midday(TWO).loc["all"]
    assert row["midday_percent"] == pytest.approx(100 * 32 / 30)
    assert row["difference"] == pytest.approx(100 * 4 / 30)
    by_ward = midnight_and_midday(TWO, "ward_code")
    assert by_ward["midnight_percent"].tolist() == [90, 100] and by_ward["difference"].tolist() == [10, 20]
    late = state(("2025-01-10 00:30", "A", 1, 1), ("2025-01-10 12:01", "A", 1, 1))
    assert midnight_and_midday(late).isna().all(axis=None)


def test_free_beds_by_hand():
    more = pd.concat([TWO, state(("2025-01-11 00:00", "A", 20, 20), ("2025-01-11 00:00", "B", 10, 10))])
    table = free_beds(more)
    assert table.loc[0, ["hours", "mean", "median", "least", "none_free_percent"]].tolist() == [2, 1, 1, 0, 50]
    assert table.loc[12, "least"] == -2  # not cut off at none
    assert table.loc[5, "hours"] == 0 and pd.isna(table.loc[5, "mean"])


def test_an_hour_that_lacks_a_ward_is_not_a_hospital():
    table = free_beds(state((DAY[0], "A", 10, 5), (DAY[0], "B", 10, None), (DAY[1], "A", 10, 9)), by=None)
    assert table.loc["all", ["hours", "mean", "not_recorded"]].tolist() == [1, 1, 1]


def test_the_hour_that_comes_twice_is_two_hours():
    october = state(*[("2025-10-26 01:00", ward, 10, full) for full in (4, 6) for ward in "AB"])
    assert occupancy(october).loc["all", ["hours", "beds_open", "beds_occupied"]].tolist() == [2, 20, 10]
    assert free_beds(october).loc[1, ["hours", "mean", "least"]].tolist() == [2, 10, 8]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([(DAY[0], "A", 1, 1), (DAY[0], "A", 1, 1)], "Ward A has two rows at 10 January 2025 00:00"),
        ([("2025-10-26 01:00", "A", 1, 1)] * 3, "Ward A has two rows at 26 October 2025 01:00"),
        ([(DAY[0], "A", 1, -1)], "below 0"),
        ([(DAY[0], None, 1, 1)], "no time or no ward"),
        ([(DAY[0], "A", "1", "1")], "“beds_open” holds text, not numbers"),
    ],
)
def test_what_is_no_bed_state_is_said_in_a_sentence(rows, words):
    for work in (occupancy, free_beds, midnight_and_midday):
        with pytest.raises(MeasureError, match=words):
            work(state(*rows))


def test_an_empty_table_has_no_beds():
    assert occupancy(TWO.iloc[:0]).loc["all", "hours"] == 0
    assert free_beds(TWO.iloc[:0])["hours"].sum() == 0
    assert len(midnight_and_midday(TWO.iloc[:0])) == 1


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=8, max_size=8), st.integers(0, 9))
def test_order_means_nothing_and_wards_add_up(beds, seed):
    rows = state(*[(f"2025-01-10 0{n // 2}:00", "AB"[n % 2], *pair) for n, pair in enumerate(beds)])
    mixed = rows.sample(frac=1, random_state=seed)
    for work in (occupancy, free_beds):
        pd.testing.assert_frame_equal(work(rows), work(mixed))
    by_ward = occupancy(rows, "ward_code")
    assert by_ward["beds_occupied"].sum() == pytest.approx(occupancy(rows).loc["all", "beds_occupied"])
    free = free_beds(rows, None).loc["all", "mean"]
    assert free == pytest.approx(sum(o - f for o, f in beds) / 4)
