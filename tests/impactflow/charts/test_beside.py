"""Words beside a point stand clear of the lines where there is such a place."""

import numpy as np
import pandas as pd
import pytest

from impactflow.charts.beside import FAR, NEAR, Beside, Spot

FIRST = Spot("center", True, NEAR)
FLAT = pd.DataFrame({"one": [5.0] * 9})


def test_words_stay_where_they_begin_when_nothing_is_behind_them():
    assert Beside(FLAT, 0, 10).place(4, 5, "5, May", FIRST) == FIRST


def test_words_turn_away_from_a_line_that_runs_above():
    above = FLAT.assign(other=5.7)
    assert not Beside(above, 0, 10).place(4, 5, "5, May", FIRST).above


def test_words_go_further_off_where_lines_run_on_both_sides():
    between = FLAT.assign(over=5.6, under=4.5)
    assert Beside(between, 0, 10).place(4, 5, "5, May", FIRST).away == FAR


def test_words_never_stand_on_other_words_nor_beyond_the_frame():
    beside = Beside(FLAT, 0, 10)
    first, second = (beside.place(at, 5, "a label of some length", FIRST) for at in (4, 4))
    assert first != second
    assert beside.place(0, 5, "a label", FIRST).align == "left" and beside.place(8, 5, "a label", FIRST).align == "right"


@pytest.mark.parametrize("values", [[1.0], [np.nan, 1, np.nan, 2], [3.0] * 5000])
def test_gaps_and_many_points_are_no_obstacle(values):
    assert Beside(pd.DataFrame({"one": values}), 0, 5).place(len(values) - 1, 3.0, "3", FIRST)
