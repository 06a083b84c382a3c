"""How ideas are tested: a prediction, what happened, what the team did next, and perhaps again."""

from datetime import date, timedelta

import numpy as np

from impactflow.hospital.streams import Streams
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.improvement_log.raising import Raised

# Our assumptions. Of pairs, the first is as a rule, the second with protected time.
TESTED = 0.2  # share of ideas; with protected time the truth says it
DAYS_TO_TEST = (60, 12)  # mean, on top of the fewest
FEWEST_DAYS = 3
RIGHT = 0.55  # share of predictions that come true
UNWRITTEN = (0.15, 0.03)  # share of tests whose result nobody wrote down
AGAIN = (0.25, 0.8)  # share of adapted ideas that are tested again
MOST_CYCLES = 3
DAYS_OF_TEST, DAYS_BETWEEN = 14, (7, 28)
NEXT = {  # what the team does, by whether the prediction came true; None where it could not fail
    True: {"adopted": 0.75, "adapted": 0.25},
    False: {"adopted": 0.1, "adapted": 0.65, "abandoned": 0.25},
    None: {"adopted": 0.8, "adapted": 0.2},
}
MOST = "of 10"  # how a unit begins that has a highest value
SIGN = {"higher": 1, "lower": -1}


def cycles(idea: Raised, hospital: Hospital, streams: Streams) -> list[dict]:
    """Return the tests of an idea, none if it waits until the extract ends."""
    luck = streams.of(f"test {idea.place} {idea.number}")
    protected = idea.protection is not None
    share = idea.protection.tested_share if protected else TESTED
    if luck.random() >= share:
        return []
    aim = _aim(idea.text, luck)
    wait = FEWEST_DAYS + int(DAYS_TO_TEST[protected] * luck.standard_exponential())
    day, found = _workday(idea.day + timedelta(wait)), []
    while day < hospital.end and len(found) < MOST_CYCLES:
        known = day + timedelta(DAYS_OF_TEST) < hospital.end and luck.random() >= UNWRITTEN[protected]
        test = {"cycle": len(found) + 1, "tested_date": day, **aim}
        found.append(test | _result(idea.text, aim, found, luck) if known else test)
        if found[-1].get("outcome") != "adapted" or luck.random() >= AGAIN[protected]:
            break
        day = _workday(day + timedelta(DAYS_OF_TEST + int(luck.integers(*DAYS_BETWEEN))))
    return found


def _aim(text: dict, luck: np.random.Generator) -> dict:
    """Return what the team measures and predicts: always better than before, if it has a number."""
    if "measure" not in text:
        return {"prediction": text["prediction"]}
    sign, step = SIGN[text["better"]], text.get("step", 1)
    # Room for a prediction that is better than before, and of at least one.
    lowest = 2 * step if sign < 0 else 0
    before = max(lowest, text["before"] + step * int(luck.integers(-1, 2)))
    likely = _within(text, text["predicted"] + step * int(luck.integers(-1, 2)), lowest=step)
    predicted = sign * max(sign * likely, sign * before + step)
    return {
        "prediction": text["prediction"].format(n=predicted),
        **{name: text[name] for name in ("measure", "unit", "better")},
        "before": before,
        "predicted": predicted,
    }


def _result(text: dict, aim: dict, earlier: list[dict], luck: np.random.Generator) -> dict:
    """Return what happened; what the team learned is not said a second time."""
    if "predicted" not in aim:
        return {"result": text["helped"], "outcome": _next(None, luck)}
    right = luck.random() < RIGHT
    sign, step = SIGN[text["better"]], text.get("step", 1)
    # A wrong prediction: from just missed to a little worse than before.
    gap = abs(aim["predicted"] - aim["before"]) // step
    steps = int(luck.integers(0, 3)) if right else -int(luck.integers(1, gap + 2))
    observed = _within(text, aim["predicted"] + sign * step * steps)
    remark = f" {text['helped' if right else 'hindered']}"
    said = any(test["result"].endswith(remark) for test in earlier)
    return {
        "result": text["result"].format(n=observed) + ("" if said else remark),
        "observed": observed,
        "outcome": _next(right, luck),
    }


def _next(right: bool | None, luck: np.random.Generator) -> str:
    names, weights = zip(*NEXT[right].items(), strict=True)
    place = np.searchsorted(np.cumsum(weights), luck.random(), "right")
    return names[min(int(place), len(names) - 1)]


def _within(text: dict, value: int, lowest: int = 0) -> int:
    most = int(MOST.split()[1]) if text["unit"].startswith(MOST) else value
    return max(lowest, min(value, most))


def _workday(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(7 - day.weekday() if day.weekday() > 4 else 0)
