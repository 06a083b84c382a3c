"""Lines over hours, days or months, each named at its highest point."""

import re
from dataclasses import dataclass

import pandas as pd

from impactflow.charts.axes import clock, vertical
from impactflow.charts.beside import NEAR, Beside, Spot
from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, table_of
from impactflow.charts.lines import target_line, written
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.figures import when, within_days
from impactflow.spc.words import figure, period

LINES = ((LIGHT.accent, [1, 0]), (LIGHT.concern, [6, 3]), (LIGHT.quiet, [2, 3]))  # colour and dashes
MOST = 5_000  # points of a line
ROOM = 0.14  # of the height, for the words beside a point
FLAT = "the same"  # a line without a highest point
ALONE = "one figure,"  # a line of one point
LAST_NOUGHT = re.compile(r"(\.\d)0\b")


@dataclass(frozen=True)
class End:
    """The highest or the lowest point of a line; of a flat one its last."""

    line: str
    kind: str
    at: pd.Timestamp
    moment: str
    value: float
    place: float

    @property
    def who(self) -> str:
        """The line's name before what is said of it, where it has one."""
        return f"{self.line}: " if self.line else ""

    @property
    def flat(self) -> bool:
        """Whether the line is at one height throughout."""
        return self.kind.lower() == FLAT

    def said(self, unit: str) -> str:
        """Say it in a sentence."""
        when = "throughout" if self.flat else self.moment
        return f"{self.who}{self.kind} {when}, at {_figure(self.value, unit)}."

    def label(self, unit: str) -> str:
        """Say it beside the point."""
        when = "" if self.flat or self.kind == ALONE else f", {self.moment}"
        return f"{self.who}{_figure(self.value, unit if unit == '%' else '')}{when}"


def draw_over_time(
    values: pd.Series | pd.DataFrame,
    *,
    measure: str,
    title: str | None = None,
    unit: str = "",
    limit: float | None = None,
    limit_word: str = "Limit",
    from_nought: bool = False,
):
    """Draw figures over time, as they are: without limits or signals (see `draw_xmr` for those).

    Args:
        values: figures by date or hour, in order; a column a line, three at most.
        measure: what is counted, of whom: the subtitle, with the period.
        title: the finding, as a sentence; without it the chart says its own.
        unit: written after figures, such as "%" or "patients".
        limit: a line across, such as the beds that are open.
        limit_word: what the limit is.
        from_nought: begin the scale at nought, so that heights can be compared.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: the index holds no dates in order, or a line has no figures.
    """
    table = _checked(values)
    enable()
    import altair as alt

    ends = [end for name in table for end in _ends(table[name], len(table.columns) == 1)]
    said = [end.said(unit) for end in ends]
    more = [f"{limit_word} {figure(limit, unit)}."] if limit is not None else []
    across = [target_line(limit, unit, limit_word)] if limit is not None else []
    subject, domain = f"{measure}, {_period(table.index)}", _domain(table, limit, from_nought)
    scale = alt.Scale(domain=domain, nice=False, zero=False)
    marked = _marked(table, ends, unit, scale, Beside(table, *domain))
    return alt.layer(*_lines(table, unit, scale), *across, *marked).properties(
        title=titled(title or said[0].rstrip("."), subject),
        description=spoken(title, " ".join([f"Line chart: {subject}.", *said, *more])),
        usermeta=attach(_table(table)),
    )


def _checked(values: pd.Series | pd.DataFrame) -> pd.DataFrame:
    table = table_of(values, most_columns=len(LINES), gaps=True)
    index = table.index
    if not isinstance(index, pd.DatetimeIndex) or not index.is_monotonic_increasing or index.has_duplicates:
        raise NotDrawable("A line over time needs dates or hours as its index, each once and in order.")
    if len(table) > MOST:
        raise NotDrawable(f"There are {len(table):,} points; {MOST:,} is the most. Summarise them by day or month.")
    if table.isna().all().any():
        raise NotDrawable("A line has no figures. Leave its column out.")
    return table.set_axis(index.tz_localize(None))  # a browser would move a time with a zone


def _ends(line: pd.Series, alone: bool) -> list[End]:
    """Return the highest point of a line, and the lowest where it is the only one; of a flat line its last, or its only one."""

    def end(kind: str, at: pd.Timestamp) -> End:
        name, place = "" if alone else line.name, line.index.get_loc(at) / len(line)
        kind = kind.capitalize() if alone else kind
        return End(name, kind, at, _moment(line.index, at), _rounded(float(line[at])), place)

    if line.count() == 1 and len(line) > 1:
        return [end(ALONE, line.last_valid_index())]
    if line.min() == line.max() and len(line) > 1:
        return [end(FLAT, line.last_valid_index())]
    return [end("highest", line.idxmax()), *([end("lowest", line.idxmin())] if alone else [])]


def _period(index: pd.DatetimeIndex) -> str:
    return period(index[[0, -1]].normalize().unique() if within_days(index) else index)


def _moment(index: pd.DatetimeIndex, at: pd.Timestamp) -> str:
    """Say when a point is, as briefly as the span allows."""
    days = (index[-1] - index[0]).days
    if days < 7 and within_days(index):
        return f"{at:%A %H:%M}" if days else f"{at:%H:%M}"
    return when(index)[index.get_loc(at)]


def _rounded(value: float) -> float:
    """Round a figure as it will be written."""
    return round(value, 1) if not abs(value) < 1 else float(f"{value:.2g}")


def _figure(value: float, unit: str) -> str:
    """Write a figure without a nought that says nothing: 7.2, and not 7.20."""
    return LAST_NOUGHT.sub(r"\1", figure(value, unit))


def _domain(table: pd.DataFrame, limit: float | None, from_nought: bool) -> list[float]:
    """Return the ends of the scale: with room for words above the highest point and below the lowest."""
    low, high = float(table.min(axis=None)), float(table.max(axis=None))
    low = min(low, 0.0) if from_nought else low
    room = ROOM * (high - low or 1)
    floor = max(0.0, low - room) if low >= 0 else low - room
    tops = [high + room, *([limit] if limit is not None else [])]
    return [round(floor, 3), round(max(tops), 3)]


def _lines(table: pd.DataFrame, unit: str, scale) -> list:
    import altair as alt

    def line(name: str, colour: str, dashes: list[int]):
        rows = pd.DataFrame({"date": table.index, "value": table[name].round(3).to_numpy()})
        drawn = alt.Chart(rows).mark_line(color=colour, strokeDash=dashes, invalid="break-paths-filter-domains")
        return drawn.encode(clock(table.index), vertical("value", unit).scale(scale))

    return [line(name, *look) for name, look in zip(table, LINES, strict=False)]


def _marked(table: pd.DataFrame, ends: list[End], unit: str, scale, beside: Beside) -> list:
    import altair as alt

    colours = dict(zip(table, (colour for colour, _ in LINES), strict=False))
    layers = []
    for end in ends:
        at = alt.Chart(pd.DataFrame([{"date": end.at, "value": end.value}]))
        placed = at.encode(clock(table.index), vertical("value", unit).scale(scale))
        if not end.flat:
            layers.append(placed.mark_point(color=colours.get(end.line, LIGHT.accent), opacity=1, size=70))
        words = end.label(unit)
        spot = beside.place(table.index.get_loc(end.at), end.value, words, _first_spot(table, end))
        layers.append(written(placed, text=words, color=LIGHT.ink, **spot.mark))
    return layers


def _first_spot(table: pd.DataFrame, end: End) -> Spot:
    """Begin above a point, but where a line could run; beside an edge, on the side that has room."""
    lower = end.value < _rounded(float(table.loc[end.at].max()))
    align = "left" if end.place < 1 / 3 else "right" if end.place > 2 / 3 else "center"
    return Spot(align, not lower and end.kind != "Lowest", 2 * NEAR if lower else NEAR)


def _table(table: pd.DataFrame) -> pd.DataFrame:
    shown = table.map(_rounded).rename(columns={"value": "Value"})
    return shown.set_axis(pd.Index(when(table.index), name="When"))
