import numpy as np
import pandas as pd
import pytest
from impactflow.measures import elapsed_minutes
from impactflow.synthetic.clock import moments, on_the_wall


def wall(*texts):
    return [str(each)[:16] for each in on_the_wall(moments(np.array(texts, "datetime64[s]")))]


def test_far_from_a_change_the_wall_shows_the_models_time():
    assert wall("2024-07-01T12:34:56", "2025-01-15T00:00:59") == ["2024-07-01 12:34", "2025-01-15 00:00"]


def test_no_time_lies_in_the_hour_that_does_not_exist():
    night = np.arange(np.datetime64("2025-03-30T00:00:00"), np.datetime64("2025-03-30T06:00:00"))
    shown = on_the_wall(moments(night))
    assert not shown.dt.hour.eq(1).any()
    assert shown.is_monotonic_increasing
    assert str(shown.iloc[-1]) == "2025-03-30 05:59:00"


def test_nobody_goes_back_in_time_as_the_hour_comes_twice():
    night = moments(np.arange(np.datetime64("2025-10-26T00:00:00"), np.datetime64("2025-10-26T06:00:00")))
    assert (np.diff(night) > np.timedelta64(0, "s")).all()
    assert (on_the_wall(night).dt.hour == 1).mean() == pytest.approx(2 / 5 * 4 / 6, abs=0.01)


def test_an_hour_before_and_after_the_change_lasts_an_hour():
    for day in ("2024-10-26", "2025-03-29"):
        start, end = wall(f"{day}T22:00:00", f"{day}T23:00:00")
        frame = pd.DataFrame({"start": pd.to_datetime([start]), "end": pd.to_datetime([end])})
        assert elapsed_minutes(frame, "start", "end").iloc[0] == 60


def test_a_missing_time_stays_missing():
    assert on_the_wall(moments(np.array(["NaT", "2025-01-01T00:00:00"], "datetime64[s]"))).isna().tolist() == [True, False]
    assert on_the_wall(moments(np.array(["NaT"], "datetime64[s]"))).isna().all()
