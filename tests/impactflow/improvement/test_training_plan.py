from dataclasses import replace

import numpy as np
import pytest
from impactflow.improvement import ImprovementError, TrainingPlan

PLAN = TrainingPlan(headcount=3000, turnover=0.12, places=80, coaches=4, new_coaches=2, protected_hours=2)


def test_the_same_seed_gives_the_same_and_another_another():
    assert PLAN.outlook().equals(PLAN.outlook())
    assert not np.array_equal(PLAN.live_projects(seed=1), PLAN.live_projects(seed=2))


def test_the_numbers_here_are_what_arithmetic_gives():
    last = PLAN.outlook(3, runs=20_000).loc[3]
    stays = 0.88 ** (1 / 4)
    assert last["trained_here"] == pytest.approx(sum(20 * stays**k for k in range(12)), rel=0.01)
    # One new coach at the end of every second quarter.
    coaches = 4 * 0.88**3 + sum(stays ** (12 - quarter) for quarter in range(2, 13, 2))
    assert last["coaches_here"] == pytest.approx(coaches, rel=0.01)
    assert last["certificates"] == 240 and last["low"] < last["live"] < last["high"]


def test_nobody_leaves_means_nobody():
    last = PLAN.if_nobody_leaves.outlook().loc[3]
    assert last["trained_here"] == last["certificates"] == 240 and last["coaches_here"] == 10
    assert last["live"] > PLAN.outlook().loc[3, "live"]


def test_certificates_alone_make_few_projects():
    paper = replace(PLAN, places=400, protected_hours=0, new_coaches=0)
    assert paper.outlook().loc[3, "certificates"] > 4 * PLAN.outlook().loc[3, "certificates"]
    assert paper.outlook().loc[3, "live"] < PLAN.outlook().loc[3, "live"]


@pytest.mark.parametrize("lacks", [{"places": 0}, {"coaches": 0, "new_coaches": 0}])
def test_without_learners_or_coaches_nothing_is_coached(lacks):
    assert not replace(PLAN, **lacks).live_projects().any()


def test_no_more_is_trained_than_there_are_and_no_more_coached_than_coaches_carry():
    few = replace(PLAN, headcount=10, places=1000)
    assert few.outlook()["trained_here"].le(10).all()
    assert few.live_projects().max() <= 10 and PLAN.if_nobody_leaves.live_projects().max() <= 40


def test_low_is_what_nine_of_ten_runs_reach():
    low = PLAN.outlook()["low"].iloc[-1]
    assert PLAN.reached(low) >= 90 > PLAN.reached(low + 1)


def test_more_leavers_never_help():
    live = [replace(PLAN, turnover=share).outlook().loc[3, "live"] for share in (0, 0.1, 0.2, 0.4)]
    assert live == sorted(live, reverse=True)


def test_each_assumption_is_said_to_be_ours():
    assert all(said.endswith("This is our assumption.") for said in PLAN.assumptions)


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"turnover": 1}, "Turnover is 1. Give from 0 to 0.99"), ({"turnover": 12}, "Turnover is 12"),
     ({"places": 2.5}, "whole number"), ({"places": -1}, "whole number"), ({"headcount": 0}, "from 1"),
     ({"coaches": "four"}, "should be a number"), ({"protected_hours": 41}, "Protected hours is 41")],
)  # fmt: skip
def test_what_cannot_be_is_said(changed, said):
    with pytest.raises(ImprovementError, match=said):
        replace(PLAN, **changed)


@pytest.mark.parametrize("asked", [{"years": 0}, {"runs": 0}, {"seed": -1}, {"years": 2.5}, {"runs": 10**9}])
def test_a_run_that_cannot_be_is_said(asked):
    with pytest.raises(ImprovementError, match="whole number"):
        PLAN.outlook(**asked)
