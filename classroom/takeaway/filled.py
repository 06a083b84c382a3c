"""What stands in a take-away: what the learner wrote, what follows from it, else what their answers say."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from classroom.checks.kinds.rounding import spelt
from classroom.desk.record import entries
from classroom.takeaway.agreeing import agree, day_of
from classroom.takeaway.reading import read
from classroom.takeaway.takeaway import Ask, Field, Source, Takeaway
from classroom.takeaway.weighing import Weighed, weigh
from impactflow.improvement.text import spoken

NAME = re.compile(r"\{(\w+)\}")
PLACE = re.compile(r"\{(\w+)\}(\.?)")
TWICE = re.compile(r"^(\w+ by )\1", re.ASCII | re.IGNORECASE)  # "Shaped by shaped by a porter", in one's own words
DAY = re.compile(r"[12]\d{3}-\d\d-\d\d", re.ASCII)


def filled(takeaway: Takeaway, record: dict, today: date | None = None) -> dict[str, str]:
    """Return the words of each field by its name; empty where there are none. ``today`` is the day it is."""
    words = {field.name: _words(takeaway, field, record) for field in takeaway.written}
    words |= {field.name: read(words[field.reads]).words for field in takeaway.fields if field.reads}
    found = said_of(takeaway, words, today)
    return words | {field.name: found[field.weighs] for field in takeaway.fields if field.weighs}


def said_of(takeaway: Takeaway, words: dict[str, str], today: date | None = None) -> dict[str, str]:
    """Return what follows from a take-away's words: of its prediction, its result, its days."""
    if takeaway.days:
        return {"days": agree(_held(takeaway.days.fields, words))}
    found = _weighed(takeaway, words, today)
    return {"prediction": found.prediction, "result": found.result}


def due(takeaway: Takeaway, words: dict[str, str], today: date | None = None) -> tuple[Ask, ...]:
    """Return what is asked for now: its day has come, and nothing is written yet."""
    if takeaway.awaits:
        return takeaway.asks if _weighed(takeaway, words, today).asks else ()
    today = today or date.today()
    return tuple(ask for ask in takeaway.asks if not words[ask.field].strip() and _come(takeaway, ask, words, today))


def _come(takeaway: Takeaway, ask: Ask, words: dict[str, str], today: date) -> bool:
    day = day_of(ask.of, " ".join(words[takeaway.days.fields[ask.of]].split()))
    return day is not None and day <= today


def _weighed(takeaway: Takeaway, words: dict[str, str], today: date | None) -> Weighed:
    """Weigh the prediction among a take-away's words; nothing where it has none."""
    if takeaway.awaits is None:
        return Weighed()
    return weigh(_held(takeaway.awaits.fields, words), today or date.today())


def _held(fields: dict[str, str], words: dict[str, str]) -> dict[str, str]:
    return {held: words[name] for held, name in fields.items()}


def settle(takeaway: Takeaway, record: dict) -> None:
    """Write the prediction down as it stands, once there is a result: an answer may change later."""
    if takeaway.awaits is None or not entries.words_in(record, takeaway.id, takeaway.awaits.observed):
        return
    for field in takeaway.written:
        if field.name in takeaway.awaits.stands and (words := _words(takeaway, field, record)):
            entries.field(record, takeaway.id, field.name, words)


def keep_beside(takeaway: Takeaway, record: dict, name: str) -> None:
    """Write down as they stand the words that go with a field, before somebody changes its own."""
    for field in takeaway.written:
        if field.beside == name and (words := _words(takeaway, field, record)):
            entries.field(record, takeaway.id, field.name, words)


def begin_next(takeaway: Takeaway, record: dict) -> None:
    """Make room for the next test: it begins where the last one came out, and predicts anew."""
    words, awaits = filled(takeaway, record), takeaway.awaits
    moved = {to: words[place] for place, to in awaits.carries if words[place]}
    for name, said in (dict.fromkeys(awaits.clears, "") | moved).items():
        entries.field(record, takeaway.id, name, said)


def from_answer(words: str, value: Any, says: Mapping[str, str] = MappingProxyType({})) -> str:
    """Fill an answer's parts into a source's words, each as ``says`` has it; empty when the answer lacks one of them."""
    parts = value if isinstance(value, dict) else {}
    said = {name: _said(parts.get(name)) for name in NAME.findall(words)}
    if not all(said.values()):
        return ""
    said = {name: says.get(part, part) for name, part in said.items()}
    found = PLACE.sub(lambda place: said[place[1]].removesuffix(place[2]) + place[2], words)
    found = TWICE.sub(r"\1", found)
    return found[:1].upper() + found[1:]


def _said(part: Any) -> str:
    """Return a part of an answer as people write it: 3 for 3.0, and 1 March 2027 for its date."""
    if type(part) is float:
        return spelt(part)
    found = str(part).strip() if type(part) in (str, int) else ""
    try:
        return spoken(date.fromisoformat(found)) if DAY.fullmatch(found) else found
    except ValueError:  # a file may hold 31 February
        return found


def _words(takeaway: Takeaway, field: Field, record: dict) -> str:
    written = record["takeaways"].get(takeaway.id, {})
    if field.name in written:  # emptied on purpose counts too
        return entries.words_in(record, takeaway.id, field.name)
    found = () if field.beside in written else (_passed(source, record) for source in field.sources)
    return next((words for words in found if words), "")


def _passed(source: Source, record: dict) -> str:
    """Return the words of an answer; one that is "not yet" gives none."""
    answer = record["answers"].get(source.question, {})
    return from_answer(source.words, answer.get("value"), dict(source.says)) if answer.get("status") == "pass" else ""
