"""The look of every chart: legible at arm's length, safe for colour-blind readers."""

from impactflow.charts.tokens import FONT, LIGHT

# Wide enough for 36 months, narrow enough for a notebook beside a file browser.
WIDTH, HEIGHT = 620, 300


def config() -> dict:
    """Return the Vega-Lite ``config`` that charts share."""
    return {
        "background": LIGHT.paper,
        "font": FONT,
        "padding": 12,
        "view": {"continuousWidth": WIDTH, "continuousHeight": HEIGHT, "stroke": None},
        "title": _title(),
        "axis": _axis(),
        "legend": {"columnPadding": 20} | _text("label", 14) | _text("title", 14) | {"titleFontWeight": 600},
        "line": {"color": LIGHT.accent, "strokeWidth": 2.5},
        "point": {"color": LIGHT.accent, "filled": True, "size": 50},
        "bar": {"color": LIGHT.accent},
        "rule": {"color": LIGHT.line},
        "text": {"color": LIGHT.ink, "fontSize": 14, "font": FONT},
        "range": {"category": _categories()},
    }


def _title() -> dict:
    return {
        "anchor": "start",
        "color": LIGHT.ink,
        "fontSize": 18,
        "fontWeight": 600,
        "subtitleColor": LIGHT.quiet,
        "subtitleFontSize": 14,
        "subtitlePadding": 6,
        "offset": 16,
    }


def _axis() -> dict:
    return _text("label", 14) | _text("title", 14) | {
        "domainColor": LIGHT.line,
        "tickColor": LIGHT.line,
        "gridColor": LIGHT.grid,
        "titleFontWeight": 400,
        "labelPadding": 6,
        "titlePadding": 10,
    }


def _text(part: str, size: int) -> dict:
    return {f"{part}Color": LIGHT.quiet, f"{part}FontSize": size}


def _categories() -> list[str]:
    # Purple is left out: some colour-blind readers cannot tell it from the blue.
    return [LIGHT.accent, LIGHT.concern, LIGHT.improvement, LIGHT.common_cause]
