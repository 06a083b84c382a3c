"""Made-up hospitals with a known truth: the patient-flow data of the course."""

from impactflow.synthetic.extract import Extract
from impactflow.synthetic.hospitals import FAIRBECK, HOLMBROOK, HOSPITALS, Hospital

__all__ = ["FAIRBECK", "HOLMBROOK", "HOSPITALS", "Extract", "Hospital"]
