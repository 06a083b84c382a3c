"""The report builder on show: a form where there is a live notebook, else Fairbeck's report in one table."""

from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.making import make
from classroom.explorers.report_builder.words import FAIRBECK_TITLE
from impactflow.charts.icon_table import icon_table

# The page version knows the place by this class, and puts its own builder there.
PLACE = "impact-report-builder-here"


class Showing:
    """The builder on show."""

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        from classroom.explorers.report_builder.live import Form  # brings ipywidgets, which takes a while

        table = icon_table(make(FAIRBECK_TITLE, list(measures()), own=False).report)
        stored = {"text/html": f'<div class="{PLACE}">{table.html}</div>', "text/plain": table.words}
        return Form().view._repr_mimebundle_() | stored
