"""An organisation's own pages: every page in the folder own gets a place at the end of the menu."""

from pathlib import Path

import yaml

from classroom.site.own.settings import FOLDER, Own

KINDS = (".md", ".ipynb")
NO_PAGE = "readme"


def pages(root: Path) -> list[str]:
    """List the own pages by name, without their ending."""
    found = (root / FOLDER).glob("*")
    kept = [path for path in found if path.suffix in KINDS and path.stem.lower() != NO_PAGE]
    return sorted(f"{FOLDER}/{path.stem}" for path in kept)


def plan(root: Path, of: Own) -> str:
    """Return the plan of the book with the own pages in it; empty where there are none."""
    own_pages = pages(root)
    if not own_pages:
        return ""
    book = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    part = {"caption": of.organisation or "Our own pages", "chapters": [{"file": page} for page in own_pages]}
    return yaml.safe_dump(book | {"parts": [*book["parts"], part]}, allow_unicode=True, sort_keys=False)
