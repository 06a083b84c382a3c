"""Tests that the whole hospital knows of, as they were logged when nobody knew better."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.texts import ED
from impactflow.synthetic.truths import NoonDrive, Overtime, WiderSdec
from impactflow.synthetic.wards import SDEC_CODE, code

# Our assumptions.
PLANNED = 28  # days from idea to test
KNOWN_AFTER = 56  # days from test to result
SAMPLE = 10  # patients in an audit
BEFORE_NOON = 0.1  # share who leave before noon as a rule

Story = tuple[dict, list[dict]]


def stories(hospital: Hospital) -> list[Story]:
    """Return the ideas that belong to the hospital's truths, each with its test."""
    words = tomllib.loads((Path(__file__).parent / "stories.toml").read_text(encoding="utf-8"))
    tellers = (("overtime", _overtime), ("noon_drive", _noon_drive), ("wider_sdec", _wider_sdec))
    found = []
    for name, tell in tellers:
        if truth := getattr(hospital, name):
            found += tell(words[name], truth, hospital)
    return found


def _overtime(words: dict, truth: Overtime, hospital: Hospital) -> list[Story]:
    """Tell of the overtime: no number was predicted, and nothing was compared."""
    day = truth.unlucky_monday + timedelta(7)
    idea = _idea(day, ED, words["idea"].format(weeks=truth.weeks), "site manager")
    test = {"cycle": 1, "tested_date": day, "prediction": words["prediction"]}
    done = {"result": words["result"], "outcome": "adopted"}
    return [(idea, [test | (done if day + timedelta(weeks=truth.weeks) < hospital.end else {})])]


def _noon_drive(words: dict, truth: NoonDrive, hospital: Hospital) -> list[Story]:
    """Tell of the drive: audits soon after. The ward that keeps patients overnight looks best."""
    day = max(hospital.first_day, truth.begin - timedelta(PLANNED))
    before, hoped = int(SAMPLE * BEFORE_NOON), int(SAMPLE * truth.noon_share)
    seen = {truth.lasting: hoped, truth.slipping: hoped, truth.overnight: int(SAMPLE * truth.kept_share)}
    return [
        (
            _idea(day, code(ward), words["idea"], "manager"),
            [_measured(words, truth.begin, before, hoped, observed, hospital)],
        )
        for ward, observed in seen.items()
    ]


def _wider_sdec(words: dict, truth: WiderSdec, hospital: Hospital) -> list[Story]:
    """Tell of wider same-day emergency care: with those whom it could not treat to compare."""
    day = max(hospital.first_day, truth.begin - timedelta(PLANNED))
    closes = f"{truth.closes_after:g}"
    words = {name: text.replace("{closes}", closes) for name, text in words.items()}
    before, after = int(SAMPLE * truth.share_before), int(SAMPLE * truth.share_after)
    test = _measured(words, truth.begin, before, after, after, hospital)
    return [(_idea(day, SDEC_CODE, words["idea"], "doctor"), [test])]


def _idea(day: date, place: str, idea: str, by: str) -> dict:
    return {"raised_date": day, "place": place, "idea": idea, "raised_by": by}


def _measured(
    words: dict, day: date, before: int, predicted: int, observed: int, hospital: Hospital
) -> dict:
    test = {
        "cycle": 1,
        "tested_date": day,
        "prediction": words["prediction"].format(n=predicted),
        **{name: words[name] for name in ("measure", "unit", "better")},
        "before": before,
        "predicted": predicted,
    }
    if day + timedelta(KNOWN_AFTER) >= hospital.end:
        return test
    return test | {"result": words["result"].format(n=observed), "observed": observed, "outcome": "adopted"}
