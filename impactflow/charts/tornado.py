"""A tornado: how far each input alone moves the result, the widest first."""

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, table_of
from impactflow.charts.lines import written
from impactflow.charts.rendering import enable
from impactflow.charts.short import capital
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.improvement.return_on_improvement import pounds

MOST = 12  # bars that can be read together
THICK = 21  # pixels that a line of words takes, and a bar
LABEL, BAR = "", "bar"  # the place of the words above a bar, and of the bar


def draw_tornado(table: pd.DataFrame, *, measure: str, title: str | None = None):
    """Draw a bar for each input, from the result at its one end to that at its other.

    Args:
        table: the result of `ReturnOnImprovement.tornado`: columns ``low`` and ``high``, in £.
        measure: what the result is, over which years: the subtitle.
        title: the finding, as a sentence; without it the chart says what moves most.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: a column is missing, or there are more than 12 inputs.
    """
    rows = _rows(table)
    enable()
    import altair as alt

    words = f"Bar chart: {measure}, as each input alone goes from one end of its range to the other. {_said(rows)}"
    return alt.layer(_bars(rows), _nought(rows), *_words(rows)).properties(
        height=len(rows) * 2.4 * THICK,
        title=titled(title or f"{rows['label'].iloc[0]} moves the result most", measure, "Thick line: no gain, no loss"),
        description=spoken(title, words),
        usermeta=attach(_table(rows)),
    )


def _rows(table: pd.DataFrame) -> pd.DataFrame:
    if missing := [name for name in ("low", "high") if name not in getattr(table, "columns", ())]:
        raise NotDrawable(f"There is no column “{missing[0]}”. Give the result of tornado.")
    ends = table_of(table[["low", "high"]], most_columns=2)
    if len(ends) > MOST:
        raise NotDrawable(f"There are {len(ends)} inputs to draw; {MOST} can be read. Draw those that move most.")
    ends = pd.DataFrame({"from": ends.min(axis="columns"), "to": ends.max(axis="columns")}).round()
    ends.insert(0, "label", [capital(name) for name in table.index])
    spans = zip(ends["label"], ends["from"], ends["to"], strict=True)
    ends["words"] = [f"{label}: {pounds(low)} to {pounds(high)}" for label, low, high in spans]
    return ends.reset_index(drop=True)


def _axes(rows: pd.DataFrame) -> dict:
    import altair as alt

    # Words stand above their bars: beside them, a narrow screen would have room for little else.
    row = alt.Y("label:N").sort(list(rows["label"])).axis(None).scale(paddingInner=0.12, paddingOuter=0)
    return {"y": row, "yOffset": alt.YOffset("slot:N").scale(alt.Scale(domain=[LABEL, BAR], paddingInner=0.1))}


def _across(field: str, rows: pd.DataFrame):
    import altair as alt

    ends = [min(0.0, rows["from"].min()), max(0.0, rows["to"].max())]
    axis = alt.X(f"{field}:Q").title(None).scale(domain=ends, nice=True)
    pounds_short = "(datum.value < 0 ? '−' : '') + '£' + format(abs(datum.value), '~s')"
    return axis.axis(labelExpr=pounds_short, tickCount=5, labelSeparation=12)


def _bars(rows: pd.DataFrame):
    import altair as alt

    tooltip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("words:N", title="Result")]
    bars = alt.Chart(rows.assign(slot=BAR)).mark_bar(color=LIGHT.accent)
    return bars.encode(_across("from", rows), x2="to:Q", tooltip=tooltip, **_axes(rows))


def _nought(rows: pd.DataFrame):
    import altair as alt

    return alt.Chart(alt.InlineData(values=[{"from": 0}])).mark_rule(color=LIGHT.ink, size=2).encode(_across("from", rows))


def _words(rows: pd.DataFrame) -> list:
    import altair as alt

    placed = alt.Chart(rows.assign(slot=LABEL)).encode(x=alt.value(0), text="words:N", **_axes(rows))
    return [written(placed, color=LIGHT.ink, align="left", baseline="middle", dy=2)]


def _said(rows: pd.DataFrame) -> str:
    return f"{'; '.join(rows['words'])}."


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    shown = pd.DataFrame({"From": rows["from"].map(pounds), "To": rows["to"].map(pounds)})
    return shown.set_axis(pd.Index(rows["label"], name="Input"))
