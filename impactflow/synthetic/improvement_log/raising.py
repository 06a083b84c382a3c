"""Who raises which idea, where and when."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from impactflow.hospital.streams import Streams
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.texts import ED, fits, places
from impactflow.synthetic.truths import ProtectedTime
from impactflow.synthetic.wards import code

# Our assumptions.
IDEAS_A_MONTH, IDEAS_A_MONTH_IN_ED = 0.2, 0.7
DAYS_OF_MONTH = 365.25 / 12
# Of 100 ideas, how many come from whom: as a rule, and where there is protected time.
USUAL_VOICES = {
    "manager": 29, "nurse": 26, "doctor": 22, "therapist": 7, "health care assistant": 5, "pharmacist": 4,
    "ward clerk": 4, "domestic assistant": 1, "porter": 1, "patients' panel": 1,
}  # fmt: skip
MORE_VOICES = {
    "manager": 8, "nurse": 20, "doctor": 10, "therapist": 10, "health care assistant": 20, "pharmacist": 5,
    "ward clerk": 9, "domestic assistant": 8, "porter": 3, "patients' panel": 7,
}  # fmt: skip
MEASURED_WITH_TIME = 0.9  # share of ideas with protected time that must have a measure


@dataclass(frozen=True)
class Raised:
    """An idea that was raised; ``protection`` is the truth it owes its time to, if any."""

    place: str
    number: int  # at this place, from 0
    day: date
    by: str
    text: dict
    protection: ProtectedTime | None

    @property
    def row(self) -> dict:
        """What the log says of the idea itself."""
        return {"raised_date": self.day, "place": self.place, "idea": self.text["idea"], "raised_by": self.by}


def raised(hospital: Hospital, streams: Streams) -> list[Raised]:
    """Return the ideas of all places in order of date; none is raised twice at one place."""
    texts = tomllib.loads((Path(__file__).parent / "ideas.toml").read_text(encoding="utf-8"))["ideas"]
    kinds, used, here = places(hospital), Counter(), {}
    found = []
    for day, place in _moments(hospital, streams):
        said = here.setdefault(place, set())
        protection = _protection(hospital, place, day)
        luck = streams.of(f"idea {place} {len(said)}")
        fitting = [text for text in texts if fits(text["where"], kinds[place]) and text["idea"] not in said]
        if protection and luck.random() < MEASURED_WITH_TIME:
            fitting = [text for text in fitting if "measure" in text]
        if not fitting:
            continue
        by, text = _choice(fitting, MORE_VOICES if protection else USUAL_VOICES, used, luck)
        found.append(Raised(place, len(said), day, by, text, protection))
        said.add(text["idea"])
        used[text["idea"]] += 1
    return found


def _moments(hospital: Hospital, streams: Streams) -> list[tuple[date, str]]:
    """Return the days on which each place raises an idea."""
    found = []
    days = [hospital.first_day + timedelta(each) for each in range(hospital.days)]
    for place in places(hospital):
        usual = IDEAS_A_MONTH_IN_ED if place == ED else IDEAS_A_MONTH
        luck = streams.luck(f"days of ideas {place}", len(days))
        for day, one in zip(days, luck, strict=True):
            protection = _protection(hospital, place, day)
            a_month = protection.ideas_a_month if protection else usual
            if one < a_month / DAYS_OF_MONTH:
                found.append((day, place))
    return sorted(found)


def _protection(hospital: Hospital, place: str, day: date) -> ProtectedTime | None:
    truth = hospital.protected_time
    return truth if truth and day >= truth.begin and place in map(code, truth.wards) else None


def _choice(
    fitting: list[dict], voices: dict[str, int], used: Counter, luck: np.random.Generator
) -> tuple[str, dict]:
    """Draw who speaks, and one of their ideas that was heard least often so far."""
    able = [role for role in voices if any(role in text["roles"] for text in fitting)]
    weights = np.cumsum([voices[role] for role in able])
    by = able[int(np.searchsorted(weights, luck.random() * weights[-1], "right"))]
    theirs = [text for text in fitting if by in text["roles"]]
    fewest = min(used[text["idea"]] for text in theirs)
    rare = [text for text in theirs if used[text["idea"]] == fewest]
    return by, rare[int(luck.random() * len(rare))]
