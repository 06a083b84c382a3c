"""The funnel explorer: which wards differ by more than chance, among all of them or among their like."""

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.departures import ALL, departures, in_months
from impactflow.charts.meanings import dots, groups, worded
from impactflow.charts.tokens import LIGHT
from impactflow.datasets.dictionary.fairbeck import REASONS
from impactflow.spc import Funnel, funnel

WHY = {ALL: "any reason"} | {str(place): reason for place, reason in enumerate(REASONS)}
AMONG = {
    ALL: "all wards together",
    "type": "all wards, each beside its own type",
    "older": "wards for older people",
    "acute": "acute medicine",
    "general": "general medicine",
    "heart": "heart and lung",
    "surgery": "surgery",
    "bones": "orthopaedics",
}
TYPES = {"older": "older people", "bones": "orthopaedics"}  # where the words differ from the type's name
MONTHS = {
    "before": ("April 2024 to January 2025", "2024-04", "2025-01"),
    "year": ("April 2025 to March 2026", "2025-04", "2026-03"),
    "both": ("both years", "2024-04", "2026-03"),
}
LOOKS = groups("Fewer wait than chance allows", "More wait than chance allows")
ALONE = "children"  # one ward, and none of its type to be compared with


def compared(why: str, among: str, when: str) -> Funnel:
    """Return each ward's share of patients who waited for a reason, beside what chance allows."""
    _, first, last = MONTHS[when]
    left = _chosen(in_months(departures(), first, last), among)
    late = (left["days"] > 0) & ((left["delay_reason"] == WHY[why]) | (why == ALL))
    wards = late.groupby([left["ward_type"], left["ward_name"]], observed=True).agg(["sum", "size"])
    kinds, names = wards.index.get_level_values(0), wards.index.get_level_values(1)
    return funnel(
        wards["sum"].to_numpy(), wards["size"].to_numpy(), groups=names, strata=kinds if among == "type" else None,
        improvement_direction="decrease", adjust=False,
    )  # fmt: skip


def _chosen(left: pd.DataFrame, among: str) -> pd.DataFrame:
    if among == ALL:
        return left
    if among == "type":
        return left[left["ward_type"] != ALONE]
    return left[left["ward_type"] == TYPES.get(among, AMONG[among])]


def work(why: str, among: str, when: str) -> Answer:
    """Return each ward's share, and the limits that chance alone gives a ward of its size."""
    points = compared(why, among, when).points.sort_values("value", ascending=False, kind="stable")
    rows = pd.DataFrame(
        {
            "ward": points["group"],
            "share": (100 * points["value"]).round(1),
            "low": (100 * points["lower_998"]).round(1),
            "high": (100 * points["upper_998"]).round(1),
            "Meaning": worded(points["meaning"], LOOKS),
        }
    ).reset_index(drop=True)
    return Answer(rows, _headline(rows, among), _words(points, rows, why, among, when), _figures(points, rows))


def _headline(rows: pd.DataFrame, among: str) -> str:
    out = rows[rows["Meaning"] != "Within the limits"]
    if out.empty:
        return f"All {len(rows)} wards lie within what chance allows"
    if len(out) == 1:
        return f"{out['ward'].iloc[0]} lies beyond what chance allows; the other {len(rows) - 1} do not"
    tail = ": they are of different kinds" if among == ALL else ""
    return f"{len(out)} of {len(rows)} wards lie beyond what chance allows{tail}"


def _words(points: pd.DataFrame, rows: pd.DataFrame, why: str, among: str, when: str) -> str:
    waited = "were delayed" if why == ALL else f"waited for this: {WHY[why]}"
    each = "; ".join(f"{row.ward} {row.share:g}%, limits {row.low:g} and {row.high:g}" for row in rows.itertuples())
    out = [f"{row.ward} ({row.Meaning.lower()})" for row in rows.itertuples() if row.Meaning != "Within the limits"]
    beyond = f"Beyond the 99.8% limits: {', '.join(out)}." if out else "None lies beyond the 99.8% limits."
    return (
        f"Of {points['denominator'].sum():,.0f} patients who were ready and left, "
        f"{points['numerator'].sum():,.0f} {waited}. "
        f"Here: {AMONG[among]}, {MONTHS[when][0]}. {each}. {beyond}"
    )


def _figures(points: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    shown = pd.DataFrame(
        {
            "Left": points["denominator"].astype(int).to_numpy(),
            "Of these late": points["numerator"].astype(int).to_numpy(),
            "%": rows["share"],
            "Limits": [f"{low:g} to {high:g}" for low, high in zip(rows["low"], rows["high"], strict=True)],
            "Beside them": rows["Meaning"],
        }
    )
    return shown.set_axis(pd.Index(rows["ward"], name="Ward"))


def draw(rows: pd.DataFrame, shown=None):
    """Draw a ward a line: its limits as a band, its share as a point by what it means."""
    import altair as alt

    base = alt.Chart(rows)
    base = base if shown is None else base.transform_filter(alt.datum.choice == shown)
    axis = alt.Axis(domain=False, ticks=False, labelPadding=6, labelFontSize=13, grid=False)
    y = alt.Y("ward:N").sort(alt.EncodingSortField("share", order="descending")).title(None).axis(axis)
    x = alt.X("low:Q").title("Percent who waited").axis(tickCount=4)
    band = base.mark_bar(color=LIGHT.line, opacity=0.45, size=9).encode(y, x, alt.X2("high:Q"))
    points = dots(base.encode(y, alt.X("share:Q")), set(rows["Meaning"]), [], LOOKS, stacked=True)
    return alt.layer(band, points).properties(width=190, height={"step": 15})


EXPLORER = Explorer(
    id="funnel",
    title="Which wards differ",
    question="Which wards differ from their like by more than chance?",
    expect=("none of them", "one", "two or three", "most of them"),
    picks=(
        Pick("among", "Compare", tuple(AMONG.items())),
        Pick("why", "Waited for", tuple(WHY.items())),
        Pick("when", "Ready in", tuple((key, words) for key, (words, *_) in MONTHS.items())),
    ),
    says="The band is what chance alone gives a ward of that size; one ward in 500 lies outside by luck",
    fixed=(
        "Fixed: Fairbeck General, patients who were ready and have left; a patient is late who leaves on a later day. "
        "The bands are the 99.8% limits of a funnel. From February 2025 Rowan, a ward of surgery, tries something new."
    ),
    work=work,
    draw=draw,
    prepare=departures,
)
