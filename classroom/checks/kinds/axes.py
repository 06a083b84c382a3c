"""Axes that bend what a chart shows: the figures may be right, and the picture is not."""

import math
from collections.abc import Sequence
from typing import Any

from classroom.checks import plain

FROM_NOUGHT = ("bar", "area")  # marks whose length is what the eye compares
PLAIN_SCALES = ("linear", "time", "utc", "band", "point", "ordinal")
BENT = "Leave the scale of your chart as it comes: it must run evenly, and bars must begin at nought."
CUT = "Part of your figures lies outside the scale that you set. Leave the scale as it comes."
RESORTED = "Your chart sorts by another column. Leave its own order, so that the eye can follow it."
STACKED = "Your chart stacks shares. Draw the figures as they are."


def check_axes(mark: str, channels: dict[str, dict], points: Sequence[dict[str, Any]]) -> None:
    """Raise WrongForm, with words, when a scale or an order bends what is drawn."""
    for name, channel in channels.items():
        if _is_bent(mark, channel.get("scale") or {}):
            raise plain.WrongForm(BENT)
        if _is_cut(mark, channel, [point[name] for point in points]):
            raise plain.WrongForm(CUT)
        if _is_resorted(channel):
            raise plain.WrongForm(RESORTED)
        if channel.get("stack") in ("normalize", "center"):
            raise plain.WrongForm(STACKED)


def _is_bent(mark: str, scale: dict) -> bool:
    uneven = scale.get("type", "linear") not in PLAIN_SCALES or scale.get("reverse", False)
    return bool(uneven or (mark in FROM_NOUGHT and scale.get("zero") is False))


def _is_cut(mark: str, channel: dict, values: list) -> bool:
    domain = (channel.get("scale") or {}).get("domain")
    if channel.get("type") != "quantitative" or not _is_range(domain):
        return False
    shown = [value for value in values if not math.isnan(value)] + [0.0] * (mark in FROM_NOUGHT)
    return bool(shown) and not domain[0] <= min(shown) <= max(shown) <= domain[-1]


def _is_range(domain: Any) -> bool:
    return isinstance(domain, list) and len(domain) > 1 and all(isinstance(end, (int, float)) for end in domain)


def _is_resorted(channel: dict) -> bool:
    sort = channel.get("sort")
    if isinstance(sort, dict):  # by a column: its own is its own order
        return sort.get("field") != channel.get("field") or sort.get("order") == "descending"
    return isinstance(sort, str) and sort != "ascending"
