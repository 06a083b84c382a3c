"""What is written down: an attempt, a hint that was read, a cell that was run."""

from typing import Any

from classroom.checks import Outcome, Question
from classroom.desk.record import form

COUNTS = ("pass", "not_yet")  # a blank is no attempt, and a fault of ours is not theirs
WHERE = "jupyterlab"


def attempt(record: dict, question: Question, outcome: Outcome, value: Any) -> None:
    """Write one attempt down; once passed, another pass changes the answer alone, and what is "not yet" nothing.

    Args:
        value: the plain answer, as JSON holds it.
    """
    entry = record["answers"].get(question.id) or _begun()
    if outcome.status not in COUNTS:
        return
    now = form.now()
    if entry.get("status") == "pass":
        # An aim is changed by those to whom it is read: the take-away must not go back to the first.
        if outcome.status == "pass" and value not in (None, entry.get("value")):
            entry |= {"value": value, "where": WHERE, "last": now}
        return
    entry |= {"status": outcome.status, "code": outcome.code, "value": value, "where": WHERE}
    entry |= {"attempts": _count(entry, "attempts") + 1, "last": now}
    entry["passed"] = now if outcome.status == "pass" else None
    record["answers"][question.id] = entry


def hint(record: dict, question: Question, level: int) -> None:
    """Write down up to which level hints were read."""
    entry = record["answers"].get(question.id) or _begun()
    entry["hints"] = max(_count(entry, "hints"), level)
    record["answers"][question.id] = entry


def cell(record: dict, notebook: str, cell_id: str, source: str) -> None:
    """Write a cell's source down."""
    record["cells"].setdefault(notebook, {})[cell_id] = source


def field(record: dict, takeaway: str, name: str, words: str) -> None:
    """Write down what stands in a field of a take-away, unless it stands there already."""
    if words != words_in(record, takeaway, name):
        record["takeaways"].setdefault(takeaway, {})[name] = {"text": words, "last": form.now()}


def words_in(record: dict, takeaway: str, name: str) -> str:
    """Return what stands in a field of a take-away; empty where nothing was written."""
    entry = record["takeaways"].get(takeaway, {}).get(name)
    found = entry.get("text") if isinstance(entry, dict) else ""
    return found if isinstance(found, str) else ""


def hints_read(record: dict, question: Question) -> int:
    """Tell up to which level hints were read."""
    return min(_count(record["answers"].get(question.id, {}), "hints"), len(question.hints))


def standing(record: dict, question: Question) -> str:
    """Tell how a question stands: "pass", "not_yet", or "blank" when it was not tried."""
    entry = record["answers"].get(question.id, {})
    if entry.get("status") == "pass":
        return "pass"
    return "not_yet" if _count(entry, "attempts") else "blank"


def value_of(record: dict, question: Question) -> Any:
    """Return the plain answer that was recorded, or ``None``."""
    return record["answers"].get(question.id, {}).get("value")


def _begun() -> dict[str, Any]:
    now = form.now()
    return {
        "status": "not_yet", "code": "blank", "attempts": 0, "hints": 0,
        "first": now, "last": now, "passed": None, "value": None, "where": WHERE,
    }  # fmt: skip


def _count(entry: dict, name: str) -> int:
    found = entry.get(name)
    return found if type(found) is int and found > 0 else 0
