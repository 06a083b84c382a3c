"""Charts of patient flow, each with its finding in words.

Altair is loaded at the first chart and not before: it takes longer to import than all the rest.
"""

import sys

from impactflow.charts.annotations import NoteOutside
from impactflow.charts.attribute import draw_attribute
from impactflow.charts.bars import draw_bars
from impactflow.charts.cycles import TooManyCycles, draw_cycles
from impactflow.charts.effect import draw_effect
from impactflow.charts.four_hour_performance import four_hour_performance
from impactflow.charts.frames import NotDrawable
from impactflow.charts.funnel import NoSuchGroup, draw_funnel
from impactflow.charts.heat_map import draw_heat_map
from impactflow.charts.histogram import draw_histogram
from impactflow.charts.icon_table import IconTable, icon_table
from impactflow.charts.journey import draw_journey
from impactflow.charts.multiples import TooManyCharts, draw_multiples
from impactflow.charts.over_time import draw_over_time
from impactflow.charts.rendering import MissingDescription, TooManyRows, enable
from impactflow.charts.run_chart import draw_run_chart
from impactflow.charts.scatter import draw_scatter
from impactflow.charts.steps import draw_steps
from impactflow.charts.tornado import draw_tornado
from impactflow.charts.xmr import draw_xmr

# Where JupyterLab is installed, what Altair checks charts with finds a grammar of web addresses, and builds it: more
# than a second of the wait for the first chart, for a check that no chart asks for. Without it Altair does the rest.
sys.modules.setdefault("rfc3987_syntax", None)

__all__ = [
    "IconTable",
    "MissingDescription",
    "NoSuchGroup",
    "NotDrawable",
    "NoteOutside",
    "TooManyCharts",
    "TooManyCycles",
    "TooManyRows",
    "draw_attribute",
    "draw_bars",
    "draw_cycles",
    "draw_effect",
    "draw_funnel",
    "draw_heat_map",
    "draw_histogram",
    "draw_journey",
    "draw_multiples",
    "draw_over_time",
    "draw_run_chart",
    "draw_scatter",
    "draw_steps",
    "draw_tornado",
    "draw_xmr",
    "enable",
    "four_hour_performance",
    "icon_table",
]
