"""Time one package on series from a file. ``python spc_contestants.py NAME SERIES.json``

Run by ``benchmarks/spc.py``, each package in a process of its own. The two peers are used as their
own documentation shows; what they need as input is made before the clock starts.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np

REPEATS = 5
RULES = ("astronomical", "shift", "trend", "two_in_three")
MONTHS = [date(2022 + place // 12, place % 12 + 1, 1) for place in range(36)]


def ours(series: list[list[float]]) -> tuple[Callable, Callable]:
    """Mean, limits, near limits, the four rules by segment, the meaning of the last point."""
    from impactflow.spc import xmr

    arrays = [np.array(values) for values in series]

    def lines(charts: list) -> list:
        return [[chart.parts[-1].limits.mean, chart.parts[-1].limits.upper] for chart in charts]

    return lambda: [xmr(values) for values in arrays], lines


def ours_tables(series: list[list[float]]) -> tuple[Callable, Callable]:
    """The same, and of every series the table with a row a point."""
    charts, lines = ours(series)

    def run() -> list:
        found = charts()
        return [(chart, chart.points)[0] for chart in found]

    return run, lines


def abspc(series: list[list[float]]) -> tuple[Callable, Callable]:
    """Mean, limits, warning limits, and four rules (8 for a shift, 6 for a trend), as a table."""
    import abspc as peer
    import pandas as pd

    frames = [pd.DataFrame({"value": values}) for values in series]

    def one(frame: pd.DataFrame) -> pd.DataFrame:
        return peer.detect_special_causes(peer.calculate_control_limits(frame, chart_type="XmR"))

    def lines(tables: list) -> list:
        return [[table["mean"].iloc[0], table["ucl"].iloc[0]] for table in tables]

    return lambda: [one(frame) for frame in frames], lines


def controlchartspy(series: list[list[float]]) -> tuple[Callable, Callable]:
    """Mean, limits at 1, 2 and 3 sigma, a trend line, and four rules, as records; no picture.

    All series go in one call, as indicators: one call a series takes half as long again.
    """
    import controlchartspy as peer

    names = [str(place) for place in range(len(series)) for _ in MONTHS]
    values = [value for row in series for value in row]
    data = {"month": MONTHS * len(series), "value": values, "series": names}
    settings = {rule: True for rule in RULES} | {"trend_n": 7}

    def run() -> list:
        chart = peer.spc(
            data=data, keys="month", numerators="value", indicators="series",
            outlier_settings=settings, return_objs="limits",
        )
        return chart.limits

    def lines(records: list) -> list:
        first = {record["series"]: record for record in reversed(records)}
        return [[row["target"], row["ul99"]] for row in (first[str(n)] for n in range(len(series)))]

    return run, lines


CONTESTANTS = {
    "ours": ours, "ours_tables": ours_tables, "abspc": abspc, "controlchartspy": controlchartspy
}


def main(name: str, path: str) -> None:
    """Write the fastest of some runs, and each series' mean and upper limit, as JSON."""
    run, lines = CONTESTANTS[name](json.loads(Path(path).read_text(encoding="utf-8")))
    run()  # what is built once is built before the clock starts
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        found = run()
        times.append(time.perf_counter() - started)
    print(json.dumps({"seconds": min(times), "lines": np.array(lines(found), dtype=float).tolist()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
