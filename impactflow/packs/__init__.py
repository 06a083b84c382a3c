"""Pages to hand round, made from one's own figures: one file, no network, ready to print."""

from impactflow.packs.page import page
from impactflow.packs.report import Aside, report_body, report_page
from impactflow.packs.section import Wording
from impactflow.packs.series import ChartedSeries, NothingToChart, charted

__all__ = [
    "Aside", "ChartedSeries", "NothingToChart", "Wording", "charted", "page", "report_body", "report_page",
]  # fmt: skip
