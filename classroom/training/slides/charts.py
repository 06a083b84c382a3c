"""A chart at the size of a slide: its title becomes the slide's, its words are large."""

import re
from calendar import month_name
from copy import deepcopy
from math import ceil
from typing import Any

from impactflow.charts.theme import HEIGHT
from impactflow.charts.titles import SUBTITLE, rewrapped

WIDE, HIGH = 1120, 460  # pixels of a slide that axes may span
LARGEST = 26  # pixels of text; on a projector this is a thirtieth of the picture's height
ROOMY = 20 * 500  # what a chart's rows leave for their words, times its own height
SEPARATE = 24  # pixels between two dates of an axis
IN_PANELS = 22  # pixels of text where several panels share the slide
BESIDE, BELOW = 70, 120  # pixels of a panel that its axis, its title and the words below it take
LONG = 10_000  # letters: no line of a slide is broken here
# A month has a capital, as sentences have: a line that was broken before it is no new sentence.
BROKEN_DATE = re.compile(rf"(\b\d{{1,2}})\. (?={'|'.join(month_name[1:])})")


def enlarged(spec: dict) -> dict:
    """Return a chart for a slide, without its title. ``spec`` is Vega-Lite, and is not changed."""
    drawn = deepcopy({key: value for key, value in spec.items() if key not in ("usermeta", "title")})
    if "layer" in drawn or "mark" in drawn:
        size = min(LARGEST, ROOMY / drawn.get("height", HEIGHT))
        _grow(drawn, size)
        return drawn | {"width": WIDE, "height": HIGH, "config": _config(drawn.get("config", {}), size)}
    _spread(drawn)
    return drawn | {"config": _config(drawn.get("config", {}), IN_PANELS)}


def _spread(drawn: dict) -> None:
    """Give the panels of a chart the room that the slide has, in as few rows as they can be read in."""
    [way] = {"concat", "hconcat", "vconcat"} & set(drawn)
    panels = drawn[way]
    across = 1 if way == "vconcat" else len(panels) if way == "hconcat" else ceil(len(panels) / ceil(len(panels) / 3))
    rows = ceil(len(panels) / max(1, across))
    if way == "concat":
        drawn["columns"] = across
    for panel in panels:
        _grow(panel, IN_PANELS)
        panel["width"], panel["height"] = WIDE // across - BESIDE, (HIGH + BELOW) // rows - BELOW


def _grow(node: Any, size: float) -> None:
    """Make words that have a size of their own as large as the others, and keep them apart."""
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _grow(part, size)
    if not isinstance(node, dict):
        return
    for name in {"fontSize", "subtitleFontSize"} & set(node):
        node[name] = size
    if "labelSeparation" in node:
        node["labelSeparation"] = SEPARATE
    if node.get("baseline") == "middle" and "dy" in node:  # larger letters over a bar would touch it
        node["dy"] -= size / 4


def _config(config: dict, size: float) -> dict:
    large = {"labelFontSize": size, "titleFontSize": size}
    changes = {
        "axis": large | {"labelPadding": 8},
        "legend": large | {"symbolSize": size**2 / 2, "labelLimit": WIDE, "columnPadding": 40},
        "text": {"fontSize": size},
    }
    return config | {part: config.get(part, {}) | change for part, change in changes.items()}


def title(spec: dict) -> tuple[str, str]:
    """Return a chart's title, the finding, and what stands below it."""
    given = spec.get("title", "")
    if not isinstance(given, dict):
        return _joined(given), ""
    below = ". ".join(rewrapped(given.get("subtitle", ""), LONG, SUBTITLE))
    return _joined(given.get("text", "")), BROKEN_DATE.sub(r"\1 ", below)


def _joined(words: str | list[str]) -> str:
    return words if isinstance(words, str) else " ".join(words)
