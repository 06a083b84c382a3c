"""A page to take to work, on the screen and on paper."""

import json

from playwright.sync_api import expect

from tests.journeys.test_answers_in_jupyterlab import cell_of, run
from tests.journeys.test_learner_in_jupyterlab import open_notebook

OWN = "my-work/take.ipynb"


def box(page, name: str):
    return page.locator(f"textarea[data-field={name}]")


def is_one_a4_page(page, empty: str) -> None:
    """Print it empty, with a line in the slot that is named, and full: each time one page and nothing else."""
    page.emulate_media(media="print")
    for gone in ("h1", "form", ".impact-takeaway .impact-buttons", ".impact-answers"):
        expect(page.locator(f"article {gone}").first).to_be_hidden()
    line = page.locator(f"[data-slot={empty}]")
    assert line.evaluate("e => e.offsetHeight >= 20 && parseFloat(getComputedStyle(e).borderBottomWidth) > 0")
    assert _pages(page) == 1
    page.emulate_media(media="null")
    fill_to_the_end(page)
    assert _pages(page) == 1


def in_a_notebook(lab, page, module: str):
    """Lay a notebook that shows a module's page, run it, and return the page's cell."""
    show = f"classroom.takeaway.take_to_work({module})"
    words = {"cell_type": "markdown", "id": "words", "metadata": {}, "source": "# A page to take to work"}
    codes = [
        {"cell_type": "code", "id": f"code-{place}", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
        for place, code in enumerate(("import classroom.takeaway", show))  # the first gives the kernel time to start
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    book = {"cells": [words, *codes], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (lab.folder / OWN).parent.mkdir(exist_ok=True)
    (lab.folder / OWN).write_text(json.dumps(book), encoding="utf-8")
    open_notebook(lab, page, OWN)
    run(page, "import classroom.takeaway")
    run(page, show)
    return cell_of(page, show)


def made_in_jupyterlab(page, cell, module: str, says: str) -> str:
    """Make a module's page in a notebook, see in its text what it says, and return the page that is downloaded."""
    cell.get_by_role("button", name="Make my page").press("Enter")
    expect(cell.locator("pre")).to_contain_text(says)
    with page.expect_download() as download:
        cell.get_by_role("link", name="Download my page").click()
    assert download.value.suggested_filename == f"take-it-to-work-{module}.html"
    return download.value.path().read_text(encoding="utf-8")


def fill_to_the_end(page) -> None:
    """Write as many letters into each box as the page has room for; into one of figures, so many of these."""
    for field in page.locator("[data-field]").all():
        words = "71.5% 68.2% " if field.get_attribute("data-field") == "figures" else "words of many sizes "
        field.fill((words * 40)[: int(field.get_attribute("data-longest"))].strip())


def _pages(page) -> int:
    """Count the pages that a printer would be sent."""
    return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
