"""Every kind of chart in JupyterLab: drawn from the file, drawn again when run, light and dark."""

import json

import pytest
from playwright.sync_api import expect

from impactflow.charts.tokens import DARK
from tests.journeys.conftest import ROOT
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import open_notebook, rgb, run_all, use_theme

pytestmark = pytest.mark.browser
EXAMPLES = "book/plot-the-dots.ipynb"
MIME_TYPE = "application/vnd.vegalite.v5+json"


def stored() -> list[str]:
    """List the alternative texts of the stored charts, from the file that JupyterLab's is a copy of."""
    cells = json.loads((ROOT / EXAMPLES).read_text("utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    found = [output["data"] for output in outputs if MIME_TYPE in output.get("data", {})]
    return ["".join(data["text/plain"]) for data in found]


def drawn(page) -> list[str]:
    """Scroll through the page, as charts are drawn when they come into view; list their words."""
    for output in page.locator(".jp-RenderedVegaCommon5").all():
        output.scroll_into_view_if_needed()
        expect(output.locator("svg.marks")).to_be_visible()
    charts = page.locator(".jp-RenderedVegaCommon5 [role=graphics-document]")
    return charts.evaluate_all("charts => charts.map(c => c.getAttribute('aria-label'))")


def test_every_kind_of_chart_is_drawn_and_the_notebook_runs(lab, page):
    said = []
    page.on("console", lambda message: said.append(message.text) if "WARN" in message.text else None)
    cells = open_notebook(lab, page, EXAMPLES)
    assert drawn(page) == stored()
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    assert drawn(page) == stored()
    assert said == []


def test_icons_come_when_the_table_is_run_and_follow_the_dark_theme(lab, page):
    cells = open_notebook(lab, page, EXAMPLES)
    # JupyterLab takes drawings out of a page that has not been run; the words stay.
    expect(page.locator("table.impact-icons")).to_contain_text("Consistently fail")
    run_all(page, cells)
    icons = page.locator("table.impact-icons svg")
    expect(icons).to_have_count(6)
    use_theme(page, "JupyterLab Dark")
    icons.first.scroll_into_view_if_needed()
    frame = icons.first.locator("path").first
    assert frame.evaluate("element => getComputedStyle(element).fill") == rgb(DARK.paper)
    keep(page, "lab-icons-dark")
    use_theme(page, "JupyterLab Light")
