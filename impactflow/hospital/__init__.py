"""The hospital: a model of patient flow, and what would happen if."""

from impactflow.hospital.errors import HospitalError
from impactflow.hospital.parameters import Parameters
from impactflow.hospital.run import Run
from impactflow.hospital.simulate import simulate
from impactflow.hospital.wards import Ward

__all__ = ["HospitalError", "Parameters", "Run", "Ward", "simulate"]
