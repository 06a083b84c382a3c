"""The chart that question 3.7 asks for, as a specification, and what one shows of it."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Any

import pandas as pd

from classroom.checks.kinds.specification import Layer, Picture
from classroom.questions.leadership.data import LINES, SIGNAL

CLOSE = 0.06  # half of the last decimal that people round to, and a hair
DATES, NAMES = ("temporal", "ordinal"), ("nominal", "ordinal")
FORTNIGHT = 14  # days in a row that hold two weekends
MARKS = ("color", "shape", "fill", "stroke", "size", "opacity")


def specification(rows: pd.DataFrame, lines: Iterable[str] = LINES, marked: bool = True) -> dict:
    """Return a chart of these rows with these lines; its signals marked or not."""
    across = {"x": {"field": "week", "type": "temporal"}}
    colour = {"color": {"field": "signal", "type": "nominal"}} if marked else {}
    layers = [_layer("line", across | _up("value")), *(_layer("line", across | _up(name)) for name in lines)]
    layers.append(_layer("point", across | _up("value") | colour))
    values = rows.assign(week=rows["week"].dt.strftime("%Y-%m-%d")).to_dict("records")
    words = "Emergency admissions for every 1,000 who come, by week, with limits and target."
    return {"title": "One week stands out", "description": words, "data": {"values": values}, "layer": layers}


def typed(rows: pd.DataFrame, figures: Iterable[float]) -> dict:
    """Return a chart whose lines are typed in as figures."""
    spec = specification(rows, ("target",))
    rules = [_layer("rule", {"y": {"datum": figure}}) for figure in figures]
    return spec | {"layer": [*spec["layer"], *rules]}


def _layer(mark: str, encoding: dict) -> dict:
    return {"mark": mark, "encoding": encoding}


def _up(field: str) -> dict:
    return {"y": {"field": field, "type": "quantitative"}}


def heights(picture: Picture) -> list[list[float]]:
    """Return what each layer draws as a size: its figures, in the order of the weeks."""
    sized = [layer for layer in picture.layers if layer.types.get("y") == "quantitative"]
    return [[point["y"] for point in _in_order(layer)] for layer in sized]


def has_line(picture: Picture, figure: float, weeks: pd.Series) -> bool:
    """Tell whether a line from the first week to the last, or all across, stands at this figure."""
    sized = [layer for layer in picture.layers if layer.types.get("y") == "quantitative"]
    return any(
        all(abs(point["y"] - figure) < CLOSE for point in layer.points) and _spans(layer, weeks) for layer in sized
    )


def has_weeks(picture: Picture, values: list[float]) -> bool:
    """Tell whether a line or dots draw every week."""
    return any(_alike(layer, values) for layer in heights(picture))


def has_dates(picture: Picture) -> bool:
    """Tell whether every layer that has weeks draws them as dates, or as names in order."""
    return all(layer.types["x"] in DATES for layer in picture.layers if "x" in layer.types)


def has_other_figures(picture: Picture, rows: pd.DataFrame) -> bool:
    """Tell whether a layer draws what is neither the weeks, nor some of them, nor one of the lines."""
    weeks = rows["value"].tolist()
    known = [*weeks, *rows[list(LINES)].iloc[0]]
    return any(not _among(height, known) for layer in heights(picture) for height in layer)


def marks_signals(picture: Picture, rows: pd.DataFrame) -> bool:
    """Tell whether colour, shape or dots of their own set the signals apart."""
    signal = rows.set_index(rows["week"].dt.strftime("%Y-%m-%d"))["signal"].eq(SIGNAL)
    return any(_sets_apart(layer, signal.to_dict()) for layer in picture.layers)


def typed_lines(picture: Picture) -> bool:
    """Tell whether a line across stands there without a column behind it."""
    return any(layer.mark in ("rule", "line") and "y" not in layer.types for layer in picture.layers)


def moving_line(picture: Picture, weeks: list[float]) -> bool:
    """Tell whether a line, other than the weeks themselves, changes from week to week."""
    others = [layer for layer in heights(picture) if len(layer) == len(weeks) and not _alike(layer, weeks)]
    return any(len(set(layer)) > len(weeks) / 2 for layer in others)


def draws_days(picture: Picture) -> bool:
    """Tell whether a layer draws days one by one, weekends among them."""
    return any(_are_days(layer) for layer in picture.layers if layer.types.get("x") in DATES)


def _are_days(layer: Layer) -> bool:
    days = set()
    for point in layer.points:
        with suppress(ValueError):  # a name that is no date
            days.add(date.fromisoformat(_day(point["x"])))
    return len(days) >= FORTNIGHT and (max(days) - min(days)).days == len(days) - 1


def _spans(layer: Layer, weeks: pd.Series) -> bool:
    """Tell whether a layer is a line that reaches over all weeks."""
    first, last = _day(weeks.iat[0]), _day(weeks.iat[-1])
    if layer.mark == "rule":
        ends = [(_day(point["x"]), _day(point["x2"])) for point in layer.points] if "x2" in layer.types else []
        return "x" not in layer.types or bool(ends) and min(ends)[0] <= first and max(end for _, end in ends) >= last
    days = {_day(point.get("x", "")) for point in layer.points}
    return layer.mark == "line" and {first, last} <= days


def _day(when: Any) -> str:
    return str(when)[:10]


def _sets_apart(layer: Layer, signal: dict[str, bool]) -> bool:
    points = [point | {"x": day} for point in layer.points if (day := _day(point.get("x", ""))) in signal]
    if {"x", "y"} == set(layer.types) and points:
        return layer.mark != "line" and {point["x"] for point in points} == {day for day in signal if signal[day]}
    for channel in (name for name in MARKS if layer.types.get(name) in NAMES):
        look = layer.looks.get(channel, {})
        looks = {which: {look.get(p[channel], p[channel]) for p in points if signal[p["x"]] is which} for which in (True, False)}
        if all(looks.values()) and looks[True].isdisjoint(looks[False]):
            return True
    return False


def _in_order(layer: Layer) -> list[dict]:
    return sorted(layer.points, key=lambda point: str(point.get("x", "")))


def _alike(mine: list[float], theirs: list[float]) -> bool:
    return len(mine) == len(theirs) and all(abs(a - b) < CLOSE for a, b in zip(mine, theirs, strict=True))


def _among(height: float, known: list[float]) -> bool:
    return any(abs(height - figure) < CLOSE for figure in known)

