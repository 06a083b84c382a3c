"""A run chart with the PDSA cycles marked where they were tested."""

import pandas as pd

from impactflow.charts import annotations as notes
from impactflow.charts.run_chart import draw_run_chart
from impactflow.errors import PlainError
from impactflow.improvement.pdsa import Cycle, Log
from impactflow.spc.run_chart import RunChart

MOST = 6  # tests: the lines of more would hide the points

# Short on the picture, where many tests stand close; in full for those who hear it.
SHORT = {True: "yes", False: "no", None: "not known"}
WORDS = {True: "the prediction came true", False: "it did not come true", None: "no result yet"}
LEGEND = "Dotted lines: tests in their order, and whether the prediction came true"


class TooManyCycles(PlainError):
    """There are more tests than a picture can show."""


def draw_cycles(chart: RunChart, log: Log, *, measure: str, title: str | None = None, unit: str = ""):
    """Draw a run chart with a line for each test, numbered in the order of the tests.

    Tests outside the chart's dates are not marked; its words count them.

    Args:
        chart: the result of `impactflow.spc.run_chart`, with dates.
        log: the cycles.
        measure, title, unit: as in `draw_run_chart`.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        TooManyCycles: more than six tests lie inside the dates.
    """
    dates = pd.to_datetime(chart.points["date"])
    numbered = list(enumerate(log.cycles, start=1))
    inside = [(n, cycle) for n, cycle in numbered if dates.iloc[0] <= pd.Timestamp(cycle.tested) <= dates.iloc[-1]]
    if len(inside) > MOST:
        raise TooManyCycles(
            f"{len(inside)} tests do not fit on one chart. Mark {MOST} or fewer, such as those of one idea."
        )
    options = {"measure": measure, "title": title, "unit": unit}
    drawn = draw_run_chart(chart, **options, annotations=_shared(_marks(inside, SHORT, "{} {}"), dates) or None)
    said = [draw_run_chart(chart, **options).description]
    if inside:
        drawn.title.subtitle = [*drawn.title.subtitle, LEGEND]
        said.append(notes.in_words(_marks(inside, WORDS, "test {}, {}"), dates))
    if away := len(numbered) - len(inside):
        said.append(f"{away} of {len(numbered)} tests {'lies' if away == 1 else 'lie'} outside these dates.")
    return drawn.properties(description=" ".join(said))


def _marks(cycles: list[tuple[int, Cycle]], words: dict, form: str) -> dict[pd.Timestamp, str]:
    """Return what stands at each day; tests of one day share a line."""
    found: dict[pd.Timestamp, str] = {}
    for number, cycle in cycles:
        day, mark = pd.Timestamp(cycle.tested), form.format(number, words[cycle.came_true])
        found[day] = f"{found[day]}, {mark}" if day in found else mark
    return found


def _shared(marks: dict[pd.Timestamp, str], dates: pd.Series) -> dict[pd.Timestamp, str]:
    """Let tests between the same two points share the first one's line: words so close would cover each other."""
    found: dict[int, tuple[pd.Timestamp, str]] = {}
    for day, mark in sorted(marks.items()):
        at = int((dates <= day).sum())
        first, said = found.get(at, (day, ""))
        found[at] = (first, f"{said}, {mark}" if said else mark)
    return dict(found.values())
