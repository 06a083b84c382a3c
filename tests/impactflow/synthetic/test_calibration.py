"""The made-up hospitals lie within stated bands around published figures."""

import pytest
from impactflow.synthetic import calibration

NAMES = [each.name for each in calibration.FIGURES]


@pytest.fixture(scope="module")
def table(tables, hospital):
    return calibration.table(tables, hospital).set_index("figure")


@pytest.fixture(scope="module")
def neighbours_table(neighbours_tables, neighbour):
    return calibration.table(neighbours_tables, neighbour).set_index("figure")


@pytest.mark.parametrize("name", NAMES)
def test_fairbeck_lies_in_each_band(table, name):
    row = table.loc[name]
    assert row["low"] <= row["ours"] <= row["high"]


@pytest.mark.parametrize("name", NAMES)
def test_holmbrook_lies_in_each_band(neighbours_table, name):
    row = neighbours_table.loc[name]
    assert row["low"] <= row["ours"] <= row["high"]
