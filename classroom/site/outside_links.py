"""Links that lead out of the course: asked one after the other, and those that fail are listed."""

import re
import time
import urllib.error
import urllib.request
from pathlib import Path

from bs4 import BeautifulSoup

from impactflow.errors import PlainError

SECONDS = 20
PAUSE = 1.0  # between two requests: nobody's server is hurried
AGENT = "IMPACT-in-Practice-links/1 (a course that checks its own links, once a night)"
# A visit there starts a computer.
NEVER = re.compile(r"https://mybinder\.org/v2/")
# They answer people and refuse programs: the page is there.
THERE = {401, 403, 405, 429}


def links(folder: Path) -> dict[str, list[str]]:
    """List each address outside the site, and the pages that link to it."""
    found: dict[str, list[str]] = {}
    for page in sorted(folder.rglob("*.html")):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for address in {tag["href"].split("#")[0] for tag in soup.select("a[href^=http]")}:
            if not NEVER.match(address):
                found.setdefault(address, []).append(page.relative_to(folder).as_posix())
    return dict(sorted(found.items()))


def failing(found: dict[str, list[str]], pause: float = PAUSE) -> list[str]:
    """Ask for each address; return a line for each that does not answer."""
    lines = []
    for address, pages in found.items():
        reason = _reason(address) and _reason(address, wait=pause)  # a second try: networks stumble
        if reason:
            lines.append(f"{address} ({reason}), on {', '.join(pages)}")
        time.sleep(pause)
    return lines


def check(folder: Path) -> int:
    """Ask for every address of a built site; return how many there are.

    Raises:
        PlainError: the site is not built, or some do not answer; each has a line.
    """
    if not (folder / "index.html").exists():
        raise PlainError("The site is not built yet. Type: python3 course.py site")
    found = links(folder)
    lines = failing(found)
    if lines:
        raise PlainError("\n".join([f"{len(lines)} of {len(found)} links do not answer:", *lines]))
    return len(found)


def _reason(address: str, wait: float = 0) -> str:
    time.sleep(wait)
    request = urllib.request.Request(address, headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS):
            return ""
    except urllib.error.HTTPError as error:
        return "" if error.code in THERE else str(error.code)
    except (OSError, ValueError) as error:
        return type(error).__name__
