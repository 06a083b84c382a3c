"""Charts of patient flow, each with its finding in words.

Altair is loaded at the first chart and not before: it takes longer to import than all the rest.
"""

from impactflow.charts.four_hour_performance import four_hour_performance
from impactflow.charts.rendering import MissingDescription, TooManyRows, enable
from impactflow.charts.xmr import xmr_chart

__all__ = ["MissingDescription", "TooManyRows", "enable", "four_hour_performance", "xmr_chart"]
