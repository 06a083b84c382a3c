import pandas as pd
import pytest

from impactflow.measures import MeasureError, patients_inside


@pytest.fixture
def stays(table):
    return table(
        arrival_time=[f"2025-01-13 {at}" for at in ("08:00", "08:59", "09:00", "10:00", "10:00")],
        departure_time=["2025-01-13 10:00", "2025-01-13 09:00", "2025-01-14 00:30", None, "2025-01-13 09:00"],
    )


def test_who_comes_on_the_hour_is_inside_and_who_leaves_on_it_has_left(stays):
    found = patients_inside(stays, "2025-01-13 08:00", "2025-01-13 12:00")
    assert found["patients"].tolist() == [1, 2, 1, 1]
    assert found.index.tolist() == list(pd.date_range("2025-01-13 08:00", periods=4, freq="h"))


def test_those_who_came_before_the_period_are_counted_in_it(stays):
    found = patients_inside(stays, "2025-01-14", "2025-01-14 02:00")
    assert found["patients"].tolist() == [1, 0]


def test_rows_that_cannot_be_placed_are_stated(stays):
    found = patients_inside(stays, "2025-01-13", "2025-01-14")
    assert found["not_recorded"].unique().tolist() == [1] and found["impossible"].unique().tolist() == [1]


def test_it_agrees_with_counting_one_hour_after_another(table):
    hours = pd.date_range("2025-01-13", periods=24, freq="h")
    minutes = range(0, 1400, 37)
    came = [hours[0] + pd.Timedelta(minutes=at) for at in minutes]
    frame = pd.DataFrame({"arrival_time": came, "departure_time": [at + pd.Timedelta(minutes=95) for at in came]})
    slow = [((frame["arrival_time"] <= at) & (frame["departure_time"] > at)).sum() for at in hours]
    assert patients_inside(frame, "2025-01-13", "2025-01-14")["patients"].tolist() == slow


def test_a_period_that_ends_before_it_begins_is_said_in_a_sentence(stays):
    with pytest.raises(MeasureError, match="Swap them"):
        patients_inside(stays, "2025-01-14", "2025-01-13")
