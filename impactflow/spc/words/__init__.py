"""Results in words: what a chart's alternative text, its title and a report say."""

from impactflow.spc.figures import figure, number_of, period
from impactflow.spc.words.attribute import describe_attribute, headline_attribute
from impactflow.spc.words.funnel import describe_funnel, headline_funnel
from impactflow.spc.words.many import describe_many, headline_many
from impactflow.spc.words.run_chart import describe_run_chart, headline_run_chart
from impactflow.spc.words.signals import ASSURANCE, CAUSES, NO_LIMITS_YET, VARIATION
from impactflow.spc.words.xmr import (
    begins,
    describe_xmr,
    first_try,
    has_limits,
    headline_xmr,
    is_changing,
    is_undecided,
    known_since,
    mean_and_limits,
    target_sentence,
    too_few,
)

__all__ = [
    "ASSURANCE",
    "CAUSES",
    "NO_LIMITS_YET",
    "VARIATION",
    "begins",
    "describe_attribute",
    "describe_funnel",
    "describe_many",
    "describe_run_chart",
    "describe_xmr",
    "figure",
    "first_try",
    "has_limits",
    "headline_attribute",
    "headline_funnel",
    "headline_many",
    "headline_run_chart",
    "headline_xmr",
    "is_changing",
    "is_undecided",
    "known_since",
    "mean_and_limits",
    "number_of",
    "period",
    "target_sentence",
    "too_few",
]
