import warnings

import pandas as pd
import pytest

from impactflow.datasets import DataWarning, ReadError, read_monthly_ae
from impactflow.datasets.monthly_ae.total_rows import is_total


@pytest.mark.parametrize(
    "naming, total",
    [
        (("TOTAL", "", "", ""), True),
        (("MSitAE-MAY-2024", "Total", "", ""), True),
        (("MSitAE-MAY-2024", "-", "TOTAL", "-"), True),
        (("MSitAE-MAY-2024", "", "", "total"), True),
        (("MSitAE-MAY-2024", "-", "-", "ENGLAND"), True),
        (("MSitAE-MAY-2024", "", "", "England"), True),
        (("MSitAE-MAY-2024", "NEW", "", "England"), False),
        (("MSitAE-MAY-2024", "RX1", "NORTH", "TOTAL CARE LTD"), False),
    ],
)
def test_what_a_total_row_is(naming, total):
    cells = pd.DataFrame([naming], columns=["period", "org_code", "parent_org", "org_name"])
    assert is_total(cells).to_list() == [total]


def test_the_parent_is_optional():
    cells = pd.DataFrame([("TOTAL", "", "")], columns=["period", "org_code", "org_name"])
    assert is_total(cells).all()


def reading(file):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        rows = read_monthly_ae(file)
    assert set(rows["org_code"]) == {"RX1", "RX2"}
    return [str(one.message) for one in caught]


def month(lines, name):
    return [line.replace("MAY-2024", name) for line in lines[1:3]]


def test_a_right_total_is_dropped_in_silence(write, lines):
    assert reading(write(lines)) == []


def test_a_wrong_total_names_file_column_and_both_figures(write, lines):
    file = write([*lines[:3], lines[3].replace("TOTAL,,,,1000", 'TOTAL,,,,"1,250"')])
    (sentence,) = reading(file)
    assert f"{file}, line 4" in sentence
    assert "column 'A&E attendances Type 1': TOTAL 1,250, sum of the rows 1,000" in sentence
    assert "Type 2" not in sentence


def test_the_warning_is_of_our_kind(write, lines):
    with pytest.warns(DataWarning, match="TOTAL row differs"):
        read_monthly_ae(write([*lines[:3], lines[3].replace(",50,", ",51,")]))


def test_figures_missing_in_the_total_are_not_compared(write, lines):
    assert reading(write([*lines[:3], "TOTAL,,,,-,,1000,,,,,,,,"])) == []


def test_a_total_in_the_middle_or_first(write, lines):
    header, first, second, total = lines
    assert reading(write([header, first, total, second])) == []
    assert reading(write([header, total, first, second])) == []


def test_the_same_total_twice(write, lines):
    assert reading(write([*lines, lines[3]])) == []


def test_a_total_after_each_month(write, lines):
    june = month(lines, "JUNE-2024")
    assert (
        reading(
            write(
                [
                    *lines,
                    june[0].replace("1000", "1007"),
                    june[1],
                    lines[3].replace("1000", "1007", 1),
                ]
            )
        )
        == []
    )


def test_a_total_that_names_its_month(write, lines):
    june = [line.replace(",50,", ",49,") for line in month(lines, "JUNE-2024")]
    may_total = lines[3].replace("TOTAL,,", "MSitAE-MAY-2024,TOTAL,")
    assert reading(write([*lines[:3], *june, may_total])) == []


def test_one_total_of_all_months(write, lines):
    june = month(lines, "JUNE-2024")
    doubled = "TOTAL,,,,2000,100,2000,600,2,20,80,10,500,6,8"
    said = reading(write([*lines[:3], *june, doubled]))
    # June repeats May here, and that alone is said.
    assert ["copies" in sentence for sentence in said] == [True]


def test_national_totals_may_exceed_what_one_organisation_can(write, lines):
    (sentence,) = reading(
        write([*lines[:3], lines[3].replace("TOTAL,,,,1000", "TOTAL,,,,2345678")])
    )
    assert "2,345,678" in sentence


def test_text_in_a_total_is_an_error(write, lines):
    with pytest.raises(ReadError, match="line 4, column 'A&E attendances Type 2'"):
        read_monthly_ae(write([*lines[:3], lines[3].replace(",50,", ",fifty,")]))


def test_nothing_but_a_total_is_an_error(write, lines):
    with pytest.raises(ReadError, match="no organisation"):
        read_monthly_ae(write([lines[0], lines[3]]))
