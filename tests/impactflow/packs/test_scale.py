import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from impactflow.packs.scale import Scale, alike, extent, ticks


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (0, 10, [0, 2, 4, 6, 8, 10]),
        (63.9, 77.1, [60, 65, 70, 75, 80]),
        (-3, 12, [-5, 0, 5, 10, 15]),
        (7, 7, [0, 5, 10, 15]),
        (0, 0, [-1, -0.5, 0, 0.5, 1]),
        (0.001, 0.003, [0.001, 0.0015, 0.002, 0.0025, 0.003]),
        (2e6, 9e6, [2e6, 4e6, 6e6, 8e6, 10e6]),
    ],
)
def test_ticks_are_round_and_span_the_range(low, high, marks):
    assert ticks(low, high) == marks


@given(st.floats(-1e99, 1e99), st.one_of(st.floats(0, 1e99), st.floats(0, 1)))
def test_any_range_has_a_handful_of_ticks_in_order_that_can_be_told_apart(low, more):
    high = low + more
    marks = ticks(low, high)
    assert 2 <= len(marks) <= 8 and marks == sorted(set(marks))
    assert marks[0] <= low + 1e-6 * more and marks[-1] >= high - 1e-6 * more
    assert len(set(alike(marks))) == len(marks)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([-2.5, 0, 2.5], ["−2.5", "0.0", "2.5"]),
        ([0, 1000, 2000], ["0", "1,000", "2,000"]),
        ([0.001, 0.0015], ["0.0010", "0.0015"]),
        ([1e9, 2e9], ["1e+09", "2e+09"]),
        ([1e9, 1e9 + 5], ["1000000000", "1000000005"]),
        ([0, 5e-6], ["0", "5e−06"]),
    ],
)
def test_ticks_are_written_alike(values, words):
    assert alike(values) == words


def test_a_scale_runs_from_start_to_end_whichever_way():
    across, up = Scale(0, 10, 100, 200), Scale(0, 10, 300, 100)
    assert [across(value) for value in (0, 2.5, 10)] == [100, 125, 200]
    assert [up(value) for value in (0, 2.5, 10)] == [300, 250, 100]


@given(st.lists(st.floats(allow_infinity=True), min_size=1, max_size=9))
def test_the_extent_passes_over_what_is_not_there(values):
    known = [value for value in values if abs(value) < float("inf")]
    assume(known)
    assert extent([None, *values]) == (min(known), max(known))
