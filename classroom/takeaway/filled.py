"""What stands in a take-away: what the learner wrote, what their figures say, else what their answers say."""

import re
from typing import Any

from classroom.desk.record import entries
from classroom.takeaway.reading import read
from classroom.takeaway.takeaway import Field, Takeaway

NAME = re.compile(r"\{(\w+)\}")


def filled(takeaway: Takeaway, record: dict) -> dict[str, str]:
    """Return the words of each field by its name; empty where there are none."""
    words = {field.name: _words(takeaway, field, record) for field in takeaway.written}
    return words | {field.name: read(words[field.reads]).words for field in takeaway.fields if field.reads}


def from_answer(words: str, value: Any) -> str:
    """Fill an answer's parts into a source's words; empty when the answer lacks one of them."""
    parts = value if isinstance(value, dict) else {}
    said = {name: parts.get(name) for name in NAME.findall(words)}
    if not all(type(part) in (str, int, float) and str(part).strip() for part in said.values()):
        return ""
    found = NAME.sub(lambda name: str(said[name[1]]).strip(), words)
    return found[:1].upper() + found[1:]


def _words(takeaway: Takeaway, field: Field, record: dict) -> str:
    if field.name in record["takeaways"].get(takeaway.id, {}):  # emptied on purpose counts too
        return entries.words_in(record, takeaway.id, field.name)
    answers = record["answers"]
    found = (from_answer(source.words, answers.get(source.question, {}).get("value")) for source in field.sources)
    return next((words for words in found if words), "")
