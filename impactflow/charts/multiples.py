"""Small multiples: many XmR charts side by side, exceptions to be found at a glance."""

from collections.abc import Mapping
from textwrap import wrap

import pandas as pd

from impactflow.charts import icons
from impactflow.charts.figures import attach
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.lines import target_rule
from impactflow.charts.xmr import lines, points_by_meaning, rows
from impactflow.errors import PlainError
from impactflow.spc.words import describe_many, headline_many, is_undecided, too_few
from impactflow.spc.xmr import XmR

MOST = 30  # more cannot be looked at together; a table can
COLUMNS, WIDTH, HEIGHT = 3, 150, 100
LETTERS = 19  # to a line above a small chart


class TooManyCharts(PlainError):
    """There are more charts than a picture can show, or none."""


def draw_multiples(
    charts: Mapping[str, XmR],
    *,
    measure: str,
    title: str | None = None,
    unit: str = "",
    same_scale: bool = True,
):
    """Draw many XmR charts side by side, in the order in which they come.

    Args:
        charts: results of `impactflow.spc.xmr` by name, such as a `Report`'s ``charts``.
        measure: what is counted, of whom: the subtitle.
        title: the finding, as a sentence; without it the picture says its own.
        unit: written after figures, such as "%".
        same_scale: draw all on one scale of values, so that they can be compared.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        TooManyCharts: there are none, or more than 30.
    """
    enable()
    import altair as alt

    if not 0 < len(charts) <= MOST:
        raise TooManyCharts(
            f"There are {len(charts)} charts to set side by side; 1 to {MOST} fit. "
            "Choose some, or show the table of icons."
        )
    charts = {name: chart.floored() for name, chart in charts.items()}
    tables = {name: rows(chart) for name, chart in charts.items()}
    present = set(pd.concat([table["Meaning"].dropna() for table in tables.values()]))
    small = [_small(name, chart, tables[name], unit, present) for name, chart in charts.items()]
    finding = title or headline_many(charts)
    shared = "shared" if same_scale else "independent"
    return (
        alt.concat(*small, columns=COLUMNS, spacing=18)
        .resolve_scale(y=shared, fill="shared", stroke="shared", shape="shared")
        .properties(
            title=titled(finding, measure, _lines(charts)),
            description=spoken(title, describe_many(charts, "XmR charts side by side")),
            usermeta=attach(_table(charts)),
        )
    )


def _small(name: str, chart: XmR, table: pd.DataFrame, unit: str, present: set):
    import altair as alt

    # Without its first word it would seem to speak of the earlier signals too.
    latest = f"Latest: {_variation(chart).lower()}"
    title = alt.TitleParams(text=_cut(str(name)), subtitle=latest, fontSize=14, subtitleFontSize=13, offset=6)
    layers = [*lines(chart, table, unit), points_by_meaning(table, unit, present, size=30)]
    if chart.target is not None:
        layers.append(target_rule(chart.target, unit))
    return alt.layer(*layers).properties(title=title, width=WIDTH, height=HEIGHT)


def _variation(chart: XmR) -> str:
    return too_few(chart) if is_undecided(chart) else icons.VARIATION[chart.variation].words


def _cut(name: str) -> list[str]:
    """Return a name on two lines at most."""
    first, *more = wrap(name, LETTERS) or [" "]
    if len(more) > 1:
        more = [f"{more[0][: LETTERS - 1].rstrip()}…"]
    return [first, *more]


def _lines(charts: Mapping[str, XmR]) -> str:
    targets = any(chart.target is not None for chart in charts.values())
    return f"Mean (solid), limits (dashed){', target (red, dashed)' if targets else ''}"


def _table(charts: Mapping[str, XmR]) -> pd.DataFrame:
    def row(chart: XmR) -> dict:
        last = chart.parts[-1].limits
        return {
            "Latest": round(float(chart.series.values[-1]), 2),
            "Mean": round(last.mean, 2),
            "Lower": round(last.lower, 2),
            "Upper": round(last.upper, 2),
            "Variation": _variation(chart),
        }

    table = pd.DataFrame([row(chart) for chart in charts.values()])
    return table.set_axis(pd.Index([str(name) for name in charts], name="Chart"))
