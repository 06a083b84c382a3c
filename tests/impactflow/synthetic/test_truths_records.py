"""Faults of the records are there, as many as were planted and no more."""

import pandas as pd
from impactflow.measures import elapsed_minutes, impossible_times


def test_one_week_of_the_board_return_is_a_copy(tables, hospital):
    table = tables["weekly_board_return"].set_index("week_start")
    same = (table.diff() == 0).all(axis=1)
    assert list(same.index[same]) == [pd.Timestamp(hospital.copied_week.monday)]


def test_the_other_weeks_are_what_the_other_tables_give(tables, hospital):
    from impactflow.synthetic import board_return

    made = board_return.table(
        tables["ed_attendances"], tables["inpatient_spells"], tables["bed_state_hourly"], hospital
    )
    pd.testing.assert_frame_equal(made, tables["weekly_board_return"], check_dtype=False)


def test_a_handful_of_departures_lie_before_arrival(tables, hospital):
    came = tables["ed_attendances"]
    assert impossible_times(came, "arrival_time", "departure_time").sum() == hospital.faults.impossible


def test_departures_are_missing_for_those_who_go_home(tables, hospital):
    came = tables["ed_attendances"]
    home = came[came["disposal"] == "home"]
    assert abs(home["departure_time"].isna().mean() - hospital.faults.missing_departures) < 0.0005
    admitted = came[(came["disposal"] == "admitted") & (came["arrival_time"] < "2026-03-29")]
    assert admitted["departure_time"].notna().all()


def test_stays_of_exactly_four_hours_occur(tables):
    came = tables["ed_attendances"]
    assert (elapsed_minutes(came, "arrival_time", "departure_time") == 240).sum() > 100
