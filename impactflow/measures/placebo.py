"""The same step, sought on days on which nothing was changed."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from impactflow.measures.autocorrelated import fit
from impactflow.measures.effect import FEWEST, Model
from impactflow.measures.errors import MeasureError
from impactflow.measures.evenly import said

FEWEST_DAYS = 10


@dataclass(frozen=True)
class Placebo:
    """Steps found on other days: ``steps``, by day, beside the ``step`` on the true day."""

    day: pd.Timestamp
    step: float
    steps: pd.Series

    @property
    def as_large(self) -> int:
        """On how many other days the step is as large, up or down."""
        return int((self.steps.abs() >= abs(self.step)).sum())

    @property
    def sentence(self) -> str:
        """How often as large, in words."""
        found = f"{self.as_large or 'None'} of {len(self.steps)} other dates"
        verb = "has" if self.as_large == 1 else "have"
        return (
            f"{found} {verb} a step as large as that of {said(self.day)}. Neighbouring days share "
            "their points, so this is a look, not a probability."
        )


def placebo(
    series: pd.Series,
    on: Any,
    comparison: pd.Series | None = None,
    season: str | None = None,
    slope: bool = True,
    leave_out: Any = (),
) -> Placebo:
    """Seek the same step on every other day that has 8 points to either end, and to the true day.

    The true change stays in the fit, so that no other day is credited with it. Another change has fewer points to
    itself, so its step varies more by chance: the test errs on the side of doubt.
    Source: placebo dates, as in Abadie, Diamond and Hainmueller (2015), Comparative politics and the
    synthetic control method ("in-time placebos"); keeping the true change in the fit is our own.
    Arguments and errors: as `effect`.

    Raises:
        MeasureError: as `effect`, or there are fewer than 10 other days.
    """
    model = Model.of(series, on, comparison, season, slope, leave_out)
    found = fit(model.design, model.values)
    places = [
        place
        for place in range(FEWEST, len(model.values) - FEWEST + 1)
        if abs(place - model.begins) >= FEWEST and not model.left_out[place]
    ]
    if len(places) < FEWEST_DAYS:
        raise MeasureError(
            f"There are {len(places)} other days far enough from the change and from both ends. "
            f"Fewer than {FEWEST_DAYS} show nothing. Give a longer series, or leave “season” out."
        )
    steps = [model.step_at(place, found.autocorrelation) for place in places]
    return Placebo(model.day, float(found.estimates[0]), pd.Series(steps, index=model.days[places], name="step"))
