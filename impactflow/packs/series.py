"""From one's own series to XmR charts, exceptions first, and why a series has none."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from impactflow.datasets.own_series import OwnSeries
from impactflow.errors import PlainError
from impactflow.spc import SpcError, XmR, xmr
from impactflow.spc.report import rank

FEWEST = 2  # points that limits need


class NothingToChart(PlainError):
    """None of the series can be charted."""


@dataclass(frozen=True)
class ChartedSeries:
    """One series and its chart; without a chart, ``reason`` says why."""

    series: OwnSeries
    chart: XmR | None
    reason: str = ""


def charted(every: Iterable[OwnSeries], **options) -> list[ChartedSeries]:
    """Chart each series, exceptions first, those without a chart last.

    Args:
        every: the result of `read_own_series`.
        options: passed on to `impactflow.spc.xmr`.

    Raises:
        NothingToChart: no series can be charted.
        SpcError: an option is wrong, such as a target that is not a number.
    """
    done = [_charted(series, options) for series in every]
    if not any(one.chart for one in done):
        raise NothingToChart(f"There is nothing to chart. {done[0].reason}")
    return sorted(done, key=lambda one: rank(one.chart) if one.chart else np.inf)


def _charted(series: OwnSeries, options: dict) -> ChartedSeries:
    known = int((~np.isnan(series.values)).sum())
    if known < FEWEST:
        return ChartedSeries(series, None, _too_few(series, known))
    try:
        return ChartedSeries(series, xmr(series.values, series.dates, **options))
    except SpcError as error:
        whose = f"{series.name}: " if series.name else ""
        raise SpcError(f"{whose}{error}") from None


def _too_few(series: OwnSeries, known: int) -> str:
    hidden = int(series.hidden.sum())
    why = f", because {hidden} {'is' if hidden == 1 else 'are'} of counts under 5" if hidden else ""
    advice = " Chart longer periods, or larger groups." if hidden else ""
    figures = "no figure" if known == 0 else "one figure"
    return f"{series.name or 'The series'} has {figures} that can be shown{why}.{advice}"
