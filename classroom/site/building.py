"""Build the book from stored outputs, with a zip of it to put on a shared drive."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from classroom.folders import ROOT, shown
from classroom.site import not_found, remembered
from classroom.site.own import config_file, pages
from classroom.site.own.settings import FOLDER, Own
from impactflow.errors import PlainError

BUILD = ROOT / "_build"
HTML = BUILD / "html"
ZIP = BUILD / "impact-in-practice.zip"
LOG = BUILD / "site.log"
# The package has no __main__, and its script is not on the path of an environment not activated.
JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"
STAMP = BUILD / "site-look.txt"
# Sphinx does not see that these have changed, so that a page would keep its old look.
LOOK = (
    "_config.yml", "_toc.yml", "requirements.txt",
    FOLDER, "book/_static", "book/_templates", "book/glossary.md", "classroom", "impactflow", "data", "solutions",
)
PAGES = ("book", "modules", "exercises")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# The same moment for every file, so that the same book is the same zip.
MOMENT = (1980, 1, 1, 0, 0, 0)


class SiteFailed(PlainError):
    """The book could not be built, or not without a warning."""


def build(base: str = "/") -> list[Path]:
    """Build the site; return its folder and its zip.

    Args:
        base: the path under which it will be published, for the page that says "not found".

    Raises:
        SiteFailed: Sphinx warned of something or failed; the sentence quotes the first warnings.
        NotOwn: what an organisation put under ``own_site`` cannot be used.
    """
    own = config_file.read(ROOT)
    BUILD.mkdir(exist_ok=True)
    state = [remembered.digest(LOOK), remembered.digest(PAGES)]
    built = STAMP.read_text().split() if STAMP.exists() and HTML.is_dir() else []
    STAMP.unlink(missing_ok=True)  # a build that fails half-way must be built whole next time
    if built != state:  # Sphinx takes a while to find that there is nothing to do
        _write(own, everything=built[:1] != state[:1])
    not_found.write(HTML, base, own)
    _zip()
    STAMP.write_text("\n".join(state))
    return [HTML, ZIP]


def _write(own: Own, everything: bool) -> None:
    """Write the pages that have changed, or every page."""
    began = remembered.now()
    if everything:
        shutil.rmtree(HTML, ignore_errors=True)  # or pages that are no more would stay in the zip
    sphinx(own, everything)
    if everything:
        remembered.forget_unused(began)


def sphinx(own: Own, everything: bool, builder: str = "html") -> None:
    """Let Jupyter Book build; raise SiteFailed when it warns of something."""
    command = [sys.executable, "-c", JUPYTER_BOOK, "build", str(ROOT), "-W", "--keep-going"]
    command += ["--builder", builder, *(["--all"] if everything else [])]
    command += _own_plan(own)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    log = COLOUR.sub("", ran.stdout + ran.stderr)
    LOG.write_text(log, encoding="utf-8")
    if ran.returncode != 0:
        raise SiteFailed(_reason(log))


def _own_plan(own: Own) -> list[str]:
    """Give Jupyter Book a plan with the own pages in it, where there are any."""
    plan = pages.plan(ROOT, own)
    if not plan:
        return []
    path = BUILD / "_toc.yml"
    path.write_text(plan, encoding="utf-8")
    return ["--toc", str(path)]


def _reason(log: str) -> str:
    lines = [line for line in log.splitlines() if line.strip()]
    told = [line for line in lines if "WARNING" in line or "ERROR" in line] or lines[-5:]
    first = "\n".join(line.replace(f"{ROOT}{os.sep}", "") for line in told[:5])
    return f"The site was not built. Mend this, then build again; all is in {shown(LOG)}.\n{first}"


def _zip() -> None:
    part = ZIP.with_suffix(".part")
    with zipfile.ZipFile(part, "w") as archive:
        for file in sorted(HTML.rglob("*")):
            if file.is_file() and file.name != ".buildinfo":
                name = f"impact-in-practice/{file.relative_to(HTML).as_posix()}"
                entry = zipfile.ZipInfo(name, MOMENT)
                archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)
    part.replace(ZIP)
