"""Measure process control beside two other packages, on the same series in one run.

The peers, abspc and controlchartspy, are installed in a virtual environment that is made here and
thrown away, with the project's own versions of pandas and numpy. All contestants run there, each in
a process of its own: controlchartspy is under the GPL, and nothing of ours imports it.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.figure import Figure, timed
from impactflow.spc import Measure, report

ROOT = Path(__file__).resolve().parents[1]
PEERS = ("abspc==1.1.0", "controlchartspy==0.1.3")
SERIES, POINTS = 1000, 36
MEASURES, MONTHS = 300, 24
REPEATS = 5


def measured(folder: Path) -> list[Figure]:
    """Return the figures of 1,000 charts, ours and the peers', and of a report."""
    series = _series()
    path = folder / "series.json"
    path.write_text(json.dumps(series.tolist()), encoding="utf-8")
    python = _environment(folder / "peers")
    found = {name: _run(python, name, path) for name in
             ("abspc", "controlchartspy", "ours", "ours_tables")}
    _check(series, found)
    return [*_beside(found), _report()]


def _series() -> np.ndarray:
    """Make series of every kind: most are steady, a third shift by two standard deviations."""
    chance = np.random.default_rng(2024)
    values = chance.normal(70, 5, (SERIES, POINTS))
    values[::3, POINTS // 2 :] += 10
    return values.round(3)


def _environment(folder: Path) -> Path:
    timed([sys.executable, "-m", "venv", folder], ROOT)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pins = ROOT / "requirements.txt"
    timed([python, "-m", "pip", "install", "--quiet", "-c", pins, *PEERS], ROOT)
    return python


def _run(python: Path, name: str, path: Path) -> dict:
    command = [python, ROOT / "benchmarks" / "spc_contestants.py", name, path]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [str(part) for part in command], env=environment, capture_output=True, text=True, check=True
    )
    return json.loads(ran.stdout)


def _check(series: np.ndarray, found: dict) -> None:
    """Refuse a comparison of different sums: means must agree, limits where nothing is screened."""
    lines = {name: np.array(run["lines"]) for name, run in found.items()}
    ranges = np.abs(np.diff(series))
    whole = (ranges < 3.267 * ranges.mean(axis=1, keepdims=True)).all(axis=1)
    for name, theirs in lines.items():
        np.testing.assert_allclose(theirs[:, 0], series.mean(axis=1), rtol=1e-9, err_msg=name)
        # 3 / 1.128 in one package is 2.66 in another.
        np.testing.assert_allclose(theirs[whole, 1], lines["ours"][whole, 1], rtol=1e-3, err_msg=name)


def _beside(found: dict) -> list[Figure]:
    seconds = {name: run["seconds"] for name, run in found.items()}
    best = min(("abspc", "controlchartspy"), key=seconds.get)
    names = {
        "abspc": f"{SERIES:,} series of {POINTS} points, limits and rules: abspc 1.1.0",
        "controlchartspy": "the same: controlchartspy 0.1.3",
        "ours": "the same: `xmr`",
        "ours_tables": "the same: `xmr`, and each chart's table of points",
    }
    return [Figure(names[name], seconds[name], best, seconds[name] / seconds[best]) for name in names]


def _report() -> Figure:
    """Time a report, beside the charts of the same measures by `xmr`."""
    values = np.random.default_rng(2025).normal(70, 5, (MONTHS, MEASURES))
    months = pd.date_range("2023-04-01", periods=MONTHS, freq="MS")
    frame = pd.DataFrame(values, index=months, columns=[f"m{n}" for n in range(MEASURES)])
    measures = [Measure(name, name, target=72) for name in frame]
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        rows = report(frame, measures).rows
        times.append(time.perf_counter() - started)
    assert len(rows) == MEASURES
    name = f"a report of {MEASURES} measures, {MONTHS} months"
    return Figure(name, min(times), "the aim of 0.5 s", min(times) / 0.5)
