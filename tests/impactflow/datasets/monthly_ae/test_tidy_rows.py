import numpy as np

from impactflow.datasets import read_monthly_ae

COLUMNS = [
    "month", "org_code", "org_name", "type", "attendances", "breaches", "admissions",
    "dta_4_12h", "dta_12h",
]  # fmt: skip


def test_columns_and_kinds(write, lines):
    rows = read_monthly_ae(write(lines))
    assert list(rows.columns) == COLUMNS
    kinds = ["datetime64[us]", "str", "str", "str", *["float64"] * 5]
    assert [str(kind) for kind in rows.dtypes] == kinds


def test_three_rows_an_organisation_and_month(write, lines):
    rows = read_monthly_ae(write(lines))
    assert rows["org_code"].to_list() == ["RX1"] * 3 + ["RX2"] * 3
    assert rows["type"].to_list() == ["1", "2", "other"] * 2
    assert rows["attendances"].fillna(-1).to_list() == [1000, 50, 200, -1, -1, 800]
    assert rows["breaches"].fillna(-1).to_list() == [300, 1, 2, -1, -1, 8]
    assert rows["admissions"].fillna(-1).to_list() == [250, 3, 4, -1, -1, 0]


def test_waits_from_decision_to_admit_stand_once(write, lines):
    rows = read_monthly_ae(write(lines))
    np.testing.assert_array_equal(rows["dta_4_12h"], [40] + [np.nan] * 5)
    np.testing.assert_array_equal(rows["dta_12h"], [5] + [np.nan] * 5)


def test_rows_are_sorted_whatever_the_file(write, lines):
    june = lines[1].replace("MAY", "APRIL").replace("1000", "1001")
    rows = read_monthly_ae(write([lines[0], lines[2], lines[1], june]))
    assert rows["month"].is_monotonic_increasing
    assert rows["org_code"].to_list() == ["RX1"] * 6 + ["RX2"] * 3
