"""What people are called on the page: by their alias or their file, made harmless, or by a number."""

import re
import unicodedata
from pathlib import Path

LONGEST = 40
# Controls, and marks that turn the direction of writing: a name must not rewrite what stands beside it.
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def names(aliases: list[str | None]) -> tuple[list[str], list[str]]:
    """Return a name for each alias, no two alike, and the names that stood in more than one file."""
    taken: dict[str, str] = {}
    doubled: list[str] = []
    given = []
    for place, alias in enumerate(aliases, 1):
        wanted = harmless(alias or "", LONGEST) or f"Learner {place}"
        if wanted.casefold() in taken and taken[wanted.casefold()] not in doubled:
            doubled.append(taken[wanted.casefold()])
        given.append(_free(wanted, taken))
    return given, doubled


def from_path(path: Path) -> str | None:
    """Return the name that a trainer gave a file: its folder's, or what was added to its own; else ``None``.

    All files are saved under one name, and an alias need not be given.
    """
    # Browsers and JupyterLab number a second file by themselves: "(1)" and "Copy1" are no names.
    added = re.fullmatch(r"impact-progress[-_](?!Copy\d*$)([^\W\d].*)", path.stem)
    if added:
        return added[1]
    return path.parent.name or None


def _free(wanted: str, taken: dict[str, str]) -> str:
    name, count = wanted, 1
    while name.casefold() in taken:
        count += 1
        name = f"{wanted} ({count})"
    taken[name.casefold()] = name
    return name


def harmless(words: str, longest: int) -> str:
    """Return words on one line, without what cannot be seen, no longer than so many letters."""
    spaced = re.sub(r"\s+", " ", words)
    seen = "".join(letter for letter in spaced if unicodedata.category(letter) not in UNSEEN).strip()
    return seen if len(seen) <= longest else f"{seen[: longest - 1]}…"


def in_order(name: str) -> list:
    """Return a key by which Learner 2 comes before Learner 10."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return [(0, int(part), "") if part.isdigit() and part.isascii() else (1, 0, part) for part in parts if part]
