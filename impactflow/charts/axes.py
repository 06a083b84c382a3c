"""Axes: dates as people say them, points counted from 1, and values in their unit."""

import pandas as pd

from impactflow.spc.figures import spacing, within_days

FORMATS = {"month": "%b %Y", "quarter": "%b %Y", "year": "%Y"}
TICKS = 8  # more would touch each other at the theme's width


def is_dated(dates: pd.Series) -> bool:
    """Tell whether points stand on dates, or are only counted."""
    return pd.api.types.is_datetime64_any_dtype(dates.dtype)


def plotted(points: pd.DataFrame) -> pd.DataFrame:
    """Return points as a picture needs them: local time, or numbers from 1."""
    if not is_dated(points["date"]):
        return points.assign(date=points["date"] + 1)
    # A browser would move a point with a time zone to the reader's own.
    return points.assign(date=points["date"].dt.tz_localize(None))


def horizontal(dates: pd.Series, field: str = "date"):
    """Return the axis of time for these dates."""
    import altair as alt

    if not is_dated(dates):
        return alt.X(f"{field}:Q").title("Point").scale(zero=False, nice=False).axis(tickMinStep=1)
    index = pd.DatetimeIndex(dates)
    form = "%-d %b %H:%M" if within_days(index) else FORMATS.get(spacing(index), "%-d %b %Y")
    return alt.X(f"{field}:T").title(None).axis(
        format=form, tickCount=min(TICKS, len(dates)), labelFlush=False, labelOverlap=True, labelSeparation=10
    )


def vertical(field: str = "value", unit: str = ""):
    """Return the axis of values; "%" stands at each figure, a word above them all."""
    import altair as alt

    axis = alt.Y(f"{field}:Q").scale(zero=False)
    if unit == "%":
        return axis.title(None).axis(labelExpr="datum.label + '%'", tickCount=6)
    return axis.title(unit.capitalize() or None).axis(tickCount=6)


def clock(index: pd.DatetimeIndex, field: str = "date"):
    """Return the axis of time for lines: hours within a day, days within a fortnight, else dates."""
    import altair as alt

    span, axis = index[-1] - index[0], alt.X(f"{field}:T").title(None)
    if span <= pd.Timedelta(days=1):
        return axis.axis(format="%H:%M", values=_ticks(index, "3h"), labelFlush=False)
    if span <= pd.Timedelta(days=14):
        return axis.axis(format="%a", values=_ticks(index, "D"), labelAlign="left", labelFlush=False)
    return horizontal(index.to_series(), field)


def _ticks(index: pd.DatetimeIndex, every: str) -> list:
    # Written out: the versions of Vega share no name for a step of hours.
    import altair as alt

    found = pd.date_range(index[0].ceil(every), index[-1], freq=every)
    return [alt.DateTime(year=at.year, month=at.month, date=at.day, hours=at.hour) for at in found]
