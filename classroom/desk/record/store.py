"""The learner's own record on disk: read it, change it, and lose nothing of it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from classroom.desk.record import form, writing
from classroom.desk.record.lock import locked
from classroom.folders import MY_WORK, shown
from impactflow.errors import PlainError

Record = dict[str, Any]


class Kept(NamedTuple):
    """A record, and a sentence where something about it must be said."""

    record: Record
    note: str = ""


def read() -> Kept:
    """Read the learner's record; an empty one, and a sentence, when that cannot be done."""
    return _guarded(lambda: Kept(_found()))


def change(edit: Callable[[Record], Record | None]) -> Kept:
    """Change the record while nobody else does, and return it as it then is.

    Args:
        edit: changes the record in place, or returns another.
    """
    return _guarded(lambda: _told(_changed(edit)))


# Forms on show: what is written elsewhere in the same notebook must stand in them too.
_watching: list[Callable[[Record], None]] = []


def watch(told: Callable[[Record], None]) -> None:
    """Call with the record after each change that was written."""
    _watching.append(told)


def _told(kept: Kept) -> Kept:
    for told in list(_watching):
        told(kept.record)
    return kept


def _path():
    return MY_WORK / form.NAME


def _guarded(work: Callable[[], Kept]) -> Kept:
    """Turn every trouble with the file into a sentence: a mark must not fail over its record."""
    try:
        return work()
    except form.Damaged:
        return Kept(form.empty(), "The record of your answers is damaged. Your next check sets it aside.")
    except PlainError as known:
        return Kept(form.empty(), f"This was not recorded. {known}")
    except OSError as error:
        return Kept(
            form.empty(),
            f"This was not recorded in {shown(_path())} ({error.strerror}). "
            "Check that the disk is not full and that you may write there.",
        )


def _changed(edit: Callable[[Record], Record | None]) -> Kept:
    MY_WORK.mkdir(exist_ok=True)
    with locked(MY_WORK / ".impact-progress.lock"):
        before, note = _whole()
        old = form.text(before)
        after = edit(before) or before
        if form.text(after) != old:
            writing.replace(_path(), form.content({**after, "course": form.empty()["course"]}))
        return Kept(after, note)


def _found() -> Record:
    try:
        return form.parse(_path().read_bytes())
    except FileNotFoundError:
        return form.empty()


def _whole() -> Kept:
    try:
        return Kept(_found())
    except form.Damaged:
        aside = writing.set_aside(_path(), MY_WORK, f"impact-progress.damaged-{writing.today()}")
        return Kept(
            form.empty(),
            f"The record of your answers was damaged. It is kept as {shown(aside)}, and a new one begins.",
        )
