"""The report builder on show: a form where somebody sits, else Fairbeck's report in one table."""

from classroom.desk.sitting import sitting
from classroom.explorers.report_builder import ID
from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.making import make
from classroom.explorers.report_builder.words import FAIRBECK_TITLE, TITLE
from classroom.explorers.standing import here
from impactflow.charts.icon_table import icon_table


class Showing:
    """The builder in a notebook; a page puts its own where this one stands."""

    id = ID
    title = TITLE

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        table = icon_table(make(FAIRBECK_TITLE, list(measures()), own=False).report)
        bundle = {"text/html": here(self.id, table.html), "text/plain": table.words}
        if sitting().live:
            from classroom.explorers.report_builder.live import Form  # brings ipywidgets, which takes a while

            bundle |= Form().view._repr_mimebundle_() | {"text/plain": table.words}
        return bundle
