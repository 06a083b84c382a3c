"""A point a group by two figures, and one kind of group told apart from the rest."""

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, table_of
from impactflow.charts.meanings import BOLD_DIAMOND
from impactflow.charts.rendering import enable
from impactflow.charts.short import short
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT

MOST = 60  # points: more would have to be read in a table of hundreds of lines
REST = "all others"
COLOURS, SHAPES = (LIGHT.concern, LIGHT.accent), (BOLD_DIAMOND, "circle")


def draw_scatter(
    values: pd.DataFrame,
    *,
    measure: str,
    apart: pd.Series | None = None,
    word: str = "these",
    title: str | None = None,
    unit: str = "",
):
    """Draw a point for each row of two columns: the first from left to right, the second upwards.

    Args:
        values: two columns of figures by group; their names stand at the axes.
        measure: which groups, and when: the subtitle.
        apart: True for groups that are told apart, on the same index.
        word: what these are called.
        title: the finding, as a sentence; without it the chart says its own.
        unit: written after the second figure, such as "%".

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: there are not two columns, fewer than 3 or more than 60 rows, or a figure is missing.
    """
    table = _checked(values)
    told = pd.Series(False, table.index) if apart is None else apart.reindex(table.index).fillna(False).astype(bool)
    kinds = told.map({True: word, False: REST})
    enable()
    return _points(table, kinds, unit).properties(
        title=titled(title or _headline(table), measure),
        description=spoken(title, _said(table, kinds, measure, unit)),
        usermeta=attach(_figures(table, kinds)),
    )


def _checked(values: pd.DataFrame) -> pd.DataFrame:
    table = table_of(values, most_columns=2)
    if len(table.columns) != 2:
        raise NotDrawable("A point has two figures. Give a table of two columns.")
    if not 3 <= len(table) <= MOST:
        raise NotDrawable(f"There are {len(table)} points to draw. From 3 to {MOST} can be read.")
    return table


def _points(table: pd.DataFrame, kinds: pd.Series, unit: str):
    import altair as alt

    across, up = table.columns
    names = [str(name) for name in table.index]
    rows = table.set_axis(["x", "y"], axis="columns").round(3).assign(group=names, kind=kinds)
    present = [name for name in (*sorted(set(kinds) - {REST}), REST) if name in set(kinds)]
    looks = {name: (COLOURS[1], SHAPES[1]) if name == REST else (COLOURS[0], SHAPES[0]) for name in present}
    legend = alt.Legend(orient="bottom", title=None) if len(present) > 1 else None
    label = "datum.label + '%'" if unit == "%" else "datum.label"

    def by(channel, place: int):
        scale = alt.Scale(domain=present, range=[looks[name][place] for name in present])
        return channel("kind:N", scale=scale, legend=legend)

    return alt.Chart(rows).mark_point(size=110, filled=True, opacity=0.9).encode(
        alt.X("x:Q").title(across).scale(zero=False, padding=12).axis(tickCount=5),
        alt.Y("y:Q").title(up).scale(zero=False, padding=12).axis(tickCount=5, labelExpr=label),
        by(alt.Color, 0),
        by(alt.Shape, 1),
        tooltip=[alt.Tooltip("group:N", title=" "), alt.Tooltip("x:Q", title=across), alt.Tooltip("y:Q", title=up)],
    )  # fmt: skip


def _correlation(table: pd.DataFrame) -> str:
    found = table.iloc[:, 0].corr(table.iloc[:, 1])
    return "none, because one figure is the same everywhere" if pd.isna(found) else f"{found:.2f}".replace("-", "−")


def _headline(table: pd.DataFrame) -> str:
    return f"{len(table)} points, with a correlation of {_correlation(table)}"


def _said(table: pd.DataFrame, kinds: pd.Series, measure: str, unit: str) -> str:
    across, up = table.columns
    ends = [
        f"{name} from {short(column.min(), sign)} to {short(column.max(), sign)}"
        for name, column, sign in ((across, table[across], ""), (up, table[up], unit))
    ]
    more = [
        f"{(kinds == name).sum()} are {name}: {up} from {short(own.min(), unit)} to {short(own.max(), unit)}."
        for name in sorted(set(kinds) - {REST})
        if len(own := table.loc[kinds == name, up])
    ]
    of_all = f"Correlation {_correlation(table)}."
    return " ".join([f"Scatter of {len(table)} points: {measure}. {ends[0]}, {ends[1]}.", of_all, *more])


def _figures(table: pd.DataFrame, kinds: pd.Series) -> pd.DataFrame:
    shown = table.round(2)
    if kinds.nunique() > 1:
        shown = shown.assign(Kind=kinds)
    return shown.set_axis(pd.Index([str(name) for name in table.index], name="Which"))
