"""A scenario that is kept, and the tray as one piece of text: what is stored, and what is given to others."""

import re
from dataclasses import dataclass

from classroom.explorers.what_if_hospital.explorer import EXPLORER
from classroom.explorers.what_if_hospital.money import amount, pounds
from classroom.explorers.what_if_hospital.words import HEAD, LABELS, LONGEST, MOST, PARTS, SHORT, UNREADABLE
from impactflow.errors import PlainError

OPTIONS = {pick.name: pick.keys for pick in EXPLORER.picks}
LINES, BLANKS = re.compile(r"\r\n|\r|\n"), re.compile("[ \t\u00a0\ufeff]+")


class Unreadable(PlainError):
    """A text does not hold scenarios."""


@dataclass(frozen=True)
class Scenario:
    """A name and three choices; ``pence`` is the learner's own cost of one unit a day, where there is one."""

    name: str
    change: str
    amount: str
    demand: str
    pence: int | None = None

    @property
    def chosen(self) -> dict[str, str]:
        """The explorer's choices."""
        return {name: getattr(self, name) for name in OPTIONS}

    @property
    def case(self) -> str:
        """The choices as one text."""
        return EXPLORER.case(self.chosen)


def tidy(words: str) -> str:
    """Return words with single blanks, and without what parts a line."""
    return BLANKS.sub(" ", LINES.sub(" ", words).replace("|", " ")).strip(" ")


def text(kept: list[Scenario], costs: bool = False) -> str:
    """Return scenarios as text, a line each; the learner's costs only where they are asked for."""
    lines = [HEAD]
    for each in kept:
        parts = [each.name, each.change, each.amount, each.demand]
        lines.append(" | ".join([*parts, pounds(each.pence)] if costs and each.pence is not None else parts))
    return "\n".join(lines)


def stored(words: str) -> list[Scenario]:
    """Read what was kept, with its costs; an empty tray, where it cannot be read."""
    try:
        return read(words, costs=True)
    except Unreadable:
        return []


def read(words: str, costs: bool = False) -> list[Scenario]:
    """Read scenarios from a text.

    Raises:
        Unreadable: it holds none, or what cannot be; the sentence says which line.
    """
    lines = [(place, BLANKS.sub(" ", line).strip(" ")) for place, line in enumerate(LINES.split(words), start=1)]
    lines = [(place, line) for place, line in lines if line]
    if not lines:
        raise _unreadable("empty")
    if lines[0][1] != HEAD:
        raise _unreadable("head", head=HEAD, words=short(lines[0][1]))
    if not 1 < len(lines) <= MOST + 1:
        raise _unreadable("many" if lines[1:] else "none", count=len(lines) - 1, most=MOST)
    found: list[Scenario] = []
    for place, line in lines[1:]:
        found.append(_apart(_scenario(place, line, costs), found, place))
    return found


def _scenario(place: int, line: str, costs: bool) -> Scenario:
    parts = [part.strip(" ") for part in line.split("|")]
    pence = amount(parts.pop()) if costs and len(parts) == PARTS + 1 else None
    if len(parts) != PARTS:
        raise _unreadable("parts", line=place, count=len(parts))
    name, *keys = parts
    if not name:
        raise _unreadable("name", line=place)
    if len(name) > LONGEST:
        raise _unreadable("long", line=place, count=len(name), most=LONGEST)
    for (pick, options), key in zip(OPTIONS.items(), keys, strict=True):
        if key.lower() not in options:
            options = ", ".join(options)
            raise _unreadable("unknown", line=place, words=short(key), label=LABELS[pick], options=options)
    return Scenario(name, *[key.lower() for key in keys], pence)


def _apart(new: Scenario, found: list[Scenario], place: int) -> Scenario:
    if any(each.name == new.name for each in found):
        raise _unreadable("twice", line=place, name=new.name)
    for each in found:
        if each.case == new.case:
            raise _unreadable("again", line=place, name=each.name)
    return new


def short(words: str) -> str:
    """Return the beginning of somebody's words."""
    return words if len(words) <= SHORT else words[:SHORT] + "…"


def _unreadable(code: str, **slots) -> Unreadable:
    return Unreadable(UNREADABLE[code].format(**slots))
