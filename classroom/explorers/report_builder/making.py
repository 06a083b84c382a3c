"""From what is written in the boxes to a report, or to sentences that say what is not yet right."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from classroom.explorers.report_builder.lines import NUMBER, Series, Unreadable, read_lines, read_month, spoken
from classroom.explorers.report_builder.words import GAPS, NO_FIGURE, ONE_FIGURE, PROBLEMS, UNKNOWN_PARTS
from impactflow.packs import Aside, report_body, report_page
from impactflow.spc import Measure, Report, report

FEWEST = 2  # points that limits need
LONGEST = {"name": 60, "unit": 16, "word": 20}


@dataclass(frozen=True)
class Entry:
    """One measure as it is written: all of it is text."""

    name: str
    figures: str
    unit: str = ""
    better: str = "increase"
    target: str = ""
    rebase: str = ""


@dataclass(frozen=True)
class Made:
    """A report with its title, or the problems that keep it from being made."""

    title: str = ""
    report: Report | None = None
    asides: dict[str, Aside] | None = None
    problems: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        """The measure that stands first."""
        return self.report.rows["measure"][0]

    def page(self) -> str:
        """Return the report as a file of its own."""
        return report_page(self.report, self.title, self.asides)

    def body(self) -> str:
        """Return the report as a part of another page."""
        return report_body(self.report, self.title, self.asides, top=3)


class Refused(Exception):
    """A measure cannot be charted as it is written; the sentence names it."""

    def __init__(self, problem: str, name: object, word: object = "") -> None:
        super().__init__(PROBLEMS[problem].format(name=name, word=word))


def make(title: str, entries: list[Entry], own: bool = True) -> Made:
    """Make a report from measures as they are written; empty ones are passed over."""
    entries = [_tidy(entry) for entry in entries]
    entries = [entry for entry in entries if entry.name or entry.figures.strip()]
    if not entries:
        return Made(problems=(PROBLEMS["own" if own else "none"],))
    every, problems = {}, _twice(entries)
    for place, entry in enumerate(entries, 1):
        try:
            every[entry] = _read(entry, place)
        except Refused as refused:
            problems.append(str(refused))
    return Made(problems=tuple(problems)) if problems else _made(" ".join(title.split()), every, own)


def _tidy(entry: Entry) -> Entry:
    """Return an entry with single spaces in its words; lines of figures stay as they are."""
    short = {field: " ".join(getattr(entry, field).split())[:most] for field, most in LONGEST.items() if field != "word"}
    return replace(entry, **short, target=entry.target.strip(), rebase=" ".join(entry.rebase.split()))


def _twice(entries: list[Entry]) -> list[str]:
    names = [entry.name for entry in entries if entry.name]
    return [PROBLEMS["twice"].format(name=name) for name in dict.fromkeys(names) if names.count(name) > 1]


def _read(entry: Entry, place: int) -> tuple[Series, Measure]:
    """Read one measure: its figures, and what is to be drawn beside them."""
    if not entry.name:
        raise Refused("name", place)
    if not entry.figures.strip():
        raise Refused("figures", entry.name)
    try:
        series = read_lines(entry.figures, entry.unit)
    except Unreadable as why:
        raise Refused("line", entry.name, why) from None
    _refuse_few(entry, series)
    if series.like_shares:
        raise Refused("shares", entry.name)
    percent = series.percent or series.parts
    return series, Measure(
        entry.name, "value", improvement_direction=entry.better, target=_target(entry, series, bool(percent)),
        rebase=tuple(_month(entry, word, series) for word in _listed(entry.rebase)), unit="%" if percent else entry.unit,
    )  # fmt: skip


def _refuse_few(entry: Entry, series: Series) -> None:
    known = int((~np.isnan(series.values)).sum())
    if known < FEWEST:
        raise Refused("few", entry.name, ONE_FIGURE if known else NO_FIGURE)


def _target(entry: Entry, series: Series, percent: bool) -> float | None:
    if not entry.target:
        return None
    if entry.target.endswith("%") and not percent:
        raise Refused("percent", entry.name, entry.target[: LONGEST["word"]])
    plain = entry.target.removeprefix("£").removesuffix("%").strip()
    if not NUMBER.fullmatch(plain):
        raise Refused("target", entry.name, entry.target[: LONGEST["word"]])
    target = float(plain.replace(",", "").replace("−", "-"))
    if percent and not entry.target.endswith("%") and _like_a_share(target, series.values):
        raise Refused("share", entry.name, entry.target)
    if percent and target > 100 >= np.nanmax(series.values):
        raise Refused("beyond", entry.name, entry.target)
    if target < 0 <= np.nanmin(series.values):
        raise Refused("below", entry.name, entry.target)
    return target


def _like_a_share(target: float, values: np.ndarray) -> bool:
    """Tell whether a target below 1 has its place among the figures when it is taken as a share of 1."""
    return 0 < target < 1 and bool(np.nanmin(values) / 2 <= 100 * target <= 2 * np.nanmax(values))


def _listed(rebase: str) -> list[str]:
    words = rebase.replace(";", ",").replace(" and ", ",").split(",")
    return [word.strip() for word in words if word.strip()]


def _month(entry: Entry, word: str, series: Series) -> pd.Timestamp:
    found = read_month(word)
    if found is None or found[1]:
        raise Refused("month", entry.name, word[: LONGEST["word"]])
    day = pd.Timestamp(year=found[0] // 12, month=found[0] % 12 + 1, day=1)
    known = series.dates[~np.isnan(series.values)]
    if not series.dates[0] <= day <= known[-1]:
        raise Refused("outside", entry.name, spoken(found[0]))
    return day


def _made(title: str, every: dict[Entry, tuple[Series, Measure]], own: bool) -> Made:
    """Chart each measure from its own first month to the last month of all."""
    last = max(series.dates[-1] for series, _ in every.values())
    done = {measure.name: _charted(series, measure, last) for series, measure in every.values()}
    asides = {measure.name: _aside(series, last, own) for series, measure in every.values()}
    whole = Report(
        {name: one.charts[name] for name, one in done.items()}, {name: one.changes[name] for name, one in done.items()},
        (), tuple(measure for _, measure in every.values()),
    )  # fmt: skip
    return Made(title, whole, asides)


def _charted(series: Series, measure: Measure, last: pd.Timestamp) -> Report:
    months = pd.date_range(series.dates[0], last, freq="MS")
    return report(pd.DataFrame({"value": pd.Series(series.values, series.dates).reindex(months)}), [measure])


def _aside(series: Series, last: pd.Timestamp, own: bool) -> Aside:
    later = len(pd.date_range(series.dates[-1], last, freq="MS")) - 1
    absent = [spoken(12 * day.year + day.month - 1) for day in series.dates[series.absent]]
    notes = [GAPS.format(", ".join(absent))] if absent else []
    if own and series.percent and not series.parts:
        notes.append(UNKNOWN_PARTS)
    return Aside(np.pad(series.hidden, (0, later)), series.parts, tuple(notes))
