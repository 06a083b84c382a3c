"""Pages to hand round, made from one's own figures: one file, no network, ready to print."""

from impactflow.packs.page import Wording, page
from impactflow.packs.series import ChartedSeries, NothingToChart, charted

__all__ = ["ChartedSeries", "NothingToChart", "Wording", "charted", "page"]
