"""Charts of patient flow, each with its finding in words.

Altair is loaded at the first chart and not before: it takes longer to import than all the rest.
"""

from impactflow.charts.annotations import NoteOutside
from impactflow.charts.attribute import draw_attribute
from impactflow.charts.four_hour_performance import four_hour_performance
from impactflow.charts.funnel import NoSuchGroup, draw_funnel
from impactflow.charts.icon_table import IconTable, icon_table
from impactflow.charts.multiples import TooManyCharts, draw_multiples
from impactflow.charts.rendering import MissingDescription, TooManyRows, enable
from impactflow.charts.run_chart import draw_run_chart
from impactflow.charts.xmr import draw_xmr

__all__ = [
    "IconTable",
    "MissingDescription",
    "NoSuchGroup",
    "NoteOutside",
    "TooManyCharts",
    "TooManyRows",
    "draw_attribute",
    "draw_funnel",
    "draw_multiples",
    "draw_run_chart",
    "draw_xmr",
    "enable",
    "four_hour_performance",
    "icon_table",
]
