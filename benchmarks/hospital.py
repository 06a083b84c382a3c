"""Measure the hospital model: a year of it, and the reduced model beside other tools.

The other tools are installed into an environment of their own that is thrown away. All run the
same patients, and every tool must give them the same times before its seconds count.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from benchmarks.figure import Figure, timed
from impactflow.hospital import Parameters, simulate
from impactflow.hospital.engine.running import can_compile
from impactflow.hospital.reduced import ReducedTraces, reduced_traces, run_in_full_loop, run_reduced
from impactflow.hospital.simulate import WARM_UP

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / "benchmarks" / "hospital_peers.py"
VERSIONS = ("simpy==4.1.2", "ciw==3.2.7", "salabim==26.0.9")
TOOLS = {
    "simpy-callbacks": "SimPy 4.1, callbacks",
    "simpy": "SimPy 4.1, a process a patient",
    "ciw": "Ciw 3.2",
    "salabim": "salabim 26",
}
CUBICLES, BEDS, DAYS = 60, 360, 182
REPEATS = 3
FRESH = """
import json, resource, time
t = time.perf_counter()
from impactflow.hospital import simulate
imported = time.perf_counter() - t
t = time.perf_counter()
simulate(days=7, warm_up=0, compiled={compiled})
first = time.perf_counter() - t
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
simulate(days=365, compiled={compiled})
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([imported, first, before, after]))
"""


def measured(folder: Path) -> tuple[list[Figure], list[str]]:
    """Return what the model takes, and lines about memory."""
    kinds = [True, False] if can_compile() else [False]
    fresh = {compiled: _fresh(compiled, folder) for compiled in kinds}
    figures = [*_year(kinds), *_growth(kinds[0]), *_first(fresh), *_peers(folder, kinds)]
    return figures, _memory(fresh)


def _year(kinds: list[bool]) -> list[Figure]:
    figures = []
    for compiled in kinds:
        year, weeks = (_best(partial(simulate, days=days, compiled=compiled)) for days in (365, 91))
        first = figures[0].seconds if figures else year
        figures += [
            Figure(
                f"the full hospital, a year, {_said(compiled)}",
                year,
                f"its year, {_said(kinds[0])}",
                year / first,
            ),
            Figure(f"the full hospital, 13 weeks, {_said(compiled)}", weeks, "its year", weeks / year),
        ]
    return figures


def _growth(compiled: bool) -> list[Figure]:
    """Twice the days, and twice the hospital: seconds should double."""
    half = _best(lambda: simulate(days=182, compiled=compiled))
    days = _best(lambda: simulate(days=182 * 2 + WARM_UP, compiled=compiled))
    twice = _twice_the_hospital()
    patients = _best(lambda: simulate(twice, days=182, compiled=compiled))
    return [
        Figure("twice the days", days, "half a year", days / half),
        Figure("twice the patients, places and staff", patients, "half a year", patients / half),
    ]


def _twice_the_hospital() -> Parameters:
    usual = Parameters()
    names = ("attendances_per_day", "cubicles", "corridor_places")
    double = {name: 2 * getattr(usual, name) for name in names}
    several = {name: tuple(2 * each for each in getattr(usual, name)) for name in ("clinicians", "electives")}
    wards = [ward.change(beds=2 * ward.beds) for ward in usual.wards]
    return usual.change(**double, **several, wards=wards)


def _fresh(compiled: bool, folder: Path) -> list[float]:
    """Return import, first call, and memory before and after a year, of a process without a cache."""
    environment = {"NUMBA_CACHE_DIR": str(folder / "numba"), "PYTHONPATH": str(ROOT), "PATH": ""}
    command = [sys.executable, "-c", FRESH.format(compiled=compiled)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    found = json.loads(ran.stdout)
    if compiled:
        again = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
        found.append(json.loads(again.stdout)[1])
    return found


def _first(fresh: dict[bool, list[float]]) -> list[Figure]:
    imported = fresh[False][0]
    figures = [Figure("`import impactflow.hospital`", imported, "itself", 1.0)]
    if True in fresh:
        first, again = fresh[True][1], fresh[True][4]
        figures += [
            Figure("first compiled run ever: it compiles", first, "the import", first / imported),
            Figure("first compiled run of a later process", again, "compiling", again / first),
        ]
    return figures


def _memory(fresh: dict[bool, list[float]]) -> list[str]:
    return [
        f"\nA year of the full hospital, {_said(compiled)}, takes {(found[3] - found[2]) / 1024:.0f} MB "
        f"at most, beside {found[2] / 1024:.0f} MB before."
        for compiled, found in fresh.items()
    ]


def _peers(folder: Path, kinds: list[bool]) -> list[Figure]:
    traces = reduced_traces(DAYS, 1)
    given = folder / "traces.npz"
    np.savez(given, cubicles=CUBICLES, beds=BEDS, days=DAYS, **vars(traces))
    python = _environment(folder / "peers")
    seconds = {tool: _peer(python, tool, given, folder, traces) for tool in TOOLS}
    loops = {"its own loop": run_reduced, "the full hospital's loop": run_in_full_loop}
    ours = {
        f"{name}, {_said(compiled)}": _best(partial(run, traces, CUBICLES, BEDS, DAYS, compiled))
        for name, run in loops.items()
        for compiled in kinds
    }
    rows = ours | {TOOLS[tool]: found for tool, found in seconds.items()}
    first, beside = next(iter(ours.items()))
    return [
        Figure(f"the reduced hospital, {DAYS // 7} weeks: {name}", found, first, found / beside)
        for name, found in rows.items()
    ]


def _environment(folder: Path) -> Path:
    timed([sys.executable, "-m", "venv", folder], ROOT)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    timed([python, "-m", "pip", "install", "-q", "numpy", *VERSIONS], ROOT)
    return python


def _peer(python: Path, tool: str, given: Path, folder: Path, traces: ReducedTraces) -> float:
    """Return a tool's seconds, once it has given every patient the times that our loop gives."""
    kept, best = folder / f"{tool}.npz", np.inf
    for _ in range(REPEATS if tool.startswith("simpy") else 1):
        ran = subprocess.run([python, PEERS, tool, given, kept], check=True, capture_output=True, text=True)
        best = min(best, float(ran.stdout))
    wanted = run_reduced(traces, CUBICLES, BEDS, DAYS, compiled=False)
    with np.load(kept) as found:
        for name in ("in_cubicle", "in_bed"):
            # Ciw tells only of those who have finished: those who have not are no difference.
            difference = np.abs(found[name] - getattr(wanted, name))
            if not np.isfinite(difference).sum() > 1000 or np.nanmax(difference) > 1e-6:
                raise RuntimeError(f"{TOOLS[tool]} gives other times than the event loop.")
    return best


def _best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(REPEATS + 1):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def _said(compiled: bool) -> str:
    return "compiled" if compiled else "plain"


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        rows, lines = measured(Path(made))
    print("\n".join([*[row.row() for row in rows], *lines]))
