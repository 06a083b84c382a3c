import numpy as np
import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.improvement import CameTrue, Cycle, ImprovementError, Log, Prediction

SAID = Prediction("patients home by noon", "higher", 1, 3, "of 10 patients")
ROW = {
    "idea": "A chair by the door", "tested_date": "2027-01-11", "measure": "patients who sat", "better": "higher",
    "before": 2, "predicted": 5,
}  # fmt: skip


def test_a_result_is_held_beside_the_prediction_and_beside_before():
    cycle = Cycle("Home sooner", SAID, "2027-01-11", observed=2, learned="Transport came late.", next="adapt")
    assert cycle.came_true is False and cycle.gained is True
    assert Cycle("Home sooner", SAID, "2027-01-11", observed=3).came_true is True
    assert Cycle("Home sooner", SAID, "2027-01-11").came_true is None is Cycle("Home sooner", SAID, "2027-01-11").gained


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"next": "adapt"}, "a next step and no result"),
     ({"observed": 3, "next": "celebrate"}, "one of: adopt, adapt, abandon"),
     ({"observed": "good"}, "should be a number"),
     ({"tested": "soon"}, "Write a date"),
     ({"aim": ""}, "The aim is empty"),
     ({"prediction": Prediction("n", "higher", 1, 3, by="2027-01-10")}, "before the test begins")],
)  # fmt: skip
def test_what_is_no_cycle_is_said(changed, said):
    with pytest.raises(ImprovementError, match=said):
        Cycle(**{"aim": "Home sooner", "prediction": SAID, "tested": "2027-01-11"} | changed)


def test_fairbecks_log_is_read_whole():
    table = load("improvement_log")
    log, tests = Log.of(table), table[table["tested_date"].notna()]
    assert len(log.cycles) + len(log.refused) == len(tests) and len(log.refused) == tests["predicted"].isna().sum() > 0
    assert log.refused["why"].str.startswith("It has no number").all()
    assert [cycle.tested for cycle in log.cycles] == sorted(cycle.tested for cycle in log.cycles)
    assert set(log.table["outcome"]) == {"adopt", "adapt", "abandon", ""}
    sign = tests["better"].map({"higher": 1, "lower": -1}).astype(float)
    gap = sign * (tests["observed"].astype(float) - tests["predicted"].astype(float))
    found = log.came_true
    assert (found.right, found.known) == ((gap >= 0).sum(), gap.notna().sum())
    assert found.ideas == tests[gap.notna()]["idea_id"].nunique() < found.known


def test_rows_of_ones_own_may_lack_what_is_not_known_yet():
    log = Log.of([ROW, ROW | {"tested_date": "2027-01-04", "observed": None}, ROW | {"tested_date": None}])
    assert [str(cycle.tested) for cycle in log.cycles] == ["2027-01-04", "2027-01-11"]
    with pytest.raises(ImprovementError, match="No result is known yet"):
        _ = log.came_true


def test_a_row_that_is_no_prediction_is_refused_and_says_why():
    vague = ROW | {"predicted": np.nan, "prediction": "Better."}
    log = Log.of([ROW, ROW | {"predicted": 2}, ROW | {"idea": None}, vague])
    assert len(log.cycles) == 1
    assert [why.split(".")[0].split(",")[0] for why in log.refused["why"]] == [
        "It was 2 before", "The aim is empty", "It has no number",
    ]  # fmt: skip
    assert log.refused["prediction"].iloc[-1] == "Better."


def test_a_log_without_a_column_and_one_without_rows():
    with pytest.raises(ImprovementError, match="lacks the column “better”"):
        Log.of(pd.DataFrame([ROW]).drop(columns="better"))
    empty = Log.of(pd.DataFrame([ROW]).iloc[:0])
    assert len(empty.cycles) == len(empty.refused) == len(empty.table) == 0


@pytest.mark.parametrize(
    ("right", "known", "low", "high"),
    # Newcombe (1998), Statistics in Medicine 17: 857-872, table I, method 3.
    [(81, 263, 25.53, 36.62), (15, 148, 6.24, 16.05), (0, 20, 0, 16.11), (1, 29, 0.61, 17.18), (29, 29, 88.30, 100)],
)
def test_the_interval_is_that_of_printed_tables(right, known, low, high):
    assert CameTrue(right, known, known).interval == pytest.approx((low, high), abs=0.006)


def test_the_words_hold_the_share_the_interval_and_what_was_tested_again():
    assert CameTrue(3, 4, 4).sentence == (
        "3 of 4 predictions came true: 75%. Chance alone leaves anything from 30% to 95% open."
    )
    assert "They test 2 ideas, some of them again" in CameTrue(3, 4, 2).sentence
