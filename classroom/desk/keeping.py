"""Keep what a learner does: in their record from a copy of their own, else for this session."""

import os
from collections.abc import Callable

from classroom.desk.record import form, store
from classroom.desk.record.store import Kept, Record
from classroom.desk.sitting import Sitting

BINDER = "This is Binder: your files sit on somebody else's computer, and go when the session ends."
_session = Kept(form.empty())


def keep(at: Sitting, edit: Callable[[Record], None]) -> str:
    """Write down what ``edit`` says; return a sentence when that could not be done."""
    if at.notebook:
        return store.change(edit).note
    edit(_session.record)
    return ""


def kept(at: Sitting) -> Kept:
    """Return what is known: the record where a learner sits, this session's where a program runs."""
    return store.read() if at.live else _session


def on_binder() -> bool:
    """Tell whether this runs on Binder."""
    return any(name.startswith("BINDER_") for name in os.environ)
