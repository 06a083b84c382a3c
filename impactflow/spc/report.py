"""Many measures in one call: a row each, exceptions first, and what changed in a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import pandas as pd

from impactflow.spc import months
from impactflow.spc.errors import SpcError
from impactflow.spc.words import CAUSES
from impactflow.spc.xmr import XmR, xmr

# Exceptions first: what worries, then what surprises, then what pleases, then what will not do.
FIRST = ("concern", "neutral", "improvement")


@dataclass(frozen=True)
class Measure:
    """One measure of a report.

    Either ``value`` names a column, or ``numerator`` and ``denominator`` do: their quotient is
    charted in percent.
    """

    name: str
    value: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    improvement_direction: str = "increase"
    target: float | None = None
    rebase: tuple = ()


@dataclass(frozen=True, repr=False)
class Report:
    """The measures of a month: ``rows`` to read, ``charts`` by name, ``warnings`` to heed."""

    charts: Mapping[str, XmR]
    changes: Mapping[str, str]
    warnings: tuple[str, ...]

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A row a measure: latest value, limits, both icons, what changed; exceptions first."""
        rows = [_row(name, chart, self.changes[name]) for name, chart in self.charts.items()]
        rows.sort(key=lambda row: _rank(self.charts[row["measure"]]))
        return pd.DataFrame(rows)

    def __repr__(self) -> str:
        lines = [f"{row.measure}: {row.changed}" for row in self.rows.itertuples()]
        return "\n".join([*lines, *self.warnings])


def report(frame: pd.DataFrame, measures: Iterable[Measure | Mapping]) -> Report:
    """Chart many measures of one table.

    Args:
        frame: a row a month; the month in the index, or in a column "month" or "date".
        measures: a `Measure` each, or a mapping with the same names.

    Returns:
        A frozen `Report`.

    Raises:
        SpcError: a column is missing, a month has two different rows, or a series cannot be
            charted; the sentence names the measure.
    """
    table, said = months.in_order(frame)
    asked = [_measure(measure) for measure in measures]
    _refuse_twice([measure.name for measure in asked])
    charts = {measure.name: _chart(table, measure) for measure in asked}
    changes = {m.name: _changed(table, m, charts[m.name]) for m in asked}
    cautions = [f"{name}: {word}" for name, chart in charts.items() for word in chart.warnings]
    return Report(charts, changes, (*said, *cautions))


def _measure(measure: Any) -> Measure:
    if isinstance(measure, Measure):
        return measure
    known = {field.name for field in fields(Measure)}
    if not isinstance(measure, Mapping) or not set(measure) <= known or "name" not in measure:
        raise SpcError(
            f"A measure is {str(measure)[:60]!r}. It needs a name, and may have: "
            f"{', '.join(sorted(known - {'name'}))}."
        )
    return Measure(**measure)


def _refuse_twice(names: list[str]) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise SpcError(f"Two measures are called {twice[0]}. Give each its own name.")


def _chart(table: pd.DataFrame, measure: Measure) -> XmR:
    values = _values(table, measure)
    rebase = tuple(measure.rebase) if not isinstance(measure.rebase, str) else (measure.rebase,)
    try:
        return xmr(
            values,
            improvement_direction=measure.improvement_direction,
            target=measure.target,
            rebase=rebase,
        )
    except SpcError as error:
        raise SpcError(f"{measure.name}: {error}") from None


def _values(table: pd.DataFrame, measure: Measure) -> pd.Series:
    if measure.value is not None:
        return _column(table, measure, measure.value)
    if measure.numerator is None or measure.denominator is None:
        raise SpcError(f"{measure.name} needs a value, or a numerator and a denominator.")
    below = _column(table, measure, measure.denominator)
    # A month in which nobody was counted has no percentage; it is a gap, not nought.
    return 100 * _column(table, measure, measure.numerator) / below.where(below > 0)


def _column(table: pd.DataFrame, measure: Measure, name: str) -> pd.Series:
    if name not in table.columns:
        raise SpcError(f"{measure.name} asks for a column {name}, which the table does not have.")
    column = table[name]
    if not pd.api.types.is_numeric_dtype(column.dtype):
        raise SpcError(f"{measure.name}: the column {name} holds words where figures should be.")
    return column.astype(float)


def _changed(table: pd.DataFrame, measure: Measure, chart: XmR) -> str:
    """Say what is new since the month before, as the month before was seen at the time."""
    now = _last(chart)
    if len(table) < 2 or _values(table[:-1], measure).isna().all():
        return _sentence(now) if now else "First month."
    before = _last(_chart(table[:-1], _without_last_rebase(measure, table)))
    if not now:
        return "Last month's signal has ended." if before else "No signal, as last month."
    return f"Still: {_sentence(now).lower()}" if before == now else f"New: {_sentence(now).lower()}"


def _without_last_rebase(measure: Measure, table: pd.DataFrame) -> Measure:
    kept = tuple(date for date in measure.rebase if pd.Timestamp(date) <= table.index[-2])
    return measure if kept == tuple(measure.rebase) else _replaced(measure, kept)


def _replaced(measure: Measure, rebase: tuple) -> Measure:
    own = {field.name: getattr(measure, field.name) for field in fields(Measure)}
    return Measure(**own | {"rebase": rebase})


def _last(chart: XmR) -> tuple[str, str] | None:
    cause = str(chart.parts[-1].special_cause[-1])
    return (cause, chart.variation) if cause else None


def _sentence(signal: tuple[str, str]) -> str:
    cause, variation = signal
    kind, _, way = variation.partition("_")
    words = {"improvement": "an improvement", "concern": "a concern", "neutral": "a signal"}[kind]
    return f"{CAUSES[cause][0].upper()}{CAUSES[cause][1:]}, {words}, {way}."


def _rank(chart: XmR) -> int:
    kind = chart.variation.split("_")[0]
    if kind in FIRST:
        return FIRST.index(kind)
    return len(FIRST) + (chart.assurance != "consistently_fail")


def _row(name: str, chart: XmR, changed: str) -> dict:
    last = chart.parts[-1].limits
    return {
        "measure": name,
        "date": chart.series.dates[-1],
        "latest": float(chart.series.values[-1]),
        "mean": last.mean,
        "lower_limit": last.lower,
        "upper_limit": last.upper,
        "target": chart.target,
        "variation": chart.variation,
        "assurance": chart.assurance,
        "changed": changed,
    }
