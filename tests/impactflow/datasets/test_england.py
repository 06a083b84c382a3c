import numpy as np
import pandas as pd
import pytest

from impactflow.datasets.england import england_text, england_totals
from impactflow.datasets.read_errors import DataWarning


def rows(breaches=(1.0, 2.0)):
    return pd.DataFrame(
        {
            "month": pd.to_datetime(["2024-05-01"] * 4),
            "org_code": ["RX1", "RX2"] * 2,
            "type": ["1", "1", "2", "2"],
            "attendances": [10, 20, np.nan, np.nan],
            "breaches": [*breaches, np.nan, np.nan],
            "admissions": [3, 4, np.nan, np.nan],
        }
    )


def test_totals_by_month_and_type():
    totals = england_totals(rows())
    assert totals["type"].to_list() == ["1", "2"]
    assert totals.loc[0, ["attendances", "breaches", "admissions"]].to_list() == [30, 3, 7]


def test_a_sum_of_nothing_is_missing_not_nought():
    assert np.isnan(england_totals(rows()).loc[1, "attendances"])


def test_a_figure_missing_beside_others_is_said():
    with pytest.warns(
        DataWarning, match="breaches are missing in 1 of the rows, in 1 of the months"
    ):
        totals = england_totals(rows(breaches=(1, np.nan)))
    # Left out of the sum, they would make England look better than it was.
    assert pd.isna(totals.loc[0, "breaches"])


def test_text_has_whole_numbers_and_blanks():
    assert england_text(england_totals(rows())) == (
        "month,type,attendances,breaches,admissions\n2024-05-01,1,30,3,7\n2024-05-01,2,,,\n"
    )
