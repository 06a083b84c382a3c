"""What is put into the data on purpose, so that there is something to find."""

from impactflow.synthetic.truths.demand import ColdWeek, Growth
from impactflow.synthetic.truths.department import (
    Corridor,
    Deprivation,
    MentalHealth,
    Outage,
    PerformanceCalls,
)
from impactflow.synthetic.truths.discharge import LateDischarges, NoonDrive, QuietWeekends
from impactflow.synthetic.truths.records import CopiedWeek, Faults, RecordingChange
from impactflow.synthetic.truths.same_day import WiderSdec
from impactflow.synthetic.truths.staff import Engagement, FewAnswers, Overtime, ProtectedTime
from impactflow.synthetic.truths.truth import Truth
from impactflow.synthetic.truths.wards import Norovirus, SlowWard

__all__ = [
    "ColdWeek",
    "CopiedWeek",
    "Corridor",
    "Deprivation",
    "Engagement",
    "Faults",
    "FewAnswers",
    "Growth",
    "LateDischarges",
    "MentalHealth",
    "Norovirus",
    "NoonDrive",
    "Outage",
    "Overtime",
    "PerformanceCalls",
    "ProtectedTime",
    "QuietWeekends",
    "RecordingChange",
    "SlowWard",
    "Truth",
    "WiderSdec",
]
