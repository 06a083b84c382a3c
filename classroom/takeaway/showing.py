"""Show a take-away, or a part of it, in a notebook by one call."""

from html import escape
from typing import Any

from classroom.desk.sitting import sitting
from classroom.takeaway.register import find
from classroom.takeaway.takeaway import Part, Takeaway
from impactflow.errors import PlainError

# The page version knows the place by this class, and puts its own form there.
PLACE = "impact-takeaway-here"
RUN = "Run this cell in JupyterLab to write your words in boxes."


class NoSuchTakeaway(PlainError):
    """No module with this number has a take-away, or it has no such part."""


class Showing:
    """A take-away on show: a form where somebody sits, else a table with room to write."""

    def __init__(self, takeaway: Takeaway, part: Part | None) -> None:
        self.takeaway, self.part = takeaway, part

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        bundle: dict[str, Any] = {"text/html": self.html(), "text/plain": repr(self)}
        if sitting().live:
            from classroom.takeaway.notebook_form import Form  # brings ipywidgets, which takes a while

            bundle |= Form(self.takeaway, self.part).widget._repr_mimebundle_() | {"text/plain": repr(self)}
        return bundle

    def __repr__(self) -> str:
        return f"{self.part.heading if self.part else self.takeaway.title}. {RUN}"

    def html(self) -> str:
        """Return the fields with room to write by hand."""
        parts = [self.part] if self.part else self.takeaway.parts
        of = f' data-part="{self.part.name}"' if self.part else ""
        labels = [escape(field.label) for part in parts for field in part.fields if not field.made]
        rows = "".join(f'<tr><th scope="row">{label}</th><td>…</td></tr>' for label in labels)
        return (
            f'<div class="{PLACE}" data-takeaway="{self.takeaway.id}"{of}>'
            f"<table><tbody>{rows}</tbody></table><p>{RUN}</p></div>"
        )


def take_to_work(module: int | str, part: str | None = None) -> Showing:
    """Show a module's take-away, such as `take_to_work(1)`, or one part: `take_to_work(1, "asked")`.

    Raises:
        NoSuchTakeaway: there is none, or it has no such part; the sentence says which there are.
    """
    takeaway = find(module)
    if takeaway is None:
        raise NoSuchTakeaway(f"Module {str(module)[:40]} has no page to take to work.")
    found = takeaway.part(part) if part else None
    if part and not found:
        names = ", ".join(each.name for each in takeaway.parts)
        raise NoSuchTakeaway(f"This page has no part {str(part)[:40]!r}. Its parts are: {names}.")
    return Showing(takeaway, found)
