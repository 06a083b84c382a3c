"""A week as a heat map: a row a weekday, a column an hour; the stronger the colour, the more."""

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, table_of
from impactflow.charts.rendering import enable
from impactflow.charts.short import capital, short
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.measures.grouping import WEEKDAYS

WIDTH, HEIGHT = 540, 230
PALEST = 0.05  # an hour with nobody is still a cell
DARK_ENOUGH = 0.5  # from here on a figure in the cell is written in the colour of paper


def draw_heat_map(values: pd.Series, *, measure: str, title: str | None = None, unit: str = ""):
    """Draw the hours of a week, each with its own depth of one colour.

    Args:
        values: by weekday ("Monday" and so on) and hour (0 to 23), such as ``per_day`` of
            `impactflow.measures.arrivals_by_hour_and_weekday`.
        measure: what is counted, of whom and when: the subtitle.
        title: the finding, as a sentence; without it the chart says its own.
        unit: what is counted, such as "arrivals".

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: these are no hours of a week.
    """
    cells = _cells(values)
    enable()
    import altair as alt

    most, least = (cells.loc[cells["value"].agg(how)] for how in ("idxmax", "idxmin"))
    found = f"most on {_named(most)}, fewest on {_named(least)}"
    # On a dark page the strong colour is the light one, so that "the darker" would be wrong.
    key = f"Stronger is more: {short(least['value'])} to {short(most['value'], unit)} in the hour"
    ends = f"These are {short(most['value'])} and {short(least['value'], unit)} in the hour."
    words = f"Heat map: {measure}, by weekday and hour. {capital(found)}. {ends} {_days(cells, unit)}"
    return alt.layer(_squares(cells, unit), *_ends(most, least), _totals(cells)).properties(
        width=WIDTH,
        height=HEIGHT,
        title=titled(title or capital(found), measure, f"{key}. At the right, the whole day"),
        description=spoken(title, words),
        usermeta=attach(_table(cells)),
    )


def _cells(values: pd.Series) -> pd.DataFrame:
    table = table_of(values, gaps=True)
    if table.index.nlevels != 2 or table.index.duplicated().any():
        raise NotDrawable("A heat map needs one figure for each weekday and hour.")
    cells = table.set_axis(table.index.set_names(["weekday", "hour"])).reset_index()
    if not cells["weekday"].isin(WEEKDAYS).all() or not cells["hour"].isin(range(24)).all():
        raise NotDrawable("A heat map needs weekdays, such as “Monday”, and hours from 0 to 23.")
    if cells["value"].isna().all():
        raise NotDrawable("There are no figures to draw. Look whether a filter left any rows.")
    return cells.astype({"weekday": str})


def _axes():
    import altair as alt

    hour = alt.X("hour:O").title("Hour of the day").axis(
        values=list(range(0, 24, 3)), labelExpr="pad(datum.value, 2, '0', 'left') + ':00'", labelAngle=0, domain=False
    )
    day = alt.Y("weekday:O").sort(WEEKDAYS).title(None).axis(domain=False, ticks=False)
    return hour.scale(domain=list(range(24))), day


def _squares(cells: pd.DataFrame, unit: str):
    import altair as alt

    # One colour whose depth varies: a dark page repaints a colour, and could not repaint a range of them.
    depth = alt.FillOpacity("value:Q").scale(domain=[0, float(cells["value"].max())], range=[PALEST, 1]).legend(None)
    tooltip = [
        alt.Tooltip("weekday:N", title="Weekday"),
        alt.Tooltip("hour:O", title="Hour"),
        alt.Tooltip("value:Q", title=unit.capitalize() or "Value", format=",.1f"),
    ]
    squares = alt.Chart(cells.round({"value": 3})).mark_rect(fill=LIGHT.accent, stroke=LIGHT.paper, strokeWidth=1)
    return squares.encode(*_axes(), fillOpacity=depth, tooltip=tooltip)


def _ends(most: pd.Series, least: pd.Series) -> list:
    import altair as alt

    def written(cell: pd.Series, colour: str):
        placed = alt.Chart(pd.DataFrame([cell])).encode(*_axes())
        return placed.mark_text(text=short(cell["value"]), color=colour, fontSize=12, fontWeight=600)

    pale = least["value"] < DARK_ENOUGH * most["value"]
    return [written(most, LIGHT.paper), written(least, LIGHT.ink if pale else LIGHT.paper)]


def _totals(cells: pd.DataFrame):
    import altair as alt

    days = cells.groupby("weekday", as_index=False)["value"].sum()
    days["words"] = [f"{value:,.0f}" for value in days["value"]]
    at = alt.Chart(days).encode(x=alt.value(WIDTH + 8), y=_axes()[1], text="words:N")
    return at.mark_text(align="left", color=LIGHT.ink)


def _named(cell: pd.Series) -> str:
    return f"{cell['weekday']} at {cell['hour']:02d}:00"


def _days(cells: pd.DataFrame, unit: str) -> str:
    days = cells.groupby("weekday")["value"].sum()
    said = [f"{day} {days[day]:,.0f}" for day in WEEKDAYS if day in days]
    return f"Whole days: {', '.join(said)}{f' {unit}' if unit else ''}."


def _table(cells: pd.DataFrame) -> pd.DataFrame:
    table = cells.pivot(index="hour", columns="weekday", values="value").round(1)
    table = table[[day for day in WEEKDAYS if day in table]]
    return table.set_axis(pd.Index([f"{hour:02d}:00" for hour in table.index], name="Hour"))
