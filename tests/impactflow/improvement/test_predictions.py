import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.improvement import ImprovementError, predictions

DAY = pd.Timestamp("2025-01-01")
LOG = pd.DataFrame(
    {
        "tested_date": [DAY, DAY, DAY, DAY, DAY, pd.NaT],
        "better": ["higher", "higher", "lower", "lower", None, None],
        "before": [3, 3, 9, 9, None, None],
        "predicted": [6, 6, 4, 4, None, None],
        "observed": [6, 5, 5, None, None, None],
    }
)


def test_each_test_is_counted_once_and_none_is_dropped():
    row = predictions(LOG).iloc[0]
    assert row[["tests", "with_prediction", "known", "right", "better_than_before"]].tolist() == [5, 4, 3, 1, 3]
    assert row["right_percent"] == pytest.approx(100 / 3)


def test_exactly_as_predicted_is_right_and_one_less_is_not():
    assert predictions(LOG.iloc[[0]])["right"].iloc[0] == 1
    assert predictions(LOG.iloc[[1]])["right"].iloc[0] == 0


def test_nobody_tested_has_no_percentage():
    assert predictions(LOG.iloc[[5]])["right_percent"].isna().all()


def test_fairbecks_log_can_be_counted_by_place():
    log = load("improvement_log")
    by_place = predictions(log, by="place")
    assert by_place["tests"].sum() == predictions(log)["tests"].iloc[0] == log["tested_date"].notna().sum()
    assert (by_place["right"] <= by_place["known"]).all()


def test_a_log_without_a_column_is_refused():
    with pytest.raises(ImprovementError, match="lacks the column “observed”"):
        predictions(LOG.drop(columns="observed"))
