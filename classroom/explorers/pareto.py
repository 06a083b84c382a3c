"""The Pareto explorer: what patients who are ready wait for, by bed days or by patients."""

from textwrap import wrap

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.departures import ALL, departures, in_months
from impactflow.charts.tokens import LIGHT
from impactflow.measures import delay_pareto

MONTHS = {
    "both": ("both years", "2024-04", "2026-03"),
    "summer-1": ("April to September 2024", "2024-04", "2024-09"),
    "winter-1": ("October 2024 to March 2025", "2024-10", "2025-03"),
    "summer-2": ("April to September 2025", "2025-04", "2025-09"),
    "winter-2": ("October 2025 to March 2026", "2025-10", "2026-03"),
}
WARDS = {
    ALL: "all wards",
    "acute": "acute medicine",
    "general": "general medicine",
    "heart": "heart and lung",
    "older": "older people",
    "surgery": "surgery",
    "bones": "orthopaedics",
    "children": "children",
}
BY = {"bed_days": "bed days", "patients": "patients"}
GROUPED = {
    "medicines and transport": ("medicines to take home", "transport"),
    "tests and decisions": ("a test or its result", "the decision of the team"),
    "families and housing": ("family or carer", "housing or equipment"),
    "care outside the hospital": ("transfer hub's confirmation", "care at home", "community bed", "care home place"),
}
TOP, LETTERS = 3, 22  # reasons that are darker; letters of a label's line


def table(where: str, when: str) -> pd.DataFrame:
    """Return delays by reason, with the most bed days first."""
    _, first, last = MONTHS[when]
    chosen = in_months(departures(), first, last)
    return delay_pareto(chosen if where == ALL else chosen[chosen["ward_type"] == WARDS[where]])


def work(where: str, when: str, by: str) -> Answer:
    """Return the reasons in order of what is counted, each with its share."""
    found = table(where, when).sort_values(by, ascending=False, kind="stable")
    share = 100 * found[by] / found[by].sum()
    rows = pd.DataFrame({"reason": found.index.astype(str), "share": share.round(4).to_numpy()})
    rows["part"] = ["first three" if place < TOP else "the rest" for place in range(len(rows))]
    groups = _grouped(share)
    words = f"{_words(found, rows, where, when, by)} {_groups_said(groups)}"
    return Answer(rows, _headline(rows, by), words, _figures(found, share, by), came=str(groups.index[0]))


def _grouped(share: pd.Series) -> pd.Series:
    """Return the share of each of the groups to be expected, the largest first."""
    found = {name: share.reindex(reasons).sum() for name, reasons in GROUPED.items()}
    return pd.Series(found).sort_values(ascending=False, kind="stable")


def _groups_said(groups: pd.Series) -> str:
    return f"In groups: {'; '.join(f'{name} {share:.0f}%' for name, share in groups.items())}."


def _headline(rows: pd.DataFrame, by: str) -> str:
    top = rows["share"][:TOP].sum()
    verb = "take" if by == "bed_days" else "keep"
    return f"Three reasons {verb} {top:.0f}% of the {BY[by]}; first is “{rows['reason'][0]}”"


def _words(found: pd.DataFrame, rows: pd.DataFrame, where: str, when: str, by: str) -> str:
    first = {name: str(found[name].idxmax()) for name in BY}
    said = (
        f"The same reason is first by {BY['bed_days']} and by {BY['patients']}: “{first['bed_days']}”."
        if len(set(first.values())) == 1
        else f"By bed days “{first['bed_days']}” is first, by patients “{first['patients']}”."
    )
    each = "; ".join(f"{row.reason} {row.share:.0f}%" for row in rows.itertuples())
    return (
        f"{found['patients'].sum():,} patients of {WARDS[where]} left on a later day than they were ready, "
        f"{MONTHS[when][0]}. Together they waited {found['bed_days'].sum():,} days. By {BY[by]}: {each}. {said}"
    )


def _figures(found: pd.DataFrame, share: pd.Series, by: str) -> pd.DataFrame:
    shown = pd.DataFrame(
        {
            "Patients": found["patients"],
            "Bed days": found["bed_days"],
            "Days each": found["days_each"].round(1),
            f"% of {BY[by]}": share.round(1),
            "Added up, %": share.cumsum().round(1),
        }
    )
    return shown.set_axis(pd.Index(found.index.astype(str), name="Waiting for"))


def draw(rows: pd.DataFrame, shown=None):
    """Draw a bar for each reason, the largest first; the first three are darker and come first."""
    import altair as alt

    # On two lines, a label leaves room for its bar on a phone.
    base = alt.Chart(rows.assign(reason=rows["reason"].map(lambda reason: "\n".join(wrap(reason, LETTERS)))))
    base = base if shown is None else base.transform_filter(alt.datum.choice == shown)
    axis = alt.Axis(domain=False, ticks=False, labelPadding=6, labelFontSize=13, labelExpr="split(datum.label, '\\n')")
    y = alt.Y("reason:N").sort(alt.EncodingSortField("share", order="descending")).title(None).axis(axis)
    # Stacked bars, as two colours would make them, forget the order of their labels.
    x = alt.X("share:Q").stack(None).title("Percent").scale(domain=[0, 60]).axis(tickCount=4)
    parts, colours = ["first three", "the rest"], [LIGHT.accent, LIGHT.line]
    colour = alt.Color("part:N", legend=None).scale(domain=parts, range=colours)
    words = base.mark_text(align="left", dx=4, fontSize=13, color=LIGHT.ink)
    written = words.encode(y, x, alt.Text("share:Q", format=".0f"))
    return alt.layer(base.mark_bar(size=15).encode(y, x, colour), written).properties(width=170, height=300)


EXPLORER = Explorer(
    id="pareto",
    title="What holds the beds",
    question="Which few reasons hold most of the beds?",
    expect=tuple(GROUPED),
    picks=(
        Pick("where", "Wards", tuple(WARDS.items())),
        Pick("when", "Ready in", tuple((key, words) for key, (words, *_) in MONTHS.items())),
        Pick("by", "Count", tuple(BY.items())),
    ),
    says="Of all who were ready and had to wait, the largest share first; the first three are dark",
    fixed=(
        "Fixed: Fairbeck General, patients who left on a later day than they were ready. Each is counted once, on the "
        "ward that they left from. A bed day is a day between the two."
    ),
    work=work,
    draw=draw,
    prepare=departures,
)
