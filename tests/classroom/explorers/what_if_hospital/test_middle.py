"""The run that is shown is the middle of many, and no oddity."""

import pandas as pd
import pytest

from classroom.explorers.what_if_hospital.explorer import SEED
from classroom.explorers.what_if_hospital.middle import many, middle


@pytest.fixture(scope="module")
def runs():
    return many()


def test_the_run_that_is_shown_is_the_nearest_to_the_middle_of_forty(runs):
    assert len(runs) == 40 and middle(runs) == SEED


def test_in_it_more_wait_for_acute_medicine_than_for_any_other_bed(runs):
    for_beds = runs.drop(columns="corridor")
    assert for_beds.loc[SEED].idxmax() == "acute medicine" == for_beds.mean().idxmax()
    shares = for_beds.div(for_beds.sum(axis="columns"), axis="index")
    assert shares.loc[SEED, "children"] < 0.2 and shares["children"].max() > 0.6  # seed 7 was shown once


def test_a_run_that_is_odd_in_one_measure_alone_is_not_the_middle():
    runs = pd.DataFrame({"beds": [1, 2, 3], "corridor": [10, 20, 30]}, index=[5, 6, 7])
    assert middle(runs) == 6
    runs["corridor"] = [10, 90, 20]
    assert middle(runs) == 7
