"""Bars: how much of each, from nought, each under its label and with its figure."""

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, refuse_below_nought, table_of
from impactflow.charts.rendering import enable
from impactflow.charts.short import capital, short
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.figures import listed

MOST, KINDS = 16, 2  # bars that can be read together, and looks that differ without their colour
THICK = 21  # pixels that a line of words takes, and a bar
LABEL = ""  # the place above the bars of a row
FILLS = (LIGHT.accent, LIGHT.tint)


def draw_bars(values: pd.Series | pd.DataFrame, *, measure: str, title: str | None = None, unit: str = ""):
    """Draw a bar for each row, in the order in which the rows come.

    Args:
        values: figures by label, none below 0. A table of two columns gives each label two bars.
        measure: what is counted, of whom and when: the subtitle.
        title: the finding, as a sentence; without it the chart says its own.
        unit: written after figures, such as "%".

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: there are more than 16 rows or 2 columns, or a figure is missing or below 0.
    """
    table = _checked(values)
    enable()
    import altair as alt

    rows = _rows(table, unit)
    words = f"Bar chart: {measure}. {_said(table, unit)}"
    return alt.layer(_bars(rows, table), *_words(rows, table)).properties(
        height=len(table) * (len(table.columns) + 1.4) * THICK,
        title=titled(title or _headline(table, unit), measure),
        description=spoken(title, words),
        usermeta=attach(_table(table)),
    )


def _checked(values: pd.Series | pd.DataFrame) -> pd.DataFrame:
    table = table_of(values, most_columns=KINDS)
    refuse_below_nought(table)
    if len(table) > MOST:
        raise NotDrawable(f"There are {len(table)} bars to draw; {MOST} can be read. Put some together.")
    labels = [capital(label) for label in table.index]
    if len(set(labels)) < len(labels):
        raise NotDrawable("Two bars have the same label. Add them up, or give them names of their own.")
    return table.set_axis(labels).rename(columns=capital)


def _rows(table: pd.DataFrame, unit: str) -> pd.DataFrame:
    rows = table.rename_axis("label").reset_index().melt("label", var_name="kind", value_name="length")
    rows["words"] = [short(value, unit if unit == "%" else "") for value in rows["length"]]
    return rows.round({"length": 3})


def _axes(table: pd.DataFrame) -> dict:
    import altair as alt

    # Labels stand above their bars: beside them, a narrow screen would have room for little else.
    row = alt.Y("label:N").sort(list(table.index)).axis(None).scale(paddingInner=0.12, paddingOuter=0)
    slots = alt.Scale(domain=[LABEL, *table], paddingInner=0.1)
    length = alt.X("length:Q").axis(None).scale(domainMin=0)
    return {"x": length, "y": row, "yOffset": alt.YOffset("kind:N").scale(slots)}


def _bars(rows: pd.DataFrame, table: pd.DataFrame):
    import altair as alt

    kinds = list(table)
    legend = alt.Legend(orient="top", title=None, symbolType="square") if len(kinds) > 1 else None
    # Full and hollow: told apart in grey as well.
    fill = alt.Fill("kind:N").scale(domain=kinds, range=list(FILLS[: len(kinds)])).legend(legend)
    tooltip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("words:N", title="Figure")]
    bars = alt.Chart(rows).mark_bar(stroke=LIGHT.accent, strokeWidth=1.5)
    return bars.encode(**_axes(table), fill=fill, tooltip=tooltip)


def _words(rows: pd.DataFrame, table: pd.DataFrame) -> list:
    import altair as alt

    labels = pd.DataFrame({"label": table.index, "kind": LABEL, "length": 0, "words": table.index})
    if len(table.columns) == 1:
        labels["words"] = labels["words"] + ": " + rows["words"]
    above = alt.Chart(labels).mark_text(align="left", baseline="middle", dy=2, color=LIGHT.ink)
    layers = [above.encode(**_axes(table), text="words:N")]
    if len(table.columns) > 1:
        beside = alt.Chart(rows).mark_text(align="left", baseline="middle", dx=6, color=LIGHT.ink)
        layers.append(beside.encode(**_axes(table), text="words:N"))
    return layers


def _headline(table: pd.DataFrame, unit: str) -> str:
    first = table.iloc[:, 0]
    return f"{first.idxmax()}: the most, at {short(first.max(), unit)}"


def _said(table: pd.DataFrame, unit: str) -> str:
    def one(column: pd.Series) -> str:
        return listed([f"{label}: {short(value, unit)}" for label, value in column.items()], most=MOST)

    if len(table.columns) == 1:
        return f"{one(table.iloc[:, 0])}."
    return " ".join(f"{name}: {one(table[name])}." for name in table)


def _table(table: pd.DataFrame) -> pd.DataFrame:
    shown = table.round(1).rename(columns={"Value": "Figure"})
    return shown.rename_axis("What")
