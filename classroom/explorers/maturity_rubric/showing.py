"""The maturity rubric on show: a form where somebody sits, else its words, which can be printed."""

from html import escape

from classroom.desk.sitting import sitting
from classroom.explorers.maturity_rubric.words import INTRO, TITLE
from classroom.explorers.standing import RUN, here, told
from impactflow.improvement import RUBRIC


class Showing:
    """The rubric in a notebook; a page puts its own where this one stands."""

    id = "maturity-rubric"
    title = TITLE

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        words = repr(self)
        bundle = {"text/html": here(self.id, html()), "text/plain": words}
        if sitting().live:
            from classroom.explorers.maturity_rubric.live import Form  # brings ipywidgets, which takes a while

            bundle |= Form().view._repr_mimebundle_() | {"text/plain": words}
        return bundle

    def __repr__(self) -> str:
        return told(TITLE, INTRO)


def html() -> str:
    """Return the five components, and what one can see at each score."""
    levels = "".join(
        f"<p><strong>{escape(name)}</strong></p><ol start=\"0\">{''.join(f'<li>{escape(each)}</li>' for each in seen)}</ol>"
        for name, seen in RUBRIC.items()
    )
    return f"<p>{escape(INTRO)}</p>{levels}<p>{RUN}</p>"
