"""The whole book as a PDF: tagged, with an outline and words for each picture, and nothing cut off."""

import os
import re
import subprocess
import sys

import pytest

from launcher.browser import find_chromium
from tests.journeys.site_folder import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.nightly]  # all pages once more, as one

WIDE = 658  # pixels between the margins of A4: 210 less twice 18 mm
CLIPPED = """wide => [...document.querySelectorAll("table, pre, figure, svg, .line, fieldset")]
  .filter(e => e.getBoundingClientRect().right > wide + 1)
  .map(e => e.tagName + ": " + e.textContent.trim().slice(0, 60) + " " + Math.round(e.getBoundingClientRect().right))"""


@pytest.fixture(scope="module")
def folder(site):
    """Print the site that stands: its pages are open in other tests, and are not built again."""
    make = "import sys; from classroom.site.paper import printing; print(printing.make(sys.argv[1]))"
    ran = subprocess.run(
        [sys.executable, "-c", make, find_chromium()], cwd=ROOT, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return ROOT


@pytest.fixture(scope="module")
def pdf(folder):
    return (folder / "_build" / "impact-in-practice.pdf").read_bytes()


def test_it_is_tagged_in_english_with_an_outline_on_a4(pdf):
    assert b"/StructTreeRoot" in pdf and b"/MarkInfo" in pdf
    assert b"/Lang (en-GB)" in pdf and b"/Outlines" in pdf
    sizes = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf))
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {(595, 842)}


def test_its_outline_names_every_chapter(pdf, folder):
    titles = " ".join(outline(pdf))
    for chapter in ("Start here: your first lesson", "Five sessions", "Common mistakes", "Glossary"):
        assert chapter in titles


def outline(pdf: bytes) -> list[str]:
    """Return the titles of a PDF's outline."""
    found = re.findall(rb"/Title \(((?:\\.|[^\\)])*)\)|/Title <([0-9A-F]+)>", pdf)
    return [text.decode("latin-1") if text else bytes.fromhex(code.decode()).decode("utf-16") for text, code in found]


def test_every_picture_has_words(pdf, folder, browser):
    page = browser.new_page(viewport={"width": WIDE, "height": 900})
    page.goto((folder / "_build/singlehtml/on-paper.html").as_uri())
    without = page.locator("svg").evaluate_all(
        "all => all.filter(e => !e.matches('[role=img][aria-label], [aria-hidden=true]')).map(e => e.outerHTML.slice(0, 200))"
    )
    named = page.locator("svg[role=img][aria-label]").count()
    page.close()
    assert without == [] and named > 30
    assert pdf.count(b"/Alt ") == pdf.count(b"/S /Figure") == named


def test_nothing_is_cut_off_at_the_margin(folder, browser):
    page = browser.new_page(viewport={"width": WIDE, "height": 900})
    page.emulate_media(media="print")
    page.goto((folder / "_build/singlehtml/on-paper.html").as_uri())
    clipped = page.evaluate(CLIPPED, WIDE)
    page.close()
    assert clipped == []
