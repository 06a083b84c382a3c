"""Overtime after an unlucky week: it gets better, as it does where nothing is done."""

import numpy as np
import pandas as pd
from impactflow.hospital import simulate

from tests.impactflow.synthetic.series import flagged, four_hours, week

WEEKS = 18  # from the extract's first day: to the end of July


def summer(series, hospital):
    """The weeks of a chart that a manager would look at: May to August of the first year."""
    return series[(series.index >= "2024-05-06") & (series.index < "2024-09-02")]


def test_the_week_is_the_worst_of_the_summer_and_common_cause(tables, hospital):
    weeks = summer(four_hours(tables, hospital), hospital)
    assert weeks.idxmin() == pd.Timestamp(hospital.overtime.unlucky_monday)
    assert flagged(weeks[weeks.index <= weeks.idxmin()]) == []


def test_it_gets_better_in_the_weeks_of_overtime(tables, hospital):
    weeks, monday = four_hours(tables, hospital), pd.Timestamp(hospital.overtime.unlucky_monday)
    after = weeks[(weeks.index > monday)].iloc[: hospital.overtime.weeks]
    assert (after > weeks[monday]).all()


def rebound(hospital, seed):
    """Without overtime: how much better the four weeks after the worst of weeks 5 to 14 are."""
    came = simulate(hospital.parameters, seed, 7 * WEEKS, start=hospital.first_day).attendances
    minutes = (came["left"] - came["arrival"]).dropna() <= pd.Timedelta(hours=4)
    weekly = 100 * minutes.groupby(week(came["arrival"])).mean().to_numpy()
    worst = 4 + int(weekly[4:14].argmin())
    return weekly[worst + 1 : worst + 5].mean() - weekly[worst]


def test_the_same_rebound_comes_without_overtime(hospital):
    assert "overtime" not in repr(hospital.parameters).lower()
    found = np.array([rebound(hospital, seed) for seed in range(100, 124)])
    assert (found > 0).mean() >= 0.95
    assert found.mean() > 5
