import pandas as pd
import pytest

from impactflow.charts import TooManyCycles, draw_cycles
from impactflow.improvement import Cycle, Log, Prediction
from impactflow.spc.run_chart import run_chart

WEEKS = pd.date_range("2027-01-04", periods=14, freq="7D")
CHART = run_chart([3, 4, 2, 3, 4, 3, 6, 7, 6, 8, 7, 6, 7, 8], WEEKS)
SAID = Prediction("patients home by noon", "higher", 3, 6, "of 10 patients")


def log(*days, observed=(6, 5, None)):
    cycles = tuple(Cycle("Home sooner", SAID, day, seen) for day, seen in zip(days, observed, strict=False))
    return Log(cycles, pd.DataFrame())


def words(chart):
    """What is written on the chart at the tests."""
    return {row["words"] for rows in chart.to_dict()["datasets"].values() for row in rows if "words" in row}


def test_each_test_has_its_number_and_whether_it_came_true():
    drawn = draw_cycles(CHART, log("2027-01-20", "2027-02-10", "2027-03-10"), measure="Home by noon")
    assert words(drawn) == {"1 yes", "2 no", "3 not known"}
    assert "Dotted lines: tests" in drawn.to_dict()["title"]["subtitle"][-1]


def test_its_words_say_each_test_once_and_in_full():
    said = draw_cycles(CHART, log("2027-01-20", "2027-02-10"), measure="Home by noon").description
    assert said.endswith(
        "Notes: 20 January 2027: test 1, the prediction came true; 10 February 2027: test 2, it did not come true."
    )
    assert said.count("Notes:") == 1 and "2 no" not in said


@pytest.mark.parametrize("second", ["2027-01-20", "2027-01-22"])
def test_tests_between_two_points_share_a_line(second):
    drawn = draw_cycles(CHART, log("2027-01-20", second), measure="Home by noon")
    assert words(drawn) == {"1 yes, 2 no"}
    assert "test 2, it did not come true" in drawn.description


def test_more_tests_than_can_be_seen_are_refused():
    days = [f"2027-02-{day:02}" for day in range(1, 8)]
    with pytest.raises(TooManyCycles, match="7 tests do not fit on one chart"):
        draw_cycles(CHART, log(*days, observed=[6] * 7), measure="Home by noon")


def test_tests_outside_are_counted_and_not_drawn():
    drawn = draw_cycles(CHART, log("2026-12-01", "2027-02-10"), measure="Home by noon")
    assert words(drawn) == {"2 no"}
    assert drawn.description.endswith("1 of 2 tests lies outside these dates.")


def test_a_log_without_tests_is_a_run_chart():
    drawn = draw_cycles(CHART, log(), measure="Home by noon")
    assert "Notes" not in drawn.description and "Dotted" not in str(drawn.to_dict()["title"])
