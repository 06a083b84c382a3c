"""Many measures in one call: a row each, exceptions first, and what changed in a sentence."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc import months
from impactflow.spc.errors import SpcError
from impactflow.spc.figures import number_of
from impactflow.spc.series import read
from impactflow.spc.words import CAUSES, begins, is_undecided, known_since
from impactflow.spc.xmr import XmR, xmr

# Exceptions first: what worries, then what surprises, then what pleases, then what will not do.
FIRST = ("concern", "neutral", "improvement")


@dataclass(frozen=True)
class Measure:
    """One measure of a report.

    Either ``value`` names a column, or ``numerator`` and ``denominator`` do: their quotient is
    charted in percent. ``unit`` is written after figures: "%" for a quotient, when left out.
    """

    name: str
    value: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    improvement_direction: str = "increase"
    target: float | None = None
    rebase: tuple = ()
    unit: str = ""

    def __post_init__(self) -> None:
        if not self.unit and self.value is None and self.numerator is not None:
            object.__setattr__(self, "unit", "%")  # the way that frozen dataclasses leave open


@dataclass(frozen=True, repr=False, eq=False)
class Report:
    """The measures of a month: ``rows`` to read, ``charts`` by name, ``warnings`` to heed.

    ``measures`` are those that were asked for, in their order, each with its unit.
    """

    charts: Mapping[str, XmR]
    changes: Mapping[str, str]
    warnings: tuple[str, ...]
    measures: tuple[Measure, ...]

    @cached_property
    def rows(self) -> pd.DataFrame:
        """A row a measure: latest value, limits, both icons, what changed; exceptions first."""
        rows = [_row(name, chart, self.changes[name]) for name, chart in self.charts.items()]
        rows.sort(key=lambda row: rank(self.charts[row["measure"]]))
        table = pd.DataFrame(rows)
        # Text with gaps: pandas would make NaN of None, which is neither an icon nor nothing.
        table["assurance"] = pd.Series([row["assurance"] for row in rows], dtype=object)
        return table

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
    asked = tuple(_measure(measure) for measure in _listed(measures))
    if not asked:
        raise SpcError("The report has no measures. Name at least one.")
    _refuse_twice([measure.name for measure in asked])
    charts = {measure.name: _chart(table, measure) for measure in asked}
    changes = {name: _changed(chart) for name, chart in charts.items()}
    cautions = [f"{name}: {word}" for name, chart in charts.items() for word in chart.warnings]
    return Report(charts, changes, (*said, *cautions), asked)


def _listed(measures: Any) -> list:
    if isinstance(measures, (str, Mapping, Measure)) or not isinstance(measures, Iterable):
        raise SpcError("The measures should be a list, each with a name and its columns.")
    return list(measures)


def _measure(measure: Any) -> Measure:
    if isinstance(measure, Measure):
        _refuse_no_names(measure)
        return measure
    known = {field.name for field in fields(Measure)}
    if not isinstance(measure, Mapping) or not set(measure) <= known or "name" not in measure:
        raise SpcError(
            f"A measure is {str(measure)[:60]!r}. It needs a name, and may have: "
            f"{', '.join(sorted(known - {'name'}))}."
        )
    made = Measure(**measure)
    _refuse_no_names(made)
    return made


def _refuse_no_names(measure: Measure) -> None:
    columns = (measure.value, measure.numerator, measure.denominator)
    for name in (measure.name, *(column for column in columns if column is not None)):
        if not isinstance(name, Hashable) or name is None:
            raise SpcError(f"A measure or a column is called {str(name)[:40]!r}. It should be a name.")


def _refuse_twice(names: list[str]) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise SpcError(f"Two measures are called {twice[0]}. Give each its own name.")


def _chart(table: pd.DataFrame, measure: Measure) -> XmR:
    try:
        return xmr(
            _values(table, measure),
            table.index,
            improvement_direction=measure.improvement_direction,
            target=measure.target,
            rebase=measure.rebase,
        )
    except SpcError as error:
        raise SpcError(f"{measure.name}: {error}") from None


def _values(table: pd.DataFrame, measure: Measure) -> np.ndarray:
    if measure.value is not None:
        return _column(table, measure.value)
    if measure.numerator is None or measure.denominator is None:
        raise SpcError("It needs a value, or a numerator and a denominator.")
    above, below = _column(table, measure.numerator), _column(table, measure.denominator)
    _refuse_no_part(table, above, below)
    with np.errstate(all="ignore"):  # what cannot be divided is named when it is charted
        # A month in which nobody was counted has no percentage; it is a gap, not nought.
        return 100 * above / np.where(below > 0, below, np.nan)


def _refuse_no_part(table: pd.DataFrame, above: np.ndarray, below: np.ndarray) -> None:
    """Refuse what is no percentage: a part below nought, or larger than its whole."""
    wrong = (above < 0) | (below < 0) | ((above > below) & (below > 0))
    if wrong.any():
        place = int(wrong.argmax())
        raise SpcError(
            f"In {table.index[place]:%B %Y} the numerator is {above[place]:g} and the denominator "
            f"{below[place]:g}. A percentage needs a part of the whole."
        )


def _column(table: pd.DataFrame, name: str) -> np.ndarray:
    if name not in table.columns:
        raise SpcError(f"The table has no column {name}.")
    column = table[name]
    if isinstance(column, pd.DataFrame):
        raise SpcError(f"The table has two columns {name}. Give each its own name.")
    if column.dtype.kind not in "biuf":
        return _worded(column, name)
    return column.to_numpy(dtype=float, na_value=np.nan)


def _worded(column: pd.Series, name: str) -> np.ndarray:
    """Read a column that is no column of numbers for pandas, such as one of Python's own."""
    try:
        return read(column.reset_index(drop=True)).values
    except SpcError as error:
        raise SpcError(f"The column {name}: {error}") from None


def _changed(chart: XmR) -> str:
    """Say what is new since the month before, as the month before was seen at the time."""
    now, before = _signal(chart), chart.before()
    if np.isnan(chart.series.values[-1]):
        return f"No figure for {_month(chart, -1)}. {_as_last_known(chart, now)}"
    if before is None:
        return "First figure."
    if is_undecided(chart):
        return _too_few(chart)
    was = _signal(before)
    if now:
        # Another rule may find it now: what it means to a reader is no news.
        return f"Still: {_sentence(now)}" if was and was[1] == now[1] else f"New: {_sentence(now)}"
    if is_undecided(before):
        return "No signal. The limits are new."
    if not was and len(chart.parts) > 1:  # on other limits, last month's report may have said otherwise
        return f"No signal on the limits since {begins(chart)}."
    if before.last < len(before.series.values) - 1:  # last month had no figure
        when = _month(before, before.last)
        return f"The signal of {when} has ended." if was else f"No signal, as in {when}."
    return "Last month's signal has ended." if was else "No signal, as last month."


def _as_last_known(chart: XmR, signal: tuple[str, str] | None) -> str:
    if is_undecided(chart):
        return _too_few(chart)
    return f"{_month(chart, chart.last)}: {_sentence(signal) if signal else 'no signal.'}"


def _too_few(chart: XmR) -> str:
    """Say that nobody can say: of so few months none can lie outside the limits."""
    known = known_since(chart)
    few = f"{number_of(known, 'month is', 'months are')} too few to say" if known else "no month has a figure yet"
    if len(chart.parts) == 1:
        return f"{few[0].upper()}{few[1:]}."
    return f"New limits begin in {begins(chart)}: {few}."


def _month(chart: XmR, place: int) -> str:
    return f"{chart.series.dates[place]:%B %Y}"


def _signal(chart: XmR) -> tuple[str, str] | None:
    """Return the rule that found the last known point, and what it means."""
    return (chart.last_cause, chart.variation) if chart.last_cause else None


def _sentence(signal: tuple[str, str]) -> str:
    cause, variation = signal
    kind, _, way = variation.partition("_")
    words = {"improvement": "an improvement", "concern": "a concern", "neutral": "a signal"}[kind]
    return f"{CAUSES[cause]}, {words}, {way}."


def rank(chart: XmR) -> int:
    """Return a chart's place among others: concerns, other signals, improvements, then misses."""
    kind = chart.variation.split("_")[0]
    if kind in FIRST:
        return FIRST.index(kind)
    return len(FIRST) + (is_undecided(chart) or chart.assurance != "consistently_fail")


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
