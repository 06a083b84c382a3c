"""Bring answers back from a file that was saved: the marks, and the code into the copies."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from classroom.desk.card import live
from classroom.desk.record import entries, form, merging, store
from classroom.desk.sitting import sitting
from classroom.desk.working_copies import Brought, answered_by, bring_back
from classroom.folders import MY_WORK, ROOT
from classroom.questions import all_questions
from impactflow.errors import PlainError

NOT_HERE = "In a notebook of your own, a button to choose the file of your answers appears here."
REOPEN = (
    "Press the button to see them in this notebook. "
    "If JupyterLab asks whether to overwrite or to revert, choose Revert."
)


@dataclass(frozen=True)
class Said:
    """Some sentences on show, one below the other, and markup that comes after them."""

    lines: tuple[str, ...]
    spoken: bool = False
    after: str = ""

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return "\n".join(self.lines)

    def html(self) -> str:
        """Return the sentences as markup."""
        body = "".join(f"<p>{escape(line)}</p>" for line in self.lines)
        return f'<div class="impact-card"{live(self.spoken)}>{body}</div>{self.after}'


def button(command: str, words: str) -> str:
    """Return a button that runs one of JupyterLab's own commands on the open notebook."""
    return (
        f'<p><button class="jp-mod-styled jp-mod-accept" data-commandlinker-command="{command}" '
        f'data-commandlinker-args="{{}}">{words}</button></p>'
    )


SHOW = button("docmanager:reload", "Show my answers in this notebook")


def load_answers(path: str | Path | None = None) -> Any:
    """Bring answers back: from a file, or from one to choose when none is named.

    Raises:
        PlainError: there is no such file, or it does not hold answers.
    """
    at = sitting()
    if not at.live:
        return Said((NOT_HERE,))
    content = None if path is None else _content(path)
    if content is not None:
        form.parse(content)  # to say at once what is wrong with it
    from classroom.desk.boxes.file_box import file_box  # brings ipywidgets, which takes a while

    return file_box(MY_WORK / f"{at.notebook}.ipynb" if at.notebook else None, content)


def from_bytes(content: bytes) -> Said:
    """Merge a file's content into the record, fill the copies, and say what came back.

    Raises:
        PlainError: it does not hold answers, or a newer course wrote it.
    """
    theirs = form.parse(content)
    kept = store.change(lambda mine: merging.merged(mine, theirs, answered_by))
    brought = bring_back(kept.record["cells"])
    return Said(tuple(_lines(theirs, kept, brought)), spoken=True, after=SHOW * bool(brought.count))


def _lines(theirs: dict, kept: store.Kept, brought: Brought):
    done = sum(entries.standing(kept.record, question) == "pass" for question in all_questions())
    yield f"Questions done: {done}. Cells brought back: {brought.count}."
    if kept.note:
        yield kept.note
    if not theirs["cells"] and any(entry.get("where") == "page" for entry in theirs["answers"].values()):
        yield "This file comes from the page: it holds values and marks, and no code for your cells."
    if brought.aside:
        yield f"What stood there before is kept in {', '.join(brought.aside)}."
    yield from brought.troubles
    if brought.count:
        yield REOPEN


def _content(path: str | Path) -> bytes:
    if not isinstance(path, (str, Path)):
        raise PlainError('Write the file\'s name in quotation marks: load_answers("impact-progress.json").')
    for folder in (Path.cwd(), MY_WORK, ROOT):
        try:
            return (folder / path).read_bytes()
        except (OSError, ValueError):  # a folder, a name with a nought, no right to read
            continue
    raise PlainError(
        f"There is no file {Path(path).name} that can be read. Drag it into the folder my-work, then try again."
    )
