import numpy as np
import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.synthetic import FAIRBECK

from impactflow.measures import MeasureError, effect, placebo
from tests.impactflow.measures.test_effect import NEEDED, ON, made, rising
from tests.impactflow.synthetic import series as planted


def test_a_large_step_is_on_no_other_day():
    found = placebo(rising(-5, noise=0.5), ON)
    assert found.as_large == 0 and found.sentence.startswith("None of ")
    assert found.step == effect(rising(-5, noise=0.5), ON).step.value


def test_days_keep_their_distance_from_the_change_and_from_both_ends():
    steps = placebo(rising(-5, noise=0.5), ON).steps
    places = (steps.index - pd.Timestamp("2024-01-01")).days // 7
    assert places.min() == 8 and places.max() == 96 and len(steps) == 104 - 15 - 15
    assert (np.abs(places - 74) >= 8).all()


def test_another_step_elsewhere_is_found_where_it_is():
    series = rising(-5, noise=0.2) + made(6 * (np.arange(104) >= 40))
    found = placebo(series, ON, slope=False)
    assert found.steps.abs().idxmax() == pd.Timestamp("2024-10-07")
    assert found.steps.max() == pytest.approx(6, abs=0.5) and found.as_large >= 1


def test_chance_alone_is_as_large_elsewhere_as_often_as_not():
    shares = []
    for seed in range(40):
        found = placebo(rising(0, noise=1, seed=seed), ON)
        shares.append(found.as_large / len(found.steps))
    assert np.mean(shares) > 0.4 and np.mean(np.array(shares) == 0) < 0.15


def test_too_few_other_days_are_said():
    with pytest.raises(MeasureError, match="other days far enough"):
        placebo(rising(noise=1).iloc[58:90], ON)


def test_fairbecks_step_is_as_large_on_no_other_day():
    tables = {name: load(name) for name in NEEDED}
    series, on = planted.overnight_suitable(tables, FAIRBECK), FAIRBECK.wider_sdec.begin
    assert placebo(series, on, season="harmonic").as_large == 0
