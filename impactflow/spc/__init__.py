"""Statistical process control: which changes are signals, and which are the system as it is."""

from impactflow.spc import attribute
from impactflow.spc.errors import SpcError
from impactflow.spc.funnel import Funnel, funnel
from impactflow.spc.report import Measure, Report, report
from impactflow.spc.run_chart import RunChart, run_chart
from impactflow.spc.xmr import XmR, xmr

__all__ = [
    "Funnel",
    "Measure",
    "Report",
    "RunChart",
    "SpcError",
    "XmR",
    "attribute",
    "funnel",
    "report",
    "run_chart",
    "xmr",
]
