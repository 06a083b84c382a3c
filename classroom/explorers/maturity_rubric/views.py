"""Views from a form or from a text, and as text: what is stored, and what people give each other."""

import re
from collections.abc import Sequence
from datetime import date

from classroom.explorers.maturity_rubric.words import HEAD, LONGEST, MOST, OPINIONS, SHORT, UNREADABLE
from impactflow.errors import PlainError
from impactflow.improvement import RUBRIC, View
from impactflow.improvement.rubric import SCORES
from impactflow.improvement.text import LONGEST as LONGEST_SEEN

COMPONENTS = tuple(RUBRIC)
LINES, BLANKS = re.compile(r"\r\n|\r|\n"), re.compile(r"[\s\x1c-\x1f\x85\ufeff|]+")
DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")


class Unreadable(PlainError):
    """A form or a text does not hold a view."""

    def __init__(self, sentence: str, component: int | None = None) -> None:
        super().__init__(sentence)
        self.component = component  # the place of the component that it is about


def tidy(words: str) -> str:
    """Return words with single blanks, and without what parts a line."""
    return BLANKS.sub(" ", words).strip(" ")


def view(who: str, on: str, scores: Sequence[str], seen: Sequence[str]) -> View:
    """Return a view from a form's words; each score is "0" to "3", or nothing yet.

    Raises:
        Unreadable: something is missing, or cannot be; the sentence says what.
    """
    name, day = tidy(who).rstrip(". "), tidy(on)
    if not name:
        raise _unreadable("who")
    _short_enough(name, LONGEST)
    if not _is_day(day):
        raise _unreadable("day", words=_short(day))
    rows = enumerate(zip(COMPONENTS, scores, seen, strict=True))
    found = [_scored(place, component, tidy(score), tidy(words)) for place, (component, score, words) in rows]
    given, shown = zip(*found, strict=True)
    return View(name, day, dict(zip(COMPONENTS, given, strict=True)), dict(zip(COMPONENTS, shown, strict=True)))


def _scored(place: int, component: str, score: str, seen: str) -> tuple[int, str]:
    if score not in map(str, range(len(SCORES))):
        raise _unreadable("score", place, component=component)
    if score != "0" and not seen:
        raise _unreadable("seen", place, component=component, score=score)
    _short_enough(seen, LONGEST_SEEN, place)
    return int(score), seen


def from_form(who: str, on: str, scores: Sequence[str], seen: Sequence[str]) -> View:
    """Return a view that somebody gives now. One that was kept, or comes as text, may hold opinions of before.

    Raises:
        Unreadable: as `view`, or a score above 0 has an opinion in the place of what was seen.
    """
    found = view(who, on, scores, seen)
    for place, (component, words) in enumerate(found.seen.items()):
        if found.scores[component] and words.lower().strip(" .!") in OPINIONS:
            raise _unreadable("opinion", place, words=words, component=component)
    return found


def text(views: Sequence[View]) -> str:
    """Return views as text: a line for who and when, then one for each component."""
    lines = [HEAD] if views else []
    for each in views:
        lines.append(f"{each.who} | {each.on.isoformat()}")
        for name in RUBRIC:
            seen = [each.seen[name]] if each.seen[name] else []
            lines.append(" | ".join([name, str(each.scores[name]), *seen]))
    return "\n".join(lines)


def stored(words: str) -> list[View]:
    """Read what was kept; nothing, where it cannot be read."""
    try:
        return read(words)
    except Unreadable:
        return []


def read(words: str) -> list[View]:
    """Read views from a text.

    Raises:
        Unreadable: it holds none, or what cannot be; the sentence says which line.
    """
    every = [[tidy(part) for part in line.split("|")] for line in LINES.split(words)]
    lines = [(place, parts) for place, parts in enumerate(every, start=1) if any(parts)]
    if not lines:
        raise _unreadable("empty")
    if lines[0][1] != [HEAD]:
        raise _unreadable("head", head=HEAD, words=_short(" | ".join(lines[0][1])))
    size, body = 1 + len(COMPONENTS), lines[1:]
    groups = [body[place : place + size] for place in range(0, len(body), size)]
    if not groups:
        raise _unreadable("nobody")
    if len(groups) > MOST:
        raise _unreadable("many", count=len(groups), most=MOST)
    found: list[View] = []
    for group in groups:
        found.append(_apart(_view(group), found, group[0][0]))
    return found


def _view(group: list[tuple[int, list[str]]]) -> View:
    (line, first), *rest = group
    if len(first) != 2:
        raise _at(line, _unreadable("view", words=_short(" | ".join(first))))
    for (place, parts), component in zip(rest, COMPONENTS, strict=False):
        if parts[0] != component or len(parts) not in (2, 3):
            raise _at(place, _unreadable("component", words=_short(" | ".join(parts)), component=component))
    if len(rest) < len(COMPONENTS):
        raise _at(line, _unreadable("short", who=_short(first[0])))
    try:
        return view(*first, [parts[1] for _, parts in rest], [" ".join(parts[2:]) for _, parts in rest])
    except Unreadable as trouble:
        raise _at(line if trouble.component is None else rest[trouble.component][0], trouble) from None


def _apart(new: View, found: list[View], line: int) -> View:
    if is_there(new.who, found):
        raise _at(line, _unreadable("twice", who=new.who))
    return new


def is_there(who: str, views: Sequence[View]) -> bool:
    """Tell whether somebody has given a view, however the name is written."""
    return who.casefold() in [each.who.casefold() for each in views]


def _is_day(words: str) -> bool:
    try:
        return bool(DAY.fullmatch(words) and date.fromisoformat(words))
    except ValueError:
        return False


def _short_enough(words: str, most: int, component: int | None = None) -> None:
    if len(words) > most:
        raise _unreadable("long", component, words=_short(words), count=len(words), most=most)


def _short(words: str) -> str:
    return words if len(words) <= SHORT else words[:SHORT] + "…"


def _at(line: int, trouble: Unreadable) -> Unreadable:
    return _unreadable("line", line=line, trouble=trouble)


def _unreadable(code: str, component_place: int | None = None, **slots) -> Unreadable:
    return Unreadable(UNREADABLE[code].format(**slots), component_place)
