"""Return on improvement on show: a form where somebody sits, else the case in words."""

from html import escape

from classroom.desk.sitting import sitting
from classroom.explorers.return_on_improvement.telling import case
from classroom.explorers.return_on_improvement.words import TITLE
from classroom.explorers.standing import here, told


class Showing:
    """The explorer in a notebook; a page puts its own where this one stands."""

    id = "return-on-improvement"
    title = TITLE

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        words = repr(self)
        bundle = {"text/html": here(self.id, f"<p>{escape(words)}</p>"), "text/plain": words}
        if sitting().live:
            from classroom.explorers.return_on_improvement.live import Form  # brings ipywidgets, which takes a while

            bundle |= Form().view._repr_mimebundle_() | {"text/plain": words}
        return bundle

    def __repr__(self) -> str:
        return told(TITLE, case())
