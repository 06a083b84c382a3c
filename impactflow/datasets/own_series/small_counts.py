"""Counts so small that a person might be recognised are left out before anything is computed.

Left out only when shown, they could be worked out again from a mean and the other figures.
"""

import numpy as np

FEWEST = 5  # counts under this are not shown: the course's rule, as in much NHS reporting


def small(counts: np.ndarray) -> np.ndarray:
    """Mark counts under five, nought among them; a missing one is not marked."""
    return counts < FEWEST


def are_counts(values: np.ndarray) -> bool:
    """Tell whether figures look like counts: all whole, none below zero."""
    known = values[~np.isnan(values)]
    return bool(len(known) and (known >= 0).all() and (known % 1 == 0).all())
