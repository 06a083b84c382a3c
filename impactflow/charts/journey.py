"""One person's hours, by the clock: a bar a step, from when it began until the next one began."""

from collections.abc import Sequence

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable
from impactflow.charts.lines import written
from impactflow.charts.rendering import enable
from impactflow.charts.short import capital
from impactflow.charts.steps import minutes_spoken
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.measures import elapsed_minutes

MOST, THICK = 10, 48
LONGEST = pd.Timedelta(days=4)  # more cannot be read by the hour
TICKS = ((12, 2), (24, 3), (48, 6), (96, 12))  # up to so many hours: a mark every so many
NIGHT = (22, 9)  # begins at 22:00, lasts 9 hours


def draw_journey(moments: pd.Series, *, measure: str, title: str | None = None, stress: Sequence[str] = ()):
    """Draw the hours of one person, step after step, with the nights behind them.

    Args:
        moments: when each step began, by its name, in order. The last is not a step: it is when
            the person left, such as "left for a ward".
        measure: whose hours they are, and when: the subtitle.
        title: the finding, as a sentence; without it the chart says its own.
        stress: the names of steps that stand out, such as hours in a corridor.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: a moment is missing, or before the one above it, or there are too many.
    """
    steps, left = _steps(moments), capital(moments.index[-1])
    lost = [name for name in stress if capital(name) not in set(steps["step"])]
    if lost:
        raise NotDrawable(f"There is no step “{lost[0]}” to stress. Steps: {', '.join(steps['step'])}.")
    enable()
    import altair as alt

    whole = minutes_spoken(steps["minutes"].sum())
    longest = steps.loc[steps["minutes"].idxmax()]
    found = f"The longest step is “{longest['step']}”: {longest['words']} of {whole}"
    each = " ".join(f"{row.since:%H:%M} {row.step}: {row.words}." for row in steps.itertuples())
    words = f"One person's hours by the clock: {measure}. {found}. {each} {steps['until'].iloc[-1]:%H:%M} {left}."
    return alt.layer(*_nights(steps), *_bars(steps, {capital(name) for name in stress})).properties(
        height=THICK * len(steps),
        title=titled(title or found, measure, f"By the clock, {whole} in all. Shaded: the night, 22:00 to 07:00"),
        description=spoken(title, words),
        usermeta=attach(_table(steps)),
    )


def _steps(moments: pd.Series) -> pd.DataFrame:
    if not isinstance(moments, pd.Series) or not 2 <= len(moments) <= MOST + 1:
        raise NotDrawable(f"A journey needs the moments of 1 to {MOST} steps, and one at which it ended.")
    times = pd.to_datetime(moments)
    if times.isna().any():
        raise NotDrawable(f"“{times.index[times.isna()][0]}” has no time. Leave the step out, and say so.")
    if not times.is_monotonic_increasing:
        raise NotDrawable("A step begins before the one above it. Put them in the order of the clock.")
    if times.iloc[-1] - times.iloc[0] > LONGEST:
        raise NotDrawable("The journey is longer than four days. Draw it by the day instead.")
    steps = pd.DataFrame({"since": times.to_numpy()[:-1], "until": times.to_numpy()[1:]})
    steps["step"] = [capital(name) for name in times.index[:-1]]
    steps["minutes"] = elapsed_minutes(steps, "since", "until")
    if steps["step"].duplicated().any():
        raise NotDrawable("Two steps have the same name. Give each a name of its own.")
    return steps.assign(words=[minutes_spoken(value) for value in steps["minutes"]])


def _across(steps: pd.DataFrame, field: str):
    import altair as alt

    first, last = steps["since"].iloc[0], steps["until"].iloc[-1]
    every = next(step for most, step in TICKS if last - first <= pd.Timedelta(hours=most))
    # From midnight on, so that the marks fall on the same hours each day.
    marks = pd.date_range(first.normalize(), last, freq=f"{every}h")
    scale = alt.Scale(domain=[_moment(first), _moment(last)], nice=False)
    values = [_moment(mark) for mark in marks[marks >= first]]
    return alt.X(f"{field}:T").title(None).scale(scale).axis(format="%H:%M", values=values, labelFlush=False)


def _moment(at: pd.Timestamp):
    import altair as alt

    return alt.DateTime(year=at.year, month=at.month, date=at.day, hours=at.hour, minutes=at.minute)


def _nights(steps: pd.DataFrame) -> list:
    import altair as alt

    first, last = steps["since"].iloc[0], steps["until"].iloc[-1]
    evenings = pd.date_range(first.normalize() - pd.Timedelta(days=1), last, freq="D") + pd.Timedelta(hours=NIGHT[0])
    nights = pd.DataFrame({"since": evenings, "until": evenings + pd.Timedelta(hours=NIGHT[1])})
    nights = nights[(nights["until"] > first) & (nights["since"] < last)].clip(lower=first, upper=last)
    if nights.empty:
        return []
    shade = alt.Chart(nights).mark_rect(color=LIGHT.line, opacity=0.18)
    return [shade.encode(_across(steps, "since"), alt.X2("until"))]


def _bars(steps: pd.DataFrame, stress: set[str]) -> list:
    import altair as alt

    rows = steps.assign(slot="bar", looks=["stress" if step in stress else "plain" for step in steps["step"]])
    row = alt.Y("step:N").sort(rows["step"].tolist()).axis(None).scale(paddingInner=0.12, paddingOuter=0)
    # Words stand above their bar: beside it, a narrow screen would have room for little else.
    slot = alt.YOffset("slot:N").scale(domain=["words", "bar"], paddingInner=0.1)
    fill = alt.Fill("looks:N").scale(domain=["plain", "stress"], range=[LIGHT.accent, LIGHT.concern]).legend(None)
    tooltip = [alt.Tooltip("step:N", title="Step"), alt.Tooltip("words:N", title="Time")]
    drawn = alt.Chart(rows.drop(columns="minutes")).mark_bar()
    bars = drawn.encode(_across(rows, "since"), alt.X2("until"), y=row, yOffset=slot, fill=fill, tooltip=tooltip)
    said = rows[["step"]].assign(slot="words", words=rows["step"] + ": " + rows["words"])
    spot = alt.Chart(said).encode(row, slot, x=alt.value(0), text="words:N")
    return [bars, written(spot, align="left", baseline="middle", dx=4, dy=2, color=LIGHT.ink)]


def _table(steps: pd.DataFrame) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "From": steps["since"].dt.strftime("%H:%M"),
            "To": steps["until"].dt.strftime("%H:%M"),
            "Minutes": steps["minutes"].round().astype(int),
        }
    )
    return table.set_axis(pd.Index(steps["step"], name="Step"))
