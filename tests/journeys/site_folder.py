"""The page version as it is built, unzipped; and copies of the course for books that are built otherwise."""

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
TEXT, STILL, LIVE = "book/welcome.html", "exercises/4_capability.html", "modules/0_start_here/lesson.html"
ARCHIVE = "_build/impact-in-practice.zip"


@dataclass(frozen=True)
class Site:
    """A built site, as the zip unpacks it."""

    html: Path

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
    """Build the course in ``folder`` with its own packages."""
    return subprocess.run(
        [sys.executable, "-m", "classroom", "site", "build", *options],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )


def made_once(folder: Path) -> Site:
    """Unzip the site into a folder that is not there yet; if another test process does so, wait."""
    ready = folder / "ready"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not ready.exists():
            assert time.monotonic() < end, "the site that the other test process builds does not come"
            time.sleep(0.2)
    else:
        ran = build(ROOT)  # what stands is built again only where it is not what the course would give
        assert ran.returncode == 0, ran.stderr
        with zipfile.ZipFile(ROOT / ARCHIVE) as archive:
            archive.extractall(folder / "a shared drive")
        ready.touch()
    return Site(folder / "a shared drive" / "impact-in-practice")
