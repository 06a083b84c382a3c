import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, length_of_stay, long_stay_patients, nights

STAYS = [
    ("2025-01-01 10:00", "2025-01-01 23:59", "A"),  # zero days
    ("2025-01-01 23:50", "2025-01-02 00:10", "A"),  # one midnight in 20 minutes
    ("2025-01-01 12:00", "2025-01-08 11:00", "A"),  # 7 midnights
    ("2025-01-01 12:00", "2025-01-22 12:00", "B"),  # 21
    ("2025-01-02 12:00", None, "B"),
    ("2025-01-03 12:00", "2025-01-03 11:00", "B"),  # impossible
    (None, "2025-01-03 11:00", "B"),
]


def spells(*rows):
    frame = pd.DataFrame(rows, columns=["admission_time", "discharge_time", "ward_code"])
    for name in ("admission_time", "discharge_time"):
        frame[name] = pd.to_datetime(frame[name], format="ISO8601")
    return frame


def test_nights_are_midnights():
    found = nights(spells(*STAYS))
    assert found.tolist()[:4] == [0, 1, 7, 21] and found[4:].isna().all()


def test_an_impossible_stay_on_one_day_is_not_a_zero_day_stay():
    assert nights(spells(STAYS[5])).isna().all()
    assert length_of_stay(spells(STAYS[5])).loc["all", "zero_day"] == 0


def test_nights_do_not_mind_the_clock_and_hours_do():
    row = length_of_stay(spells(("2025-03-29 12:00", "2025-03-30 12:00", "A"))).loc["all"]
    assert (row["mean_nights"], row["mean_hours"]) == (1, 23)


def test_every_stay_is_one_of_four():
    row = length_of_stay(spells(*STAYS)).loc["all"]
    assert row[["stays", "ended", "not_ended", "not_recorded", "impossible"]].tolist() == [7, 4, 1, 1, 1]


def test_means_medians_and_shares_by_hand():
    row = length_of_stay(spells(*STAYS)).loc["all"]
    assert (row["mean_nights"], row["median_nights"]) == (29 / 4, 4)
    assert row["median_hours"] == pytest.approx((13 + 59 / 60 + 167) / 2)
    assert row[["zero_day", "zero_day_percent"]].tolist() == [1, 25]
    assert [row[f"percent_{days}_days_or_more"] for days in (7, 14, 21)] == [50, 25, 25]


def test_by_ward_and_with_other_limits():
    table = length_of_stay(spells(*STAYS), "ward_code", [1])
    assert table["percent_1_days_or_more"].tolist() == pytest.approx([200 / 3, 100])
    assert table["stays"].tolist() == [3, 4]


def test_stays_that_have_not_ended_give_no_mean():
    row = length_of_stay(spells(STAYS[4])).loc["all"]
    assert row["not_ended"] == 1 and row[["mean_nights", "median_hours", "zero_day_percent"]].isna().all()
    assert length_of_stay(spells().astype(object)).loc["all", "stays"] == 0


def test_who_is_here_and_for_how_long():
    table = long_stay_patients(spells(*STAYS), "2025-01-08 11:00")
    assert table.loc["all", "patients"] == 2  # one leaves at that moment
    assert table.loc["all", ["7_days_or_more", "percent_7_days_or_more"]].tolist() == [1, 50]
    assert long_stay_patients(spells(*STAYS), "2025-01-23")["21_days_or_more"].tolist() == [1]
    assert long_stay_patients(spells(*STAYS), "2024-01-01")["patients"].tolist() == [0]


def test_who_is_here_by_ward():
    assert long_stay_patients(spells(*STAYS), "2025-01-03", "ward_code")["patients"].tolist() == [1, 2]


@pytest.mark.parametrize("at", ["05/01/2025", 3, None, "", "soon"])
def test_a_moment_that_cannot_be_read_is_said(at):
    with pytest.raises(MeasureError, match="“at” cannot be read as a date"):
        long_stay_patients(spells(*STAYS), at)


@settings(max_examples=15)
@given(st.integers(0, 5000), st.integers(0, 60 * 24 * 40))
def test_nights_lie_within_a_day_of_the_hours(start, minutes):
    came = pd.Timestamp("2025-06-01") + pd.Timedelta(minutes=start)
    frame = spells((came, came + pd.Timedelta(minutes=minutes), "A"))
    row = length_of_stay(frame).loc["all"]
    assert abs(row["mean_nights"] - row["mean_hours"] / 24) < 1
