import numpy as np
import pandas as pd
import pytest

from impactflow.measures import MeasureError
from impactflow.measures.evenly import evenly


def weekly(points=20, start="2025-01-06"):
    return pd.Series(np.arange(points, dtype=float), pd.date_range(start, periods=points, freq="7D"))


def monthly(points=20):
    return pd.Series(np.arange(points), pd.date_range("2024-01-01", periods=points, freq="MS"))


def test_weeks_and_months_are_read():
    week, month = evenly(weekly()), evenly(monthly())
    assert (week.period, week.in_a_year, week.values.tolist()) == ("week", 52, list(range(20)))
    assert (month.period, month.in_a_year) == ("month", 12)
    assert week.ends()[0] == pd.Timestamp("2025-01-13") and month.ends()[1] == pd.Timestamp("2024-03-01")


def test_four_weeks_in_february_are_weeks():
    assert evenly(weekly(4, "2021-02-01")).period == "week"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda s: s.reset_index(drop=True), "needs its dates as index"),
        (lambda s: list(s), "needs its dates as index"),
        (lambda s: s.iloc[:1], "fewer than two points"),
        (lambda s: s.iloc[::-1], "not in order of time. Sort it, oldest first"),
        (lambda s: s.iloc[[0, 1, 1, 2]], "has 13 January 2025 twice"),
        (lambda s: s.drop(s.index[[3, 5]]), "lacks 2 of 20 weeks: 27 January 2025, 10 February 2025. Find"),
        (lambda s: s.drop(s.index[3:9]), "lacks 6 of 20 weeks: .* and others"),
        (lambda s: s.where(s != 4), "has no figure for 3 February 2025"),
        (lambda s: s.replace(4, np.inf), "has no figure for 3 February 2025"),
        (lambda s: s.astype(str), "should be figures"),
        (lambda s: s > 3, "should be figures"),
        (lambda s: s.set_axis(pd.date_range("2025-01-06", periods=20)), "a point a week"),
    ],
)
def test_what_is_no_even_series_is_said(spoil, said):
    with pytest.raises(MeasureError, match=said):
        evenly(spoil(weekly()))


def test_a_missing_month_is_named():
    with pytest.raises(MeasureError, match="lacks 1 of 20 months: 1 April 2024"):
        evenly(monthly().drop(pd.Timestamp("2024-04-01")))
