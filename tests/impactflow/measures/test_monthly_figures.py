import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.measures import MeasureError, length_of_stay, monthly_figures, over_twelve_hours

CAME = pd.DataFrame(
    [  # arrival, departure, minutes in the corridor
        ("2025-01-10 09:00", "2025-01-10 13:00", 0.0),  # exactly four hours: within
        ("2025-01-10 09:00", "2025-01-10 22:00", 90.0),  # over both
        ("2025-01-11 09:00", None, 30.0),
        ("2025-03-02 09:00", "2025-03-02 10:00", 0.0),
    ],
    columns=["arrival_time", "departure_time", "corridor_minutes"],
)
STAYED = pd.DataFrame(
    [  # admitted, ready, left, how, to where
        ("2025-01-10 13:00", "2025-01-12 09:00", "2025-01-14 12:00", "emergency", "home"),  # 4 nights, 2 of delay
        ("2025-01-10 13:00", "2025-01-10 18:00", "2025-01-10 20:00", "emergency", "home"),  # no night
        ("2025-01-30 13:00", "2025-02-01 09:00", "2025-02-02 12:00", "elective", "home"),  # ends in February
        ("2025-03-30 13:00", None, None, "emergency", None),  # still there
    ],
    columns=["admission_time", "ready_time", "discharge_time", "admission_method", "discharge_destination"],
)


def timed(frame):
    return frame.assign(**{name: pd.to_datetime(frame[name]) for name in frame if name.endswith("_time")})


FOUND = monthly_figures(timed(CAME), timed(STAYED))


def test_a_month_of_attendances_by_hand():
    january = FOUND.loc["2025-01-01"]
    assert january[["days", "attendances", "timed", "within_four_hours", "over_twelve_hours"]].tolist() == [31, 3, 2, 1, 1]
    assert january["corridor_hours"] == 2


def test_admissions_count_where_they_begin_and_stays_where_they_end():
    assert FOUND["overnight_admissions"].tolist() == [1, 0, 1]
    assert FOUND["delay_bed_days"].tolist()[:2] == [2, 1] and FOUND["stays"].tolist()[:2] == [2, 1]
    assert FOUND["mean_stay"].tolist()[:2] == [2, 3]


def test_a_month_in_which_nobody_came_is_there_and_one_after_the_last_stay_has_none():
    assert FOUND.index.tolist() == pd.date_range("2025-01-01", periods=3, freq="MS").tolist()
    assert FOUND.loc["2025-02-01", "attendances"] == 0 and FOUND.loc["2025-03-01", ["stays", "mean_stay"]].isna().all()


def test_neither_table_is_changed_and_order_plays_no_part():
    came, stayed = timed(CAME), timed(STAYED)
    again = monthly_figures(came.iloc[::-1], stayed.iloc[::-1])
    pd.testing.assert_frame_equal(again, FOUND)
    pd.testing.assert_frame_equal(came, timed(CAME))


def test_a_column_that_is_missing_is_named():
    with pytest.raises(MeasureError, match="admission_method"):
        monthly_figures(timed(CAME), timed(STAYED).drop(columns="admission_method"))


def test_on_fairbeck_it_agrees_with_each_measure():
    came, stayed = load("ed_attendances"), load("inpatient_spells")
    found = monthly_figures(came, stayed)
    assert len(found) == 24 and found.notna().all(axis=None)
    assert found["over_twelve_hours"].sum() == over_twelve_hours(came)["over"].sum()
    ended = length_of_stay(stayed)
    assert found["nights"].sum() / found["stays"].sum() == pytest.approx(ended["mean_nights"].item(), abs=0.05)
