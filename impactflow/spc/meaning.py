"""What a signal means: improvement, concern, or neither, and whether a target will be met."""

import numpy as np

from impactflow.spc.errors import SpcError

DIRECTIONS = {"increase": 1, "decrease": -1, "neutral": 0}
COMMON = "common_cause"
# What a signal of each sign means, when higher is better (1), lower is (-1), or neither (0).
WORDS = {
    1: {0: COMMON, 1: "improvement", -1: "concern"},
    -1: {0: COMMON, 1: "concern", -1: "improvement"},
    0: {0: COMMON, 1: "neutral_high", -1: "neutral_low"},
}


def sign_of(improvement_direction: str) -> int:
    """Return 1 when higher is better, -1 when lower is, 0 when neither.

    Raises:
        SpcError: the word is none of the three.
    """
    if not isinstance(improvement_direction, str) or improvement_direction not in DIRECTIONS:
        raise SpcError(
            f"The improvement direction is {improvement_direction!r}. "
            "It should be “increase”, “decrease” or “neutral”."
        )
    return DIRECTIONS[improvement_direction]


def meanings(signs: np.ndarray, better: int) -> np.ndarray:
    """Return each point's meaning from the sign of its signal (0 for none)."""
    words = WORDS[better]
    return np.array([words[sign] for sign in signs.tolist()], dtype=object)


def variation(sign: int, better: int) -> str:
    """Return the name of the variation icon from the sign of the last point's signal."""
    word = WORDS[better][sign]
    if word == COMMON or better == 0:
        return word
    return f"{word}_{'high' if sign > 0 else 'low'}"


def assurance(target: float | None, lower: float, upper: float, better: int) -> str | None:
    """Return what the target meets if nothing changes; nothing without target or direction.

    A target on a limit can be hit or missed: consistently means strictly outside.
    """
    if target is None or better == 0 or np.isnan(lower):
        return None
    if lower <= target <= upper:
        return "hit_or_miss"
    below = target < lower  # every ordinary point lies above the target
    return "consistently_pass" if below == (better > 0) else "consistently_fail"
