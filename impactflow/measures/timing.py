"""Rows with a start and an end: timed, without a time, or impossible. Each is one of the three."""

import numpy as np
import pandas as pd

from impactflow.measures.clock import signed_minutes
from impactflow.measures.grouping import Groups


def timed(frame: pd.DataFrame, start: str, end: str) -> pd.DataFrame:
    """Return minutes, and flags that say why there are none, on a plain index."""
    signed = signed_minutes(frame, start, end)
    return pd.DataFrame(
        {
            "minutes": signed.where(signed >= 0),
            "timed": signed >= 0,
            "not_recorded": signed.isna(),
            "impossible": signed < 0,
        }
    )


def counts(groups: Groups, rows: pd.DataFrame) -> pd.DataFrame:
    """Count the rows of each group: all, timed, without a time, impossible."""
    flags = {name: rows[name] for name in ("timed", "not_recorded", "impossible")}
    return groups.sums({"count": np.ones(len(rows), int), **flags})


def percent(part: pd.Series, whole: pd.Series) -> pd.Series:
    """Return a share in percent; missing where there is nobody to share."""
    return 100 * part / whole.where(whole > 0)
