"""From an Altair chart to what a notebook shows: one mime bundle, and never without words."""

from impactflow.charts.theme import config
from impactflow.errors import PlainError

# JupyterLab 4.6 draws Vega-Lite 5 by itself, without a network; version 6 it does not know.
MIME_TYPE = "application/vnd.vegalite.v5+json"
# Without a minor version: JupyterLab warns when a chart names a newer one than its own.
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
STYLE = "impactflow"

# SVG keeps colours as attributes (a dark page repaints them) and its words readable aloud.
# The menu's other entries would show code or open an editor on another site.
EMBED_OPTIONS = {
    "renderer": "svg",
    "actions": {"export": True, "source": False, "compiled": False, "editor": False},
}

# Hourly series over two years have 17,520 rows. A chart of more belongs in a summary first.
MAX_ROWS = 20_000

# Processors differ in the last digits of a float, and a chart's tables are named by their figures.
DIGITS = 12


class MissingDescription(PlainError):
    """A chart has no alternative text."""


class TooManyRows(PlainError):
    """A chart was given more rows than a picture can show."""


def enable() -> None:
    """Make Altair show every chart in the course's own way, for the rest of the session.

    A chart without a description then raises `MissingDescription` when it is shown.
    """
    import altair as alt

    alt.theme.register(STYLE, enable=True)(lambda: {"config": config()})
    alt.renderers.register(STYLE, bundle)
    alt.renderers.enable(STYLE)
    # Ours has no limit of rows: `bundle` checks the size, with a sentence where Altair has a traceback.
    alt.data_transformers.register(STYLE, values)
    alt.data_transformers.enable(STYLE)


def values(data) -> dict:
    """Return a chart's table as records, its figures to 12 significant digits."""
    import altair as alt

    return _rounded(alt.to_values(data))


def bundle(spec: dict) -> tuple[dict, dict]:
    """Return the mime bundle of a Vega-Lite ``spec``, and its metadata.

    Raises:
        MissingDescription: the spec has no ``description``.
        TooManyRows: one of its tables has more than 20,000 rows.
    """
    words = alt_text(spec)
    _check_size(spec)
    return (
        {MIME_TYPE: _rounded(spec) | {"$schema": SCHEMA}, "text/plain": words},
        {MIME_TYPE: {"embed_options": EMBED_OPTIONS}},
    )


def alt_text(spec: dict) -> str:
    """Return the words that stand for a chart.

    Raises:
        MissingDescription: there are none.
    """
    words = str(spec.get("description") or "").strip()
    if not words:
        raise MissingDescription(
            "This chart has no description, so a person who cannot see it learns nothing. "
            'Add one: chart.properties(description="Line chart of ...; it shows that ...").'
        )
    return words


def _rounded(part):
    if isinstance(part, float):
        return float(f"{part:.{DIGITS}g}")
    if isinstance(part, dict):
        return {key: _rounded(value) for key, value in part.items()}
    return [_rounded(value) for value in part] if isinstance(part, list) else part


def _check_size(spec: dict) -> None:
    for rows in spec.get("datasets", {}).values():
        if len(rows) > MAX_ROWS:
            raise TooManyRows(
                f"This chart has {len(rows):,} rows; {MAX_ROWS:,} is the most. "
                "Summarise the table first, by hour, day or month."
            )
