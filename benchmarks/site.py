"""Measure the page version: how long it takes to build, and what its pages weigh in a browser.

Beside it stands a book as Jupyter Book 1 makes it by default, with one Altair chart. This machine
may have no network, so that what the default page fetches from other hosts is counted as requests,
not as bytes.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.figure import Figure, timed
from benchmarks.page_weight import Weight, served, weigh
from launcher.browser import find_chromium
from tests.journeys.site_folder import LIVE, STILL, TEXT, build, copy_course

NAMES = {TEXT: "a page of text", STILL: "with a still chart", LIVE: "with a chart that has inputs"}
DEFAULT = "a default Jupyter Book 1 page with one Altair chart"
CHART = """import altair as alt, pandas as pd
alt.Chart(pd.DataFrame({"ward": ["A", "B"], "beds": [24, 28]})).mark_bar().encode(x="beds", y="ward")"""
HEAD = """
| Page, over gzip | First visit, kB | Second, kB | Largest paint, s | Layout shift | Beside the default page |
|---|---:|---:|---:|---:|---|"""


def measured(folder: Path) -> tuple[list[Figure], list[str]]:
    """Return build times and the rows of a table of page weights."""
    course, plain = folder / "course", folder / "default"
    course.mkdir()
    copy_course(course)
    build(course).check_returncode()
    default = _default_book(plain)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox"]
        )
        ours = _weights(browser, course / "_build" / "html", list(NAMES))
        [beside] = _weights(browser, default, ["chart.html"])
        elsewhere = _other_hosts(browser, default)
        browser.close()
    return _builds(course), _rows(ours, beside, elsewhere)


def _builds(course: Path) -> list[Figure]:
    command = [sys.executable, "-m", "classroom", "site", "build"]
    environment = os.environ | {"PYTHONPATH": str(course)}
    (course / "_build" / "site-look.txt").unlink()  # so that everything is built again
    clean = timed(command, course, env=environment)
    again = timed(command, course, env=environment)
    return [
        Figure("the page version, clean build", clean, "itself", 1.0),
        Figure("the page version, nothing changed", again, "clean", again / clean),
    ]


def _default_book(folder: Path) -> Path:
    import nbformat
    from nbclient import NotebookClient
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    folder.mkdir()
    notebook = new_notebook(cells=[new_markdown_cell("# Chart"), new_code_cell(CHART)])
    NotebookClient(notebook).execute()
    nbformat.write(notebook, folder / "chart.ipynb")
    (folder / "_config.yml").write_text("title: Default\nexecute:\n  execute_notebooks: 'off'\n")
    (folder / "_toc.yml").write_text("format: jb-book\nroot: chart\n")
    code = "from jupyter_book.cli.main import main; main()"
    timed([sys.executable, "-c", code, "build", "."], folder)
    return folder / "_build" / "html"


def _weights(browser, html: Path, pages: list[str]) -> list[Weight]:
    with served(html) as address:
        return [weigh(browser, address, page) for page in pages]


def _other_hosts(browser, html: Path) -> int:
    asked = []
    with served(html) as address:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/chart.html")
        page.wait_for_timeout(1000)
        page.close()
    return len([url for url in asked if url.startswith("http") and not url.startswith(address)])


def _rows(ours: list[Weight], default: Weight, elsewhere: int) -> list[str]:
    def row(name: str, weight: Weight, beside: str) -> str:
        sizes = f"{weight.first / 1000:.0f} | {weight.second / 1000:.0f} | {weight.paint:.2f} | {weight.shift:.3f}"
        return f"| {name} | {sizes} | {beside} |"

    told = f"itself, and {elsewhere} requests to other hosts"
    rows = [row(NAMES[w.page], w, f"{w.first / default.first:.2f} ×") for w in ours]
    return [HEAD, *rows, row(DEFAULT, default, told)]
