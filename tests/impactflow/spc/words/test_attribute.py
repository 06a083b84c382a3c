import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc import attribute
from impactflow.spc.errors import SpcError
from impactflow.spc.words import describe_attribute, headline_attribute

MONTHS = pd.date_range("2023-04-01", periods=6, freq="MS")


def proportion(numerators, **options):
    return attribute.p(numerators, [100] * 6, MONTHS, **options)


def test_the_words_hold_mean_limits_and_who_is_outside():
    made = proportion([20, 21, 60, 20, 22, 2])
    assert describe_attribute(made, "Waits over four hours", "%", 100) == (
        "p chart of Waits over four hours, April 2023 to September 2023: 6 months. "
        "Mean 24.2%, limits at the last point 11.3% to 37.0%. "
        "2 points lie outside the limits: June 2023 (above: an improvement) "
        "and September 2023 (below: a concern)."
    )


@pytest.mark.parametrize(
    ("last", "direction", "said"),
    [
        (60, "increase", "Improvement: the last point lies above the limits"),
        (60, "decrease", "Concern: the last point lies above the limits"),
        (2, "decrease", "Improvement: the last point lies below the limits"),
        (60, "neutral", "Signal: the last point lies above the limits"),
        (21, "increase", "No point outside the limits"),
    ],
)
def test_headlines(last, direction, said):
    made = proportion([20, 21, 19, 20, 22, last], improvement_direction=direction)
    assert headline_attribute(made) == said


def test_a_signal_that_has_passed_is_said_to_have_passed():
    assert headline_attribute(proportion([20, 60, 20, 20, 22, 21])) == (
        "1 point outside the limits, the last one inside"
    )


def test_rates_counts_and_gaps():
    made = attribute.u([4, 5, None, 5, 4, None], [1000] * 6, MONTHS)
    said = describe_attribute(made, "Falls", " per 1,000", 1000)
    assert said.startswith("u chart of Falls, April 2023 to September 2023: 6 months. Mean 4.50 per 1,000")
    assert "limits at the last point 0 per 1,000 to 10.9 per 1,000." in said
    assert describe_attribute(attribute.c([4, 5, 4, 5]), "Falls").startswith("c chart of Falls, points 1 to 4")


def test_laneys_factor_is_said():
    made = attribute.p_prime([2000, 2500, 1900, 2000, 2900, 2000], [10000] * 6, MONTHS)
    assert describe_attribute(made, "Waits", "%", 100).endswith(
        "No point lies outside the limits. "
        "Points differ 12.8 times as much as chance alone explains, and the limits allow for it."
    )


@given(
    st.sampled_from(["p", "u", "p_prime", "u_prime"]),
    st.lists(st.tuples(st.one_of(st.none(), st.integers(0, 20)), st.integers(0, 60)), min_size=2, max_size=20),
)
def test_whatever_can_be_charted_can_be_said(kind, counts):
    try:
        made = getattr(attribute, kind)(*zip(*counts, strict=True))
    except SpcError:
        return
    said = describe_attribute(made, "Waits", "%", 100)
    assert "Mean " in said and "limits at the last point" in said and "nan" not in said
    assert headline_attribute(made)
