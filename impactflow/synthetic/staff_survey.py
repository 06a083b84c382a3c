"""The quarterly staff survey: a few answers from each ward, and so a lot of chance."""

import numpy as np
import pandas as pd

from impactflow.hospital.streams import Streams
from impactflow.hospital.wards import Ward
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.truths import Engagement
from impactflow.synthetic.wards import code

# Our assumptions.
MONTHS_APART = 3
STAFF_A_BED = 1.4
ANSWERING, ANSWERING_SPREAD = 0.5, 0.06  # the share that answers, and how much wards differ in it
STEP = 0.5  # a person's engagement is the mean of several questions
AGREE_STEP = 2.5  # five answers, from strongly disagree (0) to strongly agree (10)
ALIKE = 0.6  # of people, the share whose two answers are the same but for rounding
USUAL_MEAN, USUAL_SPREAD = 6.8, 1.9  # where no truth about engagement was planted


def table(hospital: Hospital, streams: Streams) -> pd.DataFrame:
    """Return a row a wave and ward with beds; scores are missing where nobody answered.

    Each answer is drawn by itself about a mean that the ward keeps in every wave. So waves differ
    by who happened to answer, and by nothing else.
    """
    waves = pd.date_range(
        hospital.first_day, hospital.last_day, freq=pd.DateOffset(months=MONTHS_APART), unit="s"
    )
    rows = [row for ward in hospital.usual.wards for row in _of_ward(ward, waves, hospital, streams)]
    names = ["wave", "ward_code", "staff", "responses", "engagement", "safe_to_speak_up"]
    return pd.DataFrame(rows, columns=names).sort_values(["wave", "ward_code"], ignore_index=True)


def _of_ward(ward: Ward, waves: pd.DatetimeIndex, hospital: Hospital, streams: Streams) -> list[tuple]:
    staff = round(STAFF_A_BED * ward.beds)
    luck = streams.of(f"survey {ward.name}")
    truth = hospital.engagement or Engagement(((ward.specialty, USUAL_MEAN),), 0, USUAL_SPREAD)
    mean = dict(truth.by_type)[ward.specialty] + _offset(ward, truth, hospital, luck.standard_normal())
    share = ANSWERING + ANSWERING_SPREAD * luck.standard_normal()
    few = hospital.few_answers.of(ward.name) if hospital.few_answers else {}
    found = []
    for number, wave in enumerate(waves, start=1):
        # One stream a wave: a wave with few answers changes no other.
        luck = streams.of(f"survey {ward.name} {number}")
        count = few.get(number, (luck.random(staff) < share).sum())
        found.append((wave, code(ward.name), staff, int(count), *_scores(mean, truth, count, luck)))
    return found


def _offset(ward: Ward, truth: Engagement, hospital: Hospital, luck: float) -> float:
    """Return how far a ward's mean is from that of its type, in every wave."""
    # Chance may put the slow ward lowest. It would then look as if low spirits made patients wait.
    slow = hospital.slow_ward is not None and hospital.slow_ward.ward == ward.name
    return 0 if slow else truth.spread_of_wards * luck


def _scores(mean: float, truth: Engagement, count: int, luck: np.random.Generator) -> tuple[float, float]:
    """Return the means of the two scores over so many people."""
    if count == 0:
        return np.nan, np.nan
    engaged, other = (_people(mean, truth.spread_of_people, count, luck) for _ in range(2))
    safe = np.where(luck.random(count) < ALIKE, engaged, other)
    return _mean(engaged, STEP), _mean(safe, AGREE_STEP)


def _people(mean: float, spread: float, count: int, luck: np.random.Generator) -> np.ndarray:
    """Draw people's scores, which cannot leave 0 to 10 and yet keep their mean (a beta distribution)."""
    share = mean / 10
    both = share * (1 - share) * 100 / spread**2 - 1
    return 10 * luck.beta(share * both, (1 - share) * both, count)


def _mean(scores: np.ndarray, step: float) -> float:
    return round(float((np.rint(scores / step) * step).mean()), 2)
