from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.queueing import QueueingError, kingman, little, mean_wait

FIGURES = st.floats(0, 1e6)


def test_sixty_a_day_for_seven_days_are_four_hundred_and_twenty():
    assert little(60, 7) == 420


@given(st.floats(0, 0.999), st.floats(0, 5), st.floats(0, 5), FIGURES)
def test_kingman_agrees_with_fractions(use, arrivals, services, time):
    busy, ca, cs = Fraction(use), Fraction(arrivals), Fraction(services)
    exact = busy / (1 - busy) * (ca * ca + cs * cs) / 2 * Fraction(time)
    assert kingman(use, arrivals, services, time) == pytest.approx(float(exact), rel=1e-13, abs=1e-300)


@given(st.floats(0, 0.999))
def test_with_exponential_times_kingman_is_exact(use):
    assert kingman(use, 1, 1, 1) == pytest.approx(mean_wait(1, use, 1), rel=1e-12)


def test_without_variation_nobody_waits():
    assert kingman(0.99, 0, 0, 60) == 0


def test_the_last_steps_to_full_use_cost_most():
    # By hand: 0.8 / 0.2 = 4, 0.9 / 0.1 = 9, 0.95 / 0.05 = 19 service times.
    assert [round(kingman(use, 1, 1, 1), 9) for use in (0.8, 0.9, 0.95)] == [4, 9, 19]


@pytest.mark.parametrize("use", [1, 1.2, 92])
def test_a_server_that_is_always_busy_is_refused(use):
    with pytest.raises(QueueingError, match="utilisation is .*share of time below 1"):
        kingman(use, 1, 1, 1)


@pytest.mark.parametrize("bad", ["7", None, True, -1, float("nan"), float("inf")])
def test_what_is_no_figure_is_refused_by_name(bad):
    for place, name in enumerate(("utilisation", "arrival_cv", "service_cv", "service_time")):
        figures = [0.5, 1, 1, 1]
        figures[place] = bad
        with pytest.raises(QueueingError, match=f"^{name} is "):
            kingman(*figures)
    with pytest.raises(QueueingError, match="^arrival_rate is "):
        little(bad, 1)
    with pytest.raises(QueueingError, match="^mean_time is "):
        little(1, bad)


def test_a_result_that_no_float_holds_is_refused():
    for refused in (lambda: little(1e200, 1e200), lambda: kingman(0.5, 1e200, 1, 1)):
        with pytest.raises(QueueingError, match="slip in a unit"):
            refused()
