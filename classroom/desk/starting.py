"""Make a learner's own copy of an exercise, and never overwrite one."""

import os
from dataclasses import dataclass
from html import escape
from pathlib import Path

from classroom.folders import EXERCISES, MY_WORK, shown
from impactflow.errors import PlainError


# The page version knows the link by this class, and leads to the exercise's page instead.
WORKING_COPY = "impact-working-copy"


class NoSuchExercise(PlainError):
    """No exercise belongs to this module."""


@dataclass(frozen=True)
class WorkingCopy:
    """A learner's own copy on show: a link to open it. The same words, made now or before."""

    path: Path

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self._html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"Your own copy is ready: {shown(self.path)}"

    def _html(self) -> str:
        # JupyterLab opens a link in a tab of its own when it is relative to the notebook.
        link = Path(os.path.relpath(self.path, Path.cwd())).as_posix()
        name = escape(shown(self.path))
        return (
            f'<p class="{WORKING_COPY}">Your own copy is ready. '
            f'<a href="{escape(link)}">Open {name}</a></p>'
        )


def start(module: int | str) -> WorkingCopy:
    """Make your own copy of a module's exercise, if there is none yet.

    Raises:
        NoSuchExercise: no exercise has this module's number.
    """
    exercise = exercise_of(module)
    mine = copy_of(exercise)
    if not mine.exists():
        _copy(exercise, mine)
    return WorkingCopy(mine)


def start_all() -> list[WorkingCopy]:
    """Make every copy that is missing."""
    return [start(_number(path)) for path in sorted(EXERCISES.glob("*.ipynb"))]


def copy_of(exercise: Path) -> Path:
    """Name the working copy of an exercise."""
    return MY_WORK / exercise.name


def exercise_of(module: int | str) -> Path:
    """Return the clean copy of a module's exercise.

    Raises:
        NoSuchExercise: no exercise has this module's number.
    """
    by_number = {_number(path): path for path in sorted(EXERCISES.glob("*.ipynb"))}
    wanted = str(module).strip()
    if wanted not in by_number:
        raise NoSuchExercise(
            f"Module {module} has no exercise. These modules have one: {', '.join(by_number)}."
        )
    return by_number[wanted]


def _number(exercise: Path) -> str:
    return exercise.name.split("_")[0]


def _copy(exercise: Path, mine: Path) -> None:
    try:
        mine.parent.mkdir(exist_ok=True)
        _write_once(exercise.read_bytes(), mine)
    except OSError as error:
        raise PlainError(
            f"Your copy could not be made at {shown(mine)} ({error.strerror}). "
            "Check that the disk is not full and that you may write in this folder."
        ) from None


def _write_once(content: bytes, mine: Path) -> None:
    # "x" refuses to open what exists: a copy that appears in between is kept, not written over.
    try:
        file = open(mine, "xb")
    except FileExistsError:
        return
    try:
        with file:
            file.write(content)
    except OSError:  # a full disk must not leave half a copy that then counts as one
        mine.unlink()
        raise
