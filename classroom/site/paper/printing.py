"""From the book to a PDF: built as one page, then printed by a browser, with tags and an outline."""

import os
import subprocess
import tempfile
from pathlib import Path

from classroom.folders import BOOK
from classroom.site import building
from classroom.site.own import config_file
from classroom.site.paper.page import for_paper
from impactflow.errors import PlainError

PDF = building.BUILD / "impact-in-practice.pdf"
SINGLE = building.BUILD / "singlehtml"
STYLES = Path(__file__).with_name("paper.css")
SECONDS = 300
# Without a profile of its own, a browser that is open already would take the order and answer nothing.
OPTIONS = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--generate-pdf-document-outline", "--export-tagged-pdf", "--no-pdf-header-footer",
)  # fmt: skip
# The administrator of a container may not start a browser otherwise; everybody else keeps its sandbox.
AS_ROOT = ("--no-sandbox",) if getattr(os, "geteuid", lambda: None)() == 0 else ()


class NotPrinted(PlainError):
    """The PDF could not be made."""


def make(chromium: str) -> Path:
    """Build the book as one page, print it, and return the PDF.

    Args:
        chromium: the program of a browser: Chromium, Chrome or Edge.

    Raises:
        SiteFailed: the book could not be built.
        NotPrinted: the browser did not print it.
    """
    building.BUILD.mkdir(exist_ok=True)
    own = config_file.read(building.ROOT)
    building.sphinx(own, everything=False, builder="singlehtml")
    whole = (SINGLE / BOOK.name / "welcome.html").read_text(encoding="utf-8")
    title = f"IMPACT in Practice, {own.organisation}" if own.organisation else "IMPACT in Practice"
    page = SINGLE / "on-paper.html"  # at the top, from where the builder's links to its styles hold
    page.write_text(for_paper(whole, STYLES.read_text(encoding="utf-8"), title), encoding="utf-8")
    return printed(chromium, page)


def printed(chromium: str, page: Path) -> Path:
    """Let a browser print a page into the PDF; raise NotPrinted, and keep the last PDF, when it does not."""
    part = PDF.with_suffix(".part.pdf")
    part.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [chromium, *OPTIONS, *AS_ROOT, f"--user-data-dir={profile}", f"--print-to-pdf={part}", page.as_uri()]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
        except (OSError, subprocess.SubprocessError) as error:
            name, why = Path(chromium).name, type(error).__name__
            raise NotPrinted(f"{name} did not print the book ({why}). Try another browser.") from None
    if not part.is_file() or not part.read_bytes().startswith(b"%PDF"):
        raise NotPrinted(f"{Path(chromium).name} printed nothing. Update it, or name another browser with --chromium.")
    part.replace(PDF)
    return PDF
