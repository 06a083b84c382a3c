"""The same chart for a narrow screen: its words on more lines, its marks closer together.

The functions below change a copy in place. They know the charts of this room, not all of Vega-Lite.
"""

from copy import deepcopy
from textwrap import wrap
from typing import Any

from impactflow.charts import titles
from impactflow.charts.theme import WIDTH

ROOM = 300  # pixels that a phone of 360 has for a chart, its axes included
TITLE_SIZE, SIZE = 16, 13  # pixels of text
LETTER = 0.61  # of the size: how wide a letter is in the widest of the fonts that a reader may have
MARKS, TICKS, ENTRY = 4, 3, 14  # values or ticks of an axis; letters of entries that stand in twos
TALL, LINE = 1.4, 16  # times as high, where a bar's label takes two lines; pixels of a line


def narrow(spec: dict, width: float) -> dict:
    """Return a chart whose axes span ``width`` pixels; charts side by side come one below another.

    Figures and words are the same. ``spec`` is Vega-Lite, and is not changed.
    """
    drawn = deepcopy({key: value for key, value in spec.items() if key != "usermeta"})
    config = drawn.pop("config", {})
    wide = [(layer, rows) for layer, rows in _labels(drawn, drawn.get("datasets", {})) if _too_wide(layer, rows)]
    for layer, rows in wide:
        _break(layer, rows)
    if wide:
        drawn["height"] = round(drawn["height"] * TALL)
    for node in _nodes(drawn):
        _fit(node, width, spec.get("width", WIDTH))
    return drawn | {"config": _config(config, width)}


def _config(config: dict, width: float) -> dict:
    small = {"labelFontSize": SIZE, "titleFontSize": SIZE}
    changes = {
        "view": {"continuousWidth": width, "discreteWidth": width},
        "axis": small | {"labelPadding": 4},
        "legend": small | {"columnPadding": 24},
        "title": {"fontSize": TITLE_SIZE, "subtitleFontSize": SIZE},
        "text": {"fontSize": SIZE},
    }
    return config | {"padding": 4} | {part: config.get(part, {}) | change for part, change in changes.items()}


def _nodes(node: Any):
    """Go through every part of a chart but its data."""
    if isinstance(node, dict):
        yield node
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, part in parts:
        if key not in ("data", "datasets"):
            yield from _nodes(part)


def _labels(node: dict, datasets: dict, name: str = ""):
    """Find the words that stand above bars, with their rows."""
    name = node.get("data", {}).get("name", name)
    encoding, mark = node.get("encoding", {}), node.get("mark")
    if "yOffset" in encoding and isinstance(mark, dict) and mark["type"] == "text":
        yield node, datasets.get(name, [])
    for layer in node.get("layer", []):
        yield from _labels(layer, datasets, name)


def _too_wide(layer: dict, rows: list[dict]) -> bool:
    return any(len(row[layer["encoding"]["text"]["field"]]) > _letters(SIZE) for row in rows)


def _break(layer: dict, rows: list[dict]) -> None:
    """Give every label two lines, so that the last line of each stands as close to its bar."""
    field = layer["encoding"]["text"]["field"]
    layer["mark"]["dy"] = layer["mark"].get("dy", 0) - LINE / 2
    for row in rows:
        if isinstance(row[field], str):  # rows that two layers share are broken once
            row[field] = _two_lines(row[field])


def _two_lines(words: str) -> list[str]:
    if len(words) <= _letters(SIZE):
        return ["", words]
    label, _, figure = words.rpartition(": ")
    return [f"{label}:", figure] if len(label) < _letters(SIZE) else wrap(words, _letters(SIZE))


def _letters(size: float) -> int:
    return int(ROOM / (LETTER * size))


def _fit(node: dict, width: float, before: float) -> None:
    if isinstance(node.get("width"), (int, float)):
        node["width"] = width
    if "concat" in node:
        node["columns"] = 1
    if "title" in node and ({"layer", "mark", "concat", "vconcat"} & set(node)):
        node["title"] = _title(node["title"])
    if isinstance(node.get("mark"), dict) and "fontSize" in node["mark"]:
        node["mark"]["fontSize"] = min(node["mark"]["fontSize"], SIZE)
    _encoding(node.get("encoding", {}), width, before)


def _encoding(channels: dict, width: float, before: float) -> None:
    _axis(channels.get("x", {}).get("axis") or {})
    for channel in channels.values():
        if isinstance(channel, dict) and channel.get("legend"):
            entries = channel.get("scale", {}).get("domain")  # an author's own chart may name none
            short = entries and max(map(len, entries)) <= ENTRY
            channel["legend"]["columns"] = 2 if short else 1
    place = channels.get("x", {}).get("value")
    if isinstance(place, (int, float)) and place > before / 2:  # measured from the right edge
        channels["x"]["value"] += width - before


def _axis(axis: dict) -> None:
    values, count = axis.get("values"), axis.get("tickCount")
    if values:
        axis["values"] = values[:: -(-len(values) // MARKS)]
    if isinstance(count, dict):
        axis["tickCount"] = count | {"step": 2 * count["step"]}
    elif count:
        axis["tickCount"] = min(count, TICKS)


def _title(title: Any) -> dict:
    title = title if isinstance(title, dict) else {"text": title}
    below = titles.rewrapped(title.get("subtitle", []), _letters(SIZE), titles.SUBTITLE)
    if isinstance(title["text"], dict):  # an expression: what is chosen, a colon, the finding
        broken = {"text": {"expr": f"split({title['text']['expr']}, ': ')"}, "fontSize": TITLE_SIZE - 2}
    else:
        size = title.get("fontSize", TITLE_SIZE)
        broken = {"text": titles.rewrapped(title["text"], _letters(size), titles.TITLE)}
    return title | broken | {"subtitle": below}
