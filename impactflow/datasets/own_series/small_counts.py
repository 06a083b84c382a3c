"""Counts so small that a person might be recognised are left out before anything is computed.

Left out only when shown, they could be worked out again from a mean and the other figures.
"""

import numpy as np

FEWEST = 5  # counts under this are not shown: the course's rule, as in much NHS reporting


def small(counts: np.ndarray) -> np.ndarray:
    """Mark counts under five, nought among them; a missing one is not marked."""
    return counts < FEWEST


def small_parts(parts: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    """Mark quotients of a count under five; of nobody, there is nothing to hide."""
    return (small(parts) | small(wholes)) & ~(wholes <= 0)


def small_rest(parts: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    """Mark proportions whose rest is under five: 98% of 100 says that two are missing."""
    return small(wholes - parts) & (wholes > 0)


def are_counts(values: np.ndarray) -> bool:
    """Tell whether figures look like counts: most of them are whole.

    One figure that is not whole, such as a slip, must not bring the small ones to light.
    """
    known = values[~np.isnan(values)]
    return bool(len(known) and (known % 1 == 0).mean() > 0.5)
