"""Give the tests series as a reader gives them."""

import numpy as np
import pandas as pd
import pytest

from impactflow.datasets.own_series import OwnSeries

STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71]


@pytest.fixture
def series():
    """Give a function that makes one group's series; None is hidden, NaN is missing."""

    def make(values=STEADY, name="", first="2023-04-01", every="MS"):
        hidden = np.array([value is None for value in values])
        numbers = np.array([np.nan if value is None else value for value in values], dtype=float)
        return OwnSeries(name, pd.date_range(first, periods=len(values), freq=every), numbers, hidden)

    return make
