"""A copy of the course, built as the page version, with a page that has only a still chart."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "book", "modules", "exercises", "solutions", "data", "impactflow", "classroom",
    "_config.yml", "_toc.yml",
)
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
    """A built site: its pages, and the same unzipped elsewhere."""

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
            ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
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


def make(folder: Path) -> Site:
    """Copy, add the page with a still chart, build and unzip."""
    copy_course(folder)
    _add_still_page(folder)
    ran = build(folder)
    assert ran.returncode == 0, ran.stderr
    unzipped = folder / "a shared drive"
    with zipfile.ZipFile(folder / "_build" / "impact-in-practice.zip") as archive:
        archive.extractall(unzipped)
    return Site(folder / "_build" / "html", unzipped / "impact-in-practice")


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
