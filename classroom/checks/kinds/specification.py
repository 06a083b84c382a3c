"""What an Altair chart's specification says, made plain."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import fmean, median
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.axes import check_axes

NOT_SEEN = {"tooltip", "order", "href", "url", "description", "key"}  # channels that draw nothing
SUMS = {"sum": math.fsum, "mean": fmean, "average": fmean, "median": median, "min": min, "max": max}
UNPREPARED = "Work the figures out in the table first. Then draw the columns as they are."
NO_FIELD = "Give each part of the chart a column of your table."
NO_DATA = "This chart has no rows of data to draw."
ONE_CHART = "This should be one chart, not several side by side or on top of each other."
MONTHS, FIRST = ("yearmonth", "utcyearmonth"), re.compile(r"\d{4}-\d\d-01")
DEEPEST = 9  # layers in layers; Altair makes three
MANY_PARTS = ("hconcat", "vconcat", "concat", "facet", "repeat", "spec")


@dataclass(frozen=True)
class Layer:
    """One mark, the type of each of its channels, and the points that it draws.

    ``looks`` holds what a channel makes of each name, such as a colour, where the chart says it.
    """

    mark: str
    types: dict[str, str]
    points: tuple[dict[str, Any], ...]
    looks: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    """A chart's words and its layers."""

    title: str
    description: str
    layers: tuple[Layer, ...]


def picture(spec: dict) -> Picture:
    """Read a specification, as ``chart.to_dict()`` gives it; raise WrongForm with words."""
    layers = tuple(_layer(part, spec.get("datasets", {})) for part in _parts(spec))
    title = spec.get("title")
    title = title.get("text") if isinstance(title, dict) else title
    return Picture(_words(title), _words(spec.get("description")), layers)


def _words(given: Any) -> str:
    lines = given if isinstance(given, list) else [given]
    return " ".join(line for line in lines if isinstance(line, str)).strip()


def _parts(part: dict, depth: int = 0) -> Iterable[dict]:
    """Give each mark's own part, layers in layers too, with what it takes from those around it."""
    if depth > DEEPEST or any(name in part for name in MANY_PARTS):
        raise plain.WrongForm(ONE_CHART)
    if "layer" not in part:
        yield part
        return
    around = {name: part[name] for name in ("data", "transform") if name in part}
    for inner in part["layer"]:
        encoding = {**part.get("encoding", {}), **inner.get("encoding", {})}
        yield from _parts({**around, **inner, "encoding": encoding}, depth + 1)


def _layer(part: dict, datasets: dict) -> Layer:
    seen = {name: c for name, c in part.get("encoding", {}).items() if name not in NOT_SEEN and _drawn(c)}
    if "transform" in part or any("bin" in c for c in seen.values()):
        raise plain.WrongForm(UNPREPARED)
    mark = part["mark"]["type"] if isinstance(part["mark"], dict) else part["mark"]
    types = {name: channel.get("type", "") for name, channel in seen.items()}
    # A rule at a fixed height draws none of the rows, and may stand without any.
    points = tuple(_points(_rows(part, datasets), seen)) if seen else ()
    if any(_is_grouped(channel, [point[name] for point in points]) for name, channel in seen.items()):
        raise plain.WrongForm(UNPREPARED)
    check_axes(mark, seen, points)
    return Layer(mark, types, points, {name: looks for name, channel in seen.items() if (looks := _looks(channel))})


def _is_grouped(channel: dict, values: list) -> bool:
    """Tell whether a channel puts dates together; a month's first day is a month already."""
    if "timeUnit" not in channel:
        return False
    return channel["timeUnit"] not in MONTHS or not all(FIRST.fullmatch(str(value)) for value in values)


def _looks(channel: dict) -> dict[str, Any]:
    """Return the look of each name that a scale sets, where it sets them one by one."""
    scale = channel.get("scale") or {}
    domain, looks = scale.get("domain"), scale.get("range")
    if not (isinstance(domain, list) and isinstance(looks, list) and looks) or channel.get("type") == "quantitative":
        return {}
    # Vega goes through the looks again where there are more names.
    return {plain.label(name): looks[place % len(looks)] for place, name in enumerate(domain)}


def _drawn(channel: Any) -> bool:
    # A channel with a value alone, such as a fixed colour, says nothing of the data.
    return isinstance(channel, dict) and ("field" in channel or "aggregate" in channel)


def _rows(part: dict, datasets: dict) -> list[dict]:
    data = part.get("data", {})
    rows = data.get("values", datasets.get(data.get("name")))
    if not isinstance(rows, list) or not rows:
        raise plain.WrongForm(NO_DATA)
    if len(rows) > plain.MOST:
        raise plain.WrongForm(plain.TOO_LONG)
    return rows


def _points(rows: list[dict], channels: dict[str, dict]) -> Iterable[dict[str, Any]]:
    """Give what is drawn of each row; of each group of rows where a channel adds them up."""
    points = [{name: _value(row, channel) for name, channel in channels.items()} for row in rows]
    sums = {name: channel["aggregate"] for name, channel in channels.items() if "aggregate" in channel}
    return _summed(points, sums) if sums else points


def _value(row: dict, channel: dict) -> Any:
    if channel.get("aggregate") == "count":
        return 1.0
    if channel["field"] not in row:
        raise plain.WrongForm(NO_FIELD)
    entry = row[channel["field"]]
    if channel.get("type") == "quantitative":
        return plain.number_or_gap(entry, "What the chart draws as a size should be numbers.")
    return "" if entry is None else plain.label(entry)


def _summed(points: list[dict], sums: dict[str, str]) -> list[dict]:
    groups: dict[tuple, list[dict]] = {}
    for point in points:
        groups.setdefault(tuple(v for n, v in point.items() if n not in sums), []).append(point)
    return [
        {**group[0], **{name: _sum(how, [point[name] for point in group]) for name, how in sums.items()}}
        for group in groups.values()
    ]


def _sum(how: str, values: list[float]) -> float:
    if how not in SUMS and how != "count":
        raise plain.WrongForm(UNPREPARED)
    there = [value for value in values if not math.isnan(value)]  # as Vega-Lite leaves them out
    return float(SUMS.get(how, math.fsum)(there)) if there else math.nan
