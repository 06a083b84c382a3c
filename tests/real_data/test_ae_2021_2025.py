"""Read a published table that holds two copied months, written in the layout of its years."""

import warnings

import pandas as pd
import pytest
from published_layout import write_months

from impactflow.datasets import DataWarning, england_totals, read_monthly_ae

# What the table calls our columns; it has no split by type, so all stands under type 1.
NAMES = {
    "nhs_trust22_code": "org_code",
    "total_attendances": "attendances",
    "attendances_over_4hours": "breaches",
    "total_emergency_admissions": "admissions",
}


@pytest.fixture(scope="module")
def trusts(real_data):
    """Give the table as tidy rows of type 1."""
    rows = pd.read_csv(real_data / "england_trust_accidents_emergency.csv").rename(columns=NAMES)
    month = pd.to_datetime(rows["date"], format="%B %Y")
    return rows.assign(month=month, type="1")[
        ["month", "org_code", "type", *list(NAMES.values())[1:]]
    ]


@pytest.fixture(scope="module")
def folder(trusts, tmp_path_factory):
    """Give a folder with the months as published, missing breaches as '-'."""
    months = tmp_path_factory.mktemp("published")
    write_months(trusts, months, "booked")
    return months


@pytest.fixture(scope="module")
def reading(folder):
    """Give the rows and the warnings' words."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        rows = read_monthly_ae(folder)
    return rows, [str(one.message) for one in caught]


def test_the_two_copied_months_are_named_and_no_other(reading):
    (sentence,) = reading[1]
    assert "February 2025 copies February 2024; March 2025 copies March 2024." in sentence
    assert sentence.count("copies") == 2


def test_values_come_back_equal(trusts, reading):
    keys = ["month", "org_code"]
    counts = ["attendances", "breaches", "admissions"]
    read = reading[0][reading[0]["type"] == "1"].sort_values(keys, ignore_index=True)
    expected = trusts.sort_values(keys, ignore_index=True)
    pd.testing.assert_frame_equal(read[keys + counts], expected[keys + counts], check_dtype=False)


def test_no_warning_without_the_copies(folder, tmp_path):
    for file in folder.iterdir():
        if file.name not in ("February-2025-CSV.csv", "March-2025-CSV.csv"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
    assert read_monthly_ae(tmp_path)["month"].nunique() == 50


def test_missing_breaches_stay_out_of_the_totals_and_it_is_said(reading):
    with pytest.warns(DataWarning, match="breaches are missing in 354 of the rows"):
        totals = england_totals(reading[0])
    assert totals["attendances"].sum() == reading[0]["attendances"].sum()
