"""Improvement in words that data can answer: aims, measures, drivers, and tests of change."""

from impactflow.improvement.aim import Aim, Reach
from impactflow.improvement.benefits import Benefit, Cost, Share
from impactflow.improvement.came_true import CameTrue
from impactflow.improvement.drivers import DriverDiagram
from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.escalation import Judgement, Rule, Threshold
from impactflow.improvement.family import Family
from impactflow.improvement.maturity import Maturity, Since, View
from impactflow.improvement.pareto import pareto, vital_few
from impactflow.improvement.pdsa import Cycle, Log
from impactflow.improvement.prediction import Prediction
from impactflow.improvement.predictions import predictions
from impactflow.improvement.return_on_improvement import Outcome, ReturnOnImprovement
from impactflow.improvement.rubric import RUBRIC
from impactflow.improvement.training_plan import TrainingPlan
from impactflow.improvement.uncertain import Uncertain

__all__ = [
    "RUBRIC", "Aim", "Benefit", "CameTrue", "Cost", "Cycle", "DriverDiagram", "Family", "ImprovementError",
    "Judgement", "Log", "Maturity", "Outcome", "Prediction", "Reach", "ReturnOnImprovement", "Rule", "Share",
    "Since", "Threshold", "TrainingPlan", "Uncertain", "View", "pareto", "predictions", "vital_few",
]  # fmt: skip
