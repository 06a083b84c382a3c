"""The hospital: a model of patient flow, and what would happen if."""

from impactflow.hospital import interventions
from impactflow.hospital.changes import Change, Intervention
from impactflow.hospital.compare import Comparison, compare
from impactflow.hospital.errors import HospitalError
from impactflow.hospital.parameters import Parameters
from impactflow.hospital.run import Run
from impactflow.hospital.simulate import simulate
from impactflow.hospital.wards import Ward

__all__ = [
    "Change",
    "Comparison",
    "HospitalError",
    "Intervention",
    "Parameters",
    "Run",
    "Ward",
    "compare",
    "interventions",
    "simulate",
]
