"""Statistical process control: which changes are signals, and which are the system as it is."""

from impactflow.spc.errors import SpcError
from impactflow.spc.report import Measure, Report, report
from impactflow.spc.xmr import XmR, xmr

__all__ = ["Measure", "Report", "SpcError", "XmR", "report", "xmr"]
