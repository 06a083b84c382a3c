import numpy as np
import pytest

from impactflow.spc import SpcError
from impactflow.spc.meaning import assurance, meanings, sign_of, variation


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        ("increase", ["concern", "common_cause", "improvement"]),
        ("decrease", ["improvement", "common_cause", "concern"]),
        ("neutral", ["neutral_low", "common_cause", "neutral_high"]),
    ],
)
def test_low_none_and_high(direction, words):
    assert meanings(np.array([-1, 0, 1]), sign_of(direction)).tolist() == words


@pytest.mark.parametrize("direction", ["up", "", None, 1, "Increase", ["increase"]])
def test_an_unknown_direction_is_named(direction):
    with pytest.raises(SpcError, match="It should be “increase”, “decrease” or “neutral”"):
        sign_of(direction)


def test_the_icon_says_which_way():
    assert variation(1, -1) == "concern_high"
    assert variation(-1, -1) == "improvement_low"
    assert variation(1, 0) == "neutral_high"
    assert variation(0, 1) == "common_cause"


@pytest.mark.parametrize(
    ("target", "better", "word"),
    [
        (95, 1, "consistently_fail"),
        (95, -1, "consistently_pass"),
        (5, 1, "consistently_pass"),
        (5, -1, "consistently_fail"),
        (50, 1, "hit_or_miss"),
        (90, 1, "hit_or_miss"),  # on a limit
        (10, -1, "hit_or_miss"),
        (95, 0, None),
        (None, 1, None),
    ],
)
def test_a_target_beside_limits_of_10_and_90(target, better, word):
    assert assurance(target, 10, 90, better) == word


def test_without_limits_nothing_is_promised():
    assert assurance(5, np.nan, np.nan, 1) is None
