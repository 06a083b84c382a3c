import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc.errors import SpcError
from impactflow.spc.run_chart import run_chart
from impactflow.spc.words import describe_run_chart, headline_run_chart

MONTHS = pd.date_range("2023-04-01", periods=24, freq="MS")


def test_the_words_hold_both_rules_with_their_numbers():
    assert describe_run_chart(run_chart([1, 2] * 12, MONTHS), "Waits", "%") == (
        "Run chart of Waits, April 2023 to March 2025: 24 months. Median 1.5%. "
        "The longest run on one side is 1 point; chance gives up to 8. "
        "The points cross the median 23 times; chance gives 8 or more. "
        "No signal: the points cross the median as chance would have it."
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1] * 12 + [2] * 12, "A shift: 12 points in a row above the median"),
        ([2] * 12 + [1] * 12, "A shift: 12 points in a row below the median"),
        (([1] * 5 + [2] * 5) * 2, "A signal: the points cross the median only 3 times"),
        ([5] * 12, "Every point lies on the median"),
        ([3, 1], "No signal: the points cross the median as chance would have it"),
    ],
)
def test_headlines(values, said):
    chart = run_chart(values)
    assert headline_run_chart(chart) == said
    assert describe_run_chart(chart, "Waits").endswith(f"{said}.")


def test_a_flat_series_has_no_rules_to_tell():
    assert describe_run_chart(run_chart([5] * 12), "Waits", "minutes") == (
        "Run chart of Waits, points 1 to 12: 12 points. Median 5 minutes. Every point lies on the median."
    )


@given(st.lists(st.one_of(st.none(), st.integers(0, 2), st.floats(-1e99, 1e99)), min_size=2, max_size=40))
def test_whatever_can_be_charted_can_be_said(values):
    try:
        chart = run_chart(values)
    except SpcError:
        return
    said = describe_run_chart(chart, "Waits")
    assert said.startswith("Run chart of Waits, points 1 to ") and "nan" not in said and "None" not in said
    assert chart.signal == headline_run_chart(chart).startswith("A s")
