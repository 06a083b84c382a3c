"""Small tables made by hand."""

import pandas as pd
import pytest


def table(**columns) -> pd.DataFrame:
    """Make a table; columns called “…_time” or “wave” are read as times."""
    frame = pd.DataFrame(columns)
    for name in frame:
        if name.endswith("_time") or name in ("time", "wave"):
            frame[name] = pd.to_datetime(frame[name], format="ISO8601")
    return frame


@pytest.fixture(name="table")
def _table():
    return table
