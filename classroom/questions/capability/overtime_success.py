"""4.6 Was the overtime a success: how much better were its weeks, and what would doing nothing have done?"""

from collections.abc import Callable
from itertools import product

from classroom.checks import Choice, Form, Misconception, Number, Option, Question
from classroom.checks.question import Inputs
from classroom.questions.capability.rerun_data import OVERTIME, UNLUCKY, summers

WORKED, HARMED, UNKNOWN = "it worked", "it did harm", "nobody can tell"
FIELDS = {
    "gain": Number(unit="percentage points", decimals=1),
    "without": Number(unit="percentage points", decimals=1),
    "verdict": Choice(
        (
            Option(WORKED, "It worked: the weeks after it began were better"),
            Option(HARMED, "It did harm: without it the gain is larger"),
            Option(UNKNOWN, "These figures cannot tell it from doing nothing"),
        )
    ),
}


def _week(inputs) -> int:
    return int((inputs["weeks"]["week_start"] == UNLUCKY).idxmax())


def _mean(inputs, first: int, count: int = OVERTIME) -> float:
    """Return the mean of some weeks, the first of them so many after the unlucky one."""
    start = _week(inputs) + first
    return float(inputs["weeks"]["percent"].iloc[start : start + count].mean())


def _unlucky(inputs) -> float:
    return _mean(inputs, 0, 1)


def _without(inputs) -> float:
    reruns = inputs["reruns"]
    return float((reruns["after"] - reruns["worst"]).mean())


def _best_without(inputs) -> float:
    reruns = inputs["reruns"]
    return float((reruns["best"] - reruns["worst"]).mean())


def _with_best(gain: bool, without: int | None, verdict: str) -> Callable[[Inputs], dict]:
    """Return an answer with the best of four weeks, here or in the reruns: to so many decimals, or to none."""

    def made(inputs) -> dict:
        changed = {"gain": _best_week(inputs) - _unlucky(inputs)} if gain else {}
        changed |= {"without": round(_best_without(inputs), without)} if without is not None else {}
        return _answer(inputs, verdict=verdict, **changed)

    return made


def _answer(inputs, **changed) -> dict:
    gain = _mean(inputs, 1) - _unlucky(inputs)
    return {"gain": gain, "without": _without(inputs), "verdict": UNKNOWN, **changed}


def _best_week(inputs) -> float:
    return max(_mean(inputs, after, 1) for after in range(1, OVERTIME + 1))


QUESTION = Question(
    id="overtime-success",
    number="4.6",
    answer="overtime",
    kind=Form(FIELDS),
    inputs=summers,
    reference=_answer,
    misconceptions=(
        Misconception(
            code="better-so-it-worked",
            message="Both figures are right. The overtime began because of a new low, which a manager sees on the day. After "
            "90 new lows without overtime it got better by 3.8 points, as a mean, and after 27 of them by as much as here.",
            example=lambda inputs: _answer(inputs, verdict=WORKED),
        ),
        Misconception(
            code="less-so-it-harmed",
            message="Both figures are right. Yet one summer against a mean of forty is no proof of harm. "
            "In many of the forty the gain was smaller than here.",
            example=lambda inputs: _answer(inputs, verdict=HARMED),
        ),
        Misconception(
            code="before-against-after-season",
            message="You held August beside May. August is quiet each year, so it flatters. Take the four weeks "
            "of overtime and the worst week.",
            example=lambda inputs: _answer(inputs, gain=_mean(inputs, 10) - _mean(inputs, -4), verdict=WORKED),
        ),
        Misconception(
            code="best-week",
            message="You chose the best of the four weeks after you had looked. Take the mean of all four.",
            example=_with_best(gain=True, without=None, verdict=WORKED),
            also=tuple(
                _with_best(gain, decimals, verdict)
                for gain, decimals, verdict in product((True, False), (None, 0, 1), (WORKED, UNKNOWN))
                if gain or decimals is not None
            ),
        ),
        Misconception(
            code="nothing-done-is-nought",
            message="You took it that without overtime nothing would change. The forty summers show what happens "
            "then. Use their two means.",
            example=lambda inputs: _answer(inputs, without=0, verdict=WORKED),
        ),
        Misconception(
            code="month-before",
            message="You held the overtime beside the four weeks before the worst one. That compares two times of "
            "year. Start from the worst week, as the reruns do.",
            example=lambda inputs: _answer(inputs, gain=_mean(inputs, 1) - _mean(inputs, -4), verdict=HARMED),
        ),
    ),
    alternatives={
        "rounded": lambda inputs: {n: v if n == "verdict" else round(v, 1) for n, v in _answer(inputs).items()},
        "the whole words": lambda inputs: _answer(inputs, verdict="These figures cannot tell it from doing nothing"),
        "capital letters": lambda inputs: _answer(inputs, verdict=UNKNOWN.upper()),
    },
    near_misses={
        "both figures exchanged": lambda inputs: _answer(
            inputs, gain=_answer(inputs)["without"], without=_answer(inputs)["gain"]
        ),
        "the gain of one week": lambda inputs: _answer(inputs, gain=_mean(inputs, 1, 1) - _unlucky(inputs)),
        "whole numbers": lambda inputs: {n: v if n == "verdict" else round(v) for n, v in _answer(inputs).items()},
        "the mean of the four weeks": lambda inputs: _answer(inputs, gain=_mean(inputs, 1)),
    },
    hints=(
        "Work out the same thing twice: the four weeks after the worst one, less the worst one. "
        "Once for Fairbeck, once for the summers without overtime.",
        "Add the four weeks of overtime and divide by four. Take the worst week from that. Then compare with what "
        "came about where nothing was done.",
    ),
    minutes=8,
    praise="Yes. A worst week is mostly bad luck, and luck does not stay. Praise or blame after it will seem to work. "
    "To know, decide before you look, and keep something to compare with.",
)
