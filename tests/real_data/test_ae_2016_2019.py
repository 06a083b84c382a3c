"""Read three published years by type, written in the published layout, and rebuild our table."""

import time

import pandas as pd
import pytest
from published_layout import published_text, write_months

from impactflow.__main__ import main
from impactflow.datasets import england_totals, load, read_monthly_ae
from impactflow.datasets.dictionary import TABLES
from impactflow.datasets.tables import table_file

COUNTS = ["attendances", "breaches", "admissions"]


@pytest.fixture(scope="module")
def published(real_data):
    """Give the table as tidy rows, without the departments that an organisation does not have."""
    file = real_data / "nhs_england_ae_attendances_2016_2019.csv"
    rows = pd.read_csv(file, parse_dates=["period"], dtype={"type": "str"})
    return rows.rename(columns={"period": "month"})


@pytest.fixture(scope="module")
def folder(published, tmp_path_factory):
    """Give a folder with the 36 months as published: old names, TOTAL rows, 0 for no department."""
    months = tmp_path_factory.mktemp("published")
    write_months(published, months, "number of", absent="0")
    return months


def test_values_come_back_equal(published, folder):
    rows = read_monthly_ae(folder)
    keys = ["month", "org_code", "type"]
    there = rows[rows["attendances"] > 0].sort_values(keys, ignore_index=True)
    expected = published.sort_values(keys, ignore_index=True)
    pd.testing.assert_frame_equal(there[keys + COUNTS], expected[keys + COUNTS], check_dtype=False)
    assert rows.groupby(["month", "org_code"]).size().eq(3).all()


@pytest.mark.parametrize("era", ["number of", "short", "booked"])
def test_every_era_gives_the_same(published, tmp_path, era):
    month = published[published["month"] == "2018-01-01"]
    (tmp_path / "month.csv").write_text(published_text(month, era), encoding="utf-8")
    rows = read_monthly_ae(tmp_path / "month.csv").dropna(subset=["attendances"])
    assert len(rows) == len(month)
    assert rows[COUNTS].sum().to_list() == month[COUNTS].sum().to_list()


def test_our_table_is_rebuilt_byte_for_byte(folder, tmp_path, capsys):
    assert main(["data", "england", str(folder), "--check"]) == 0
    out = tmp_path / "new" / "ae_monthly.csv"
    assert main(["data", "england", str(folder), "--out", str(out)]) == 0
    assert out.read_bytes() == table_file(TABLES[0]).read_bytes()
    assert "Warning" not in capsys.readouterr().err


def test_our_table_adds_up_the_published_figures(published):
    ours = load("england_ae_monthly")
    sums = published.groupby(["month", "type"], as_index=False)[COUNTS].sum()
    pd.testing.assert_frame_equal(ours, sums, check_dtype=False)


def test_totals_of_the_rows_are_our_table(folder):
    ours = load("england_ae_monthly")
    pd.testing.assert_frame_equal(england_totals(read_monthly_ae(folder)), ours, check_dtype=False)


def test_three_years_in_one_file_are_read_in_two_seconds(published, tmp_path):
    texts = [published_text(own, "booked", total=False) for _, own in published.groupby("month")]
    header = texts[0].partition("\r\n")[0] + "\r\n"
    (tmp_path / "years.csv").write_bytes(
        (header + "".join(t.removeprefix(header) for t in texts)).encode()
    )
    start = time.perf_counter()
    rows = read_monthly_ae(tmp_path / "years.csv")
    assert time.perf_counter() - start < 2
    assert rows["month"].nunique() == 36
