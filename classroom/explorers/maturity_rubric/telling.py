"""Views side by side, and beside an earlier time: the page's script writes the same markup."""

from collections.abc import Sequence
from html import escape

from classroom.explorers.maturity_rubric.words import APART, HEADS, MOST_APART, SAID, SAW, SIDE, SINCE, SINCE_HEADS
from classroom.explorers.tables import table
from impactflow.improvement import RUBRIC, ImprovementError, Maturity, View
from impactflow.improvement.rubric import SCORES
from impactflow.improvement.text import spoken


def side_by_side(now: Sequence[View]) -> str:
    """Return a table of scores, where people differ most, and what each of them saw. There is no mean."""
    if not now:
        return f"<p>{SAID['none']}</p>"
    found = Maturity(tuple(now))
    return f"<h3>{SIDE}</h3><p>{_given(now)} {escape(found.sentence)}</p>{_scores(found)}<h3>{SAW}</h3>{_saw(found)}"


def _given(now: Sequence[View]) -> str:
    first, last = (spoken(day) for day in (min(one.on for one in now), max(one.on for one in now)))
    return SAID["given" if first == last else "given over"].format(first=first, last=last)


def _scores(found: Maturity) -> str:
    # How far apart comes first: on a phone the last columns are out of sight.
    rows = [[name, _apart(found, name), *[str(each.scores[name]) for each in found.views]] for name in RUBRIC]
    heads = [*HEADS, *[each.who for each in found.views]]
    if len(found.views) == 1:  # one person is apart from nobody
        for each in (heads, *rows):
            del each[APART]
    return table(heads, rows, SIDE)


def _apart(found: Maturity, name: str) -> str:
    apart = str(found.table.loc[name, "apart"])
    return MOST_APART.format(apart=apart) if name in found.furthest_apart else apart


def _saw(found: Maturity) -> str:
    order = found.table["apart"].sort_values(ascending=False, kind="stable").index
    return "".join(
        f"<h4>{escape(name)}</h4><ul>{''.join(_line(each, name) for each in found.views)}</ul>" for name in order
    )


def _line(each: View, name: str) -> str:
    score = each.scores[name]
    said = SAID["line"].format(who=each.who, score=score, means=SCORES[score])
    seen = SAID["seen"].format(seen=each.seen[name].rstrip(".")) if each.seen[name] else ""
    return f"<li>{escape(said + seen)}</li>"


def since(now: Sequence[View], earlier: Sequence[View]) -> str:
    """Return what rose and fell since an earlier time; nothing where one of the two is missing."""
    if not (now and earlier):
        return ""
    try:
        found = Maturity(tuple(now)).since(Maturity(tuple(earlier)))
    except ImprovementError as trouble:
        return f"<h3>{SINCE}</h3><p>{escape(str(trouble))}</p>"
    rows = [
        [name, who, str(row["before"]), str(row["after"]), _signed(row["change"]), row["seen"]]
        for (name, who), row in found.table.iterrows()
    ]
    return f"<h3>{SINCE}</h3><p>{escape(found.sentence)}</p>{table(SINCE_HEADS, rows, SINCE)}"


def _signed(change: int) -> str:
    return f"{'+' if change > 0 else '−' if change else ''}{abs(change)}"
