"""The XmR chart as a picture: shape and colour say what each point means."""

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.rendering import enable
from impactflow.charts.tokens import LIGHT
from impactflow.spc import words
from impactflow.spc.xmr import XmR

MEANINGS = {
    "common_cause": ("Common cause", LIGHT.common_cause, "circle", 45),
    "improvement": ("Improvement", LIGHT.improvement, "circle", 90),
    "concern": ("Concern", LIGHT.concern, "diamond", 90),
    "neutral_high": ("Signal, high", LIGHT.neutral, "square", 80),
    "neutral_low": ("Signal, low", LIGHT.neutral, "square", 80),
}


def xmr_chart(chart: XmR, *, title: str, measure: str, unit: str = ""):
    """Draw an XmR chart.

    Args:
        chart: the result of `impactflow.spc.xmr`.
        title: the finding, as a sentence.
        measure: what is counted, of whom: the subtitle, with the period.
        unit: written after figures, such as "%".

    Returns:
        An Altair chart, with its alternative text and its figures.
    """
    enable()
    import altair as alt

    points = _points(chart)
    layers = [_limits(chart), _means(chart), _line(chart, points), _dots(chart, points, unit)]
    if chart.target is not None:
        layers.append(_target(chart, unit))
    return alt.layer(*layers).properties(
        title=alt.TitleParams(text=title, subtitle=f"{measure}, {words.period(chart)}"),
        description=f"{title}. {words.describe(chart, measure, unit)}",
        usermeta=attach(_table(chart)),
    )


def _points(chart: XmR) -> pd.DataFrame:
    points = chart.points.copy()
    points["Meaning"] = points["meaning"].map({key: look[0] for key, look in MEANINGS.items()})
    return points[["date", "value", "segment", "Meaning", "special_cause"]].dropna(subset="value")


def _horizontal(chart: XmR, field: str = "date"):
    import altair as alt

    if not chart.series.dated:
        return alt.X(f"{field}:Q").title(None).scale(zero=False)
    return alt.X(f"{field}:T").title(None).axis(format="%b %Y", tickCount=8)


def _vertical(field: str = "value"):
    import altair as alt

    return alt.Y(f"{field}:Q").title(None).scale(zero=False)


def _spans(chart: XmR) -> pd.DataFrame:
    """Return a row a segment and line, from its first date to the next segment's."""
    segments = chart.segments.copy()
    # A segment of one point would be a line of no length.
    segments["until"] = segments["start"].shift(-1).fillna(segments["end"])
    return segments


def _rules(chart: XmR, column: str):
    import altair as alt

    spans = alt.Chart(_spans(chart))
    return spans.encode(_horizontal(chart, "start"), _vertical(column), x2="until")


def _limits(chart: XmR):
    lower, upper = (
        _rules(chart, side).mark_rule(color=LIGHT.line, strokeDash=[4, 4], size=1.5)
        for side in ("lower_limit", "upper_limit")
    )
    return lower + upper


def _means(chart: XmR):
    return _rules(chart, "mean").mark_rule(color=LIGHT.ink, size=1.5)


def _line(chart: XmR, points: pd.DataFrame):
    import altair as alt

    line = alt.Chart(points).mark_line(color=LIGHT.common_cause, strokeWidth=1.5)
    return line.encode(_horizontal(chart), _vertical(), detail="segment:N")


def _dots(chart: XmR, points: pd.DataFrame, unit: str):
    import altair as alt

    present = [look for look in MEANINGS.values() if look[0] in set(points["Meaning"])]
    names = [name for name, *_ in present]

    def scale(place: int):
        return alt.Scale(domain=names, range=[look[place] for look in present])

    return (
        alt.Chart(points)
        .mark_point(filled=True, opacity=1)
        .encode(
            _horizontal(chart),
            _vertical(),
            color=alt.Color("Meaning:N", scale=scale(1)).legend(orient="bottom", title=None),
            shape=alt.Shape("Meaning:N", scale=scale(2)).legend(orient="bottom", title=None),
            size=alt.Size("Meaning:N", scale=scale(3)).legend(None),
            tooltip=[
                alt.Tooltip("date", title="When"),
                alt.Tooltip("value:Q", title=f"Value {unit}".strip(), format=",.4~g"),
                alt.Tooltip("Meaning:N", title="Meaning"),
            ],
        )
    )


def _target(chart: XmR, unit: str):
    import altair as alt

    at = pd.DataFrame({"value": [chart.target], "date": [chart.series.dates[-1]]})
    rule = alt.Chart(at).mark_rule(color=LIGHT.target, strokeDash=[6, 4], size=2)
    word = alt.Chart(at).mark_text(
        color=LIGHT.target, align="right", baseline="bottom", dy=-4,
        text=f"Target {words.figure(chart.target, unit)}",
    )
    return rule.encode(_vertical()) + word.encode(_horizontal(chart), _vertical())


def _table(chart: XmR) -> pd.DataFrame:
    points = chart.points
    when = points["date"].dt.strftime("%d %B %Y") if chart.series.dated else points["date"]
    columns = {"value": "Value", "mean": "Mean", "lower_limit": "Lower", "upper_limit": "Upper"}
    table = points[list(columns)].round(2).rename(columns=columns)
    table["Meaning"] = points["meaning"].map({key: look[0] for key, look in MEANINGS.items()})
    return table.set_axis(when.rename("When"))
