"""The luck of each part of the case, where it begins: from there the page draws the numbers that Python draws."""

import numpy as np

from impactflow.improvement import ReturnOnImprovement


def begins(found: ReturnOnImprovement, what: str) -> dict[str, str]:
    """Return the state of numpy's generator before the first run, in hexadecimal digits."""
    state = np.random.default_rng([found.seed, *what.encode()]).bit_generator.state["state"]
    return {name: f"{value:032x}" for name, value in state.items()}
