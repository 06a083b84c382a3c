"""A copy of the course, built as the page version, with a page that has only a still chart."""

import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "book", "modules", "exercises", "solutions", "data", "impactflow", "classroom",
    "_config.yml", "_toc.yml",
)
PATIENCE = 300  # seconds that a build may take on a slow machine
REMEMBERED = "_build/remembered"  # what an earlier build has drawn already
TEXT, STILL, LIVE = "book/welcome.html", "book/still.html", "modules/0_start_here/lesson.html"
STILL_CHART = """import altair as alt
import pandas as pd
from impactflow import charts
charts.enable()
rows = pd.DataFrame({"ward": ["A", "B"], "beds": [24, 28]})
words = "Bar chart of beds: ward A has 24, ward B has 28."
alt.Chart(rows).mark_bar().encode(x="beds:Q", y="ward:N").properties(description=words)"""


@dataclass(frozen=True)
class Site:
    """A built site: the course's folder, its pages, and the same unzipped elsewhere."""

    folder: Path
    html: Path
    unzipped: Path

    def pages(self) -> list[str]:
        """List every page, as a path from the site's root, but for the door that leads on."""
        found = [path.relative_to(self.html) for path in self.html.rglob("*.html")]
        kept = [path for path in found if path.parts[0] not in ("_static", "index.html")]
        return sorted(path.as_posix() for path in kept)


def copy_course(folder: Path) -> None:
    """Copy what the book is made of."""
    for part in (*PARTS, *([REMEMBERED] if (ROOT / REMEMBERED).exists() else [])):
        source, target = ROOT / part, folder / part
        if source.is_dir():
            ignored = shutil.ignore_patterns(".ipynb_checkpoints")
            shutil.copytree(source, target, ignore=ignored)
        else:
            shutil.copy(source, target)


def build(folder: Path, *options: str) -> subprocess.CompletedProcess:
    """Build the copy in ``folder`` with its own packages."""
    return subprocess.run(
        [sys.executable, "-m", "classroom", "site", "build", *options],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )


def made_once(folder: Path) -> Site:
    """Make a site in a folder that is not there yet; if another test process makes it, wait."""
    ready = folder / "ready"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not ready.exists():
            assert time.monotonic() < end, "the site that the other test process builds does not come"
            time.sleep(0.2)
    else:
        _make(folder)
        ready.touch()
    return Site(folder, folder / "_build" / "html", folder / "a shared drive" / "impact-in-practice")


def _make(folder: Path) -> None:
    """Copy, add the page with a still chart, build and unzip."""
    copy_course(folder)
    _add_still_page(folder)
    ran = build(folder)
    assert ran.returncode == 0, ran.stderr
    with zipfile.ZipFile(folder / "_build" / "impact-in-practice.zip") as archive:
        archive.extractall(folder / "a shared drive")


def _add_still_page(folder: Path) -> None:
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    from classroom.authoring import notebook_file, notebook_runner

    cells = [new_markdown_cell("# Still", id="title"), new_code_cell(STILL_CHART, id="chart")]
    path = folder / "book" / "still.ipynb"
    notebook_file.write(notebook_file.tidy(new_notebook(cells=cells)), path)
    notebook_runner.run(path)
    assert json.loads(path.read_text())["cells"][1]["outputs"]
    with open(folder / "_toc.yml", "a", encoding="utf-8") as toc:
        toc.write("  - file: book/still\n")
