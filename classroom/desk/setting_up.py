"""Does everything work here? Each part in plain words, and what to do where one does not."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from importlib import import_module

from classroom.desk.keeping import BINDER, on_binder
from classroom.desk.record import store
from impactflow.datasets import TABLES, load
from impactflow.datasets.tables import HOSPITALS, table_file

OLDEST, NEWEST = (3, 11), (3, 13)  # as in course.py, which has to stand alone
PACKAGES = ("numpy", "pandas", "altair", "ipywidgets", "simpy")
AGAIN = "Close JupyterLab, and start it again with python3 course.py lab. On Windows, double-click start.cmd."
HELP = (
    "Still not? Type python3 course.py doctor (on Windows py course.py doctor). It writes a report without data or names, "
    "for whoever helps you. Or use the page version of the course: it needs none of this."
)
FINE = "All of it works. Go on to the next cell."


@dataclass(frozen=True)
class Part:
    """One part of the set-up: whether it works, and what to do where it does not."""

    name: str
    works: bool
    words: str

    @property
    def icon(self) -> str:
        """A mark that does not need colour."""
        return "✓" if self.works else "!"

    def __str__(self) -> str:
        return f"{self.icon} {self.name}: {self.words}"


@dataclass(frozen=True)
class SetUp:
    """All parts on show."""

    parts: tuple[Part, ...]

    @property
    def ending(self) -> str:
        """What to do next."""
        return FINE if all(part.works for part in self.parts) else HELP

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return "\n".join(["Does everything work?", *map(str, self.parts), self.ending])

    def html(self) -> str:
        """Return the parts as a list in a card."""
        status = "pass" if self.ending == FINE else "not-yet"
        lines = "".join(
            f'<li><span aria-hidden="true">{part.icon}</span> <strong>{escape(part.name)}</strong>: {escape(part.words)}</li>'
            for part in self.parts
        )
        return (
            f'<div class="impact-card impact-{status}"><p><strong>Does everything work?</strong></p>'
            f"<ul>{lines}</ul><p>{escape(self.ending)}</p></div>"
        )


def set_up() -> SetUp:
    """Look at Python, packages, data, the place for answers, and where this runs."""
    return SetUp((_python(sys.version_info[:2]), _guarded("Packages", _packages), _guarded("Data", _data), _answers(), _place()))


def _python(found: tuple[int, int]) -> Part:
    version = ".".join(map(str, found))
    if found < OLDEST:
        return Part("Python", False, f"{version} is too old for the course. Install Python 3.13, or ask IT for it. {AGAIN}")
    if found > NEWEST:
        return Part("Python", False, f"{version} is newer than the course knows. Install Python 3.13 beside it. {AGAIN}")
    return Part("Python", True, "a version that the course knows.")


def _guarded(name: str, look: Callable[[], Part]) -> Part:
    """Turn whatever goes wrong into words: whoever asks whether it works must not be shown an error."""
    try:
        return look()
    except Exception as error:
        return Part(name, False, f"something went wrong ({type(error).__name__}). {AGAIN}")


def _packages() -> Part:
    missing = [name for name in PACKAGES if not _starts(name)]
    if missing:
        return Part("Packages", False, f"not working: {', '.join(missing)}. {AGAIN}")
    return Part("Packages", True, "all are there.")


def _starts(package: str) -> bool:
    try:
        import_module(package)
    except Exception:  # half-installed packages fail in ways of their own
        return False
    return True


def _data() -> Part:
    files = {table_file(table, hospital) for table in TABLES for hospital in HOSPITALS}
    missing = [path.name for path in sorted(files) if not path.is_file()]
    if missing:
        few = ", ".join(missing[:3]) + (" and more" if len(missing) > 3 else "")
        return Part("Data", False, f"not found: {few}. Get the course again, and unzip the whole folder.")
    load("england_ae_monthly")
    return Part("Data", True, f"all {len(files)} tables are there.")


def _answers() -> Part:
    note = store.change(lambda record: None).note
    return Part("Your answers", not note, note or "they can be saved here, in the folder my-work.")


def _place() -> Part:
    if on_binder():
        return Part("Where this runs", True, f"{BINDER} Download your answers before you leave, and load no data of your own.")
    return Part("Where this runs", True, "not on Binder. Your files stay where the course's folder is.")
