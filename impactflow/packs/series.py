"""From one's own series to XmR charts, exceptions first, and why a series has none."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from impactflow.datasets.own_series import OwnSeries
from impactflow.errors import PlainError
from impactflow.spc import SpcError, XmR, xmr
from impactflow.spc.report import rank

FEWEST = 2  # points that limits need


class NothingToChart(PlainError):
    """None of the series can be charted."""


@dataclass(frozen=True)
class ChartedSeries:
    """One series and its chart; without a chart, ``reason`` says why. ``notes`` are for its reader."""

    series: OwnSeries
    chart: XmR | None
    reason: str = ""
    notes: tuple[str, ...] = ()


def charted(every: Iterable[OwnSeries], *, rebase: Iterable[str] = (), **options) -> list[ChartedSeries]:
    """Chart each series, exceptions first, those without a chart last.

    Args:
        every: the result of `read_own_series`.
        rebase: dates at which new limits begin. A series that does not reach one is charted
            without it, and its ``notes`` say so.
        options: passed on to `impactflow.spc.xmr`.

    Raises:
        NothingToChart: no series can be charted, or reaches a date of ``rebase``.
        SpcError: an option is wrong, such as a target that is not a number.
    """
    every = list(every)
    days = [_date(when) for when in rebase]
    _refuse_unreached(every, days)
    done = [_charted(series, days, options) for series in every]
    if not any(one.chart for one in done):
        raise NothingToChart(f"There is nothing to chart. {done[0].reason}")
    return sorted(done, key=lambda one: rank(one.chart) if one.chart else np.inf)


def _date(when: str) -> pd.Timestamp:
    for day in ("", "-01"):  # 2024-05 is the first of May
        with suppress(ValueError):
            return pd.Timestamp(date.fromisoformat(when.strip() + day))
    raise NothingToChart(
        f"New limits should begin on a date, such as 2024-05-01; {when[:40]!r} is none."
    )


def _reaches(series: OwnSeries, day: pd.Timestamp) -> bool:
    return series.dates[0] <= day <= series.dates[-1]


def _refuse_unreached(every: list[OwnSeries], days: list[pd.Timestamp]) -> None:
    for day in days:
        if not any(_reaches(series, day) for series in every):
            first, last = min(s.dates[0] for s in every), max(s.dates[-1] for s in every)
            raise NothingToChart(
                f"New limits cannot begin on {_said(day)}: the figures run from {_said(first)} "
                f"to {_said(last)}."
            )


def _said(day: pd.Timestamp) -> str:
    return f"{day:%d %B %Y}".lstrip("0")


def _charted(series: OwnSeries, days: list[pd.Timestamp], options: dict) -> ChartedSeries:
    known = int((~np.isnan(series.values)).sum())
    if known < FEWEST:
        return ChartedSeries(series, None, _too_few(series, known))
    within = [day for day in days if _reaches(series, day)]
    notes = tuple(
        f"New limits were to begin on {_said(day)}. This series does not reach that date, "
        "so it is charted without."
        for day in days if day not in within
    )
    try:
        return ChartedSeries(series, xmr(series.values, series.dates, rebase=within, **options), "", notes)
    except SpcError as error:
        whose = f"{series.name}: " if series.name else ""
        raise SpcError(f"{whose}{error}") from None


def _too_few(series: OwnSeries, known: int) -> str:
    hidden = int(series.hidden.sum())
    why = f", because {hidden} {'is' if hidden == 1 else 'are'} of counts under 5" if hidden else ""
    advice = " Chart longer periods, or larger groups." if hidden else ""
    figures = "no figure" if known == 0 else "one figure"
    return f"{series.name or 'The series'} has {figures} that can be shown{why}.{advice}"
