"""Measure what the README and the plan promise; print one table. ``python benchmarks/measure.py``

A figure in seconds belongs to one machine. The ratio beside it is to another figure of the same
run, and holds elsewhere. ``--write`` keeps the table in ``benchmarks/results.md``.
"""

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs by its path, as the README shows

from benchmarks import cohort, hospital, site, spc  # noqa: E402
from benchmarks.figure import Figure, timed  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results.md"
REPEATS = 5


def main() -> None:
    """Measure everything, print the table, and keep it when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the table in results.md")
    figures = [*imports(), *starts()]
    with tempfile.TemporaryDirectory() as folder:
        charts = spc.measured(Path(folder))
        flow, memory = hospital.measured(Path(folder))
        builds, pages = site.measured(Path(folder))
        people = cohort.measured(Path(folder))
    figures += [*charts, *flow, *builds, *people]
    lines = [heading(), *[figure.row() for figure in figures], *pages, *memory]
    table = "\n".join(lines) + "\n"
    print(table)
    if parser.parse_args().write:
        RESULTS.write_text(table, encoding="utf-8", newline="\n")


def heading() -> str:
    """Write the head of the table, with the kind of machine."""
    python = platform.python_version()
    return (
        "# Benchmarks\n\n"
        f"`python benchmarks/measure.py --write`, Python {python}, {platform.system()}. "
        f"Imports are the fastest of {REPEATS} fresh processes, charts the fastest of {spc.REPEATS} "
        "runs; set-up is measured once.\n\n"
        "| What | Seconds | Ratio in the same run |\n|---|---:|---|"
    )


def imports() -> list[Figure]:
    """Time imports in fresh processes, beside pandas, which all of them need."""
    modules = ("impactflow", "impactflow.datasets", "classroom", "classroom.desk", "altair", "impactflow.charts, altair")
    pandas = fastest("import pandas")
    figures = [Figure("start Python, `import pandas`", pandas, "itself", 1.0)]
    for module in modules:
        seconds = fastest(f"import {module}")
        figures.append(Figure(f"`import {module}`", seconds, "pandas", seconds / pandas))
    return figures


def starts() -> list[Figure]:
    """Time the first and the second set-up of a fresh copy, beside building an empty venv."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "a course"
        copy_course(copy)
        empty = timed([sys.executable, "-m", "venv", Path(folder) / "empty"], copy)
        cold = timed([sys.executable, "course.py", "setup"], copy)
        warm = timed([sys.executable, "course.py", "setup"], copy)
    return [
        Figure("an empty virtual environment", empty, "itself", 1.0),
        Figure("`course.py setup`, cold", cold, "empty environment", cold / empty),
        Figure("`course.py setup`, second time", warm, "cold", warm / cold),
    ]


def copy_course(copy: Path) -> None:
    """Copy the files that git knows, which are what a fresh clone holds."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in listed.stdout.decode().split("\0")[:-1]:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)


def fastest(code: str) -> float:
    """Return the fewest seconds that a fresh Python takes to run ``code``."""
    return min(timed([sys.executable, "-c", code], ROOT) for _ in range(REPEATS))


if __name__ == "__main__":
    main()
