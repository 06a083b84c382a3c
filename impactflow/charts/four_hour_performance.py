"""The four-hour measure over time, for one type of department at a time."""

from dataclasses import dataclass

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.rendering import enable
from impactflow.charts.tokens import LIGHT
from impactflow.measures.four_hour import DEPARTMENTS, all_types, four_hour_percent, refuse_parts

STANDARD = 95  # percent, all types, from November 2010 (GOV.UK and Nuffield Trust)
MEASURE = "Left within four hours of arriving, % of attendances"


@dataclass(frozen=True)
class Finding:
    """What one line of the chart says: percent and the month they belong to."""

    department: str
    first: float
    last: float
    lowest: float
    lowest_month: pd.Timestamp

    @property
    def headline(self) -> str:
        """The finding as the chart's title."""
        month = f"{self.lowest_month:%B %Y}"
        return f"{self.department}: lowest in {month}, at {self.lowest:.1f}%"

    @property
    def sentence(self) -> str:
        """The finding as part of the chart's alternative text."""
        return (
            f"{self.department}: {self.first:.1f}% in the first month, lowest "
            f"{self.lowest:.1f}% in {self.lowest_month:%B %Y}, {self.last:.1f}% in the last."
        )


def four_hour_performance(totals: pd.DataFrame, whose: str = "England"):
    """Draw the share of attendances over within four hours, month by month.

    Args:
        totals: columns ``month``, ``type`` ("1", "2", "other"), ``attendances``, ``breaches``,
            ``admissions``; counts. A month that lacks a figure is left out.
        whose: whose figures they are, such as a trust's name; it stands in the chart's words.

    Returns:
        An Altair chart with a list of departments to choose from.

    Raises:
        NotTotals: a month and type have several rows, such as one for each organisation.
    """
    refuse_parts(totals)
    enable()
    lines = _lines(totals)
    findings = [_finding(rows) for _, rows in lines.groupby("department", sort=False)]
    return _chart(lines, findings, whose)


def _lines(totals: pd.DataFrame) -> pd.DataFrame:
    every = pd.concat([all_types(totals), totals], ignore_index=True)
    every["percent"] = four_hour_percent(every).round(1)
    every["department"] = every["type"].astype(str).map(DEPARTMENTS)
    # The list of departments, and so the chart, opens on all of them together.
    every["order"] = every["type"].astype(str).map(list(DEPARTMENTS).index)
    shown = every.sort_values(["order", "month"], ignore_index=True)
    return shown[["month", "department", "percent"]].dropna()


def _finding(rows: pd.DataFrame) -> Finding:
    lowest = rows.loc[rows["percent"].idxmin()]
    first, last = rows["percent"].iloc[0], rows["percent"].iloc[-1]
    return Finding(
        lowest["department"], first, last, lowest["percent"], lowest["month"]
    )


def _description(lines: pd.DataFrame, findings: list[Finding], whose: str) -> str:
    period = f"{lines['month'].min():%B %Y} to {lines['month'].max():%B %Y}"
    said = " ".join(finding.sentence for finding in findings)
    return (
        f"Line chart, one type of department at a time. {whose}: share of attendances that "
        f"ended within four hours of arrival, each month, {period}, beside the {STANDARD}% "
        f"standard. {said}"
    )


def _chart(lines: pd.DataFrame, findings: list[Finding], whose: str):
    import altair as alt

    departments = [finding.department for finding in findings]
    choose = alt.binding_select(options=departments, name="Department ")
    chosen = alt.param(name="department", value=departments[0], bind=choose)
    base = alt.Chart(lines).transform_filter(alt.datum.department == chosen)
    return (
        alt.layer(_standard(lines), _dots(base))
        .add_params(chosen)
        .properties(
            title=_title(findings, lines, whose),
            description=_description(lines, findings, whose),
            usermeta=attach(_table(lines)),
        )
    )


def _table(lines: pd.DataFrame) -> pd.DataFrame:
    table = lines.pivot(index="month", columns="department", values="percent")
    months = table.index.strftime("%B %Y").rename("Month")
    return table[lines["department"].unique()].set_axis(months)


def _title(findings: list[Finding], lines: pd.DataFrame, whose: str):
    import altair as alt

    headlines = ", ".join(f"'{f.department}': '{f.headline}'" for f in findings)
    period = f"{lines['month'].min():%B %Y} to {lines['month'].max():%B %Y}"
    return alt.TitleParams(
        text=alt.expr(f"{{{headlines}}}[department]"),
        subtitle=f"{MEASURE}, {whose}, {period}",
    )


def _dots(base):
    import altair as alt

    tooltip = [
        alt.Tooltip("month:T", title="Month", format="%B %Y"),
        alt.Tooltip("percent:Q", title="Within four hours, %", format=".1f"),
    ]
    line = base.mark_line().encode(*_axes())
    return line + base.mark_point(opacity=1).encode(*_axes(), tooltip=tooltip)


def _standard(lines: pd.DataFrame):
    import altair as alt

    # The word stands at the last month, above the rule, where no line comes near it.
    at = pd.DataFrame({"month": [lines["month"].max()], "percent": [STANDARD]})
    month, percent = _axes()
    rule = alt.Chart(at).mark_rule(color=LIGHT.target, strokeDash=[6, 4], size=2)
    word = alt.Chart(at).mark_text(
        color=LIGHT.target,
        align="right",
        baseline="bottom",
        dy=-4,
        text=f"Standard for all types: {STANDARD}%",
    )
    return rule.encode(percent) + word.encode(month, percent)


def _axes():
    import altair as alt

    month = alt.X("month:T").title(None).axis(
        format="%b %Y", labelFlush=False, tickCount={"interval": "month", "step": 6}
    )
    # One scale for all departments, so that changing department shows who waits longer.
    percent = (
        alt.Y("percent:Q")
        .title(None)
        .scale(domain=[70, 100])
        .axis(labelExpr="datum.value + '%'", tickCount=6)
    )
    return month, percent
