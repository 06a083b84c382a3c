import numpy as np
import pytest

from impactflow.datasets.own_series import Columns, read_own_series
from impactflow.datasets.read_errors import ReadError

ROWS = ("2024-04-01,20,100,A", "2024-05-01,21,100,A", "2024-06-01,22,50,A")
HEAD = "Month,Breaches,Attendances,Ward"
VALUE = Columns("Month", "Breaches")
SHARE = Columns("Month", numerator="Breaches", denominator="Attendances")
WARDS = Columns("Month", "Breaches", by="Ward")


@pytest.fixture
def own(tmp_path):
    """Give a function that reads rows written to a file."""

    def read(columns=VALUE, rows=ROWS, head=HEAD, end="\n", encoding="utf-8"):
        file = tmp_path / "own.csv"
        file.write_bytes(end.join([head, *rows, ""]).encode(encoding))
        return read_own_series(file, columns)

    return read


def refusal(own, *given, **named) -> str:
    with pytest.raises(ReadError) as refused:
        own(*given, **named)
    return str(refused.value).rpartition("own.csv")[2].lstrip(", ").removeprefix(": ")


@pytest.mark.parametrize(
    "form",
    [
        {}, {"end": "\r\n"}, {"end": "\r"}, {"encoding": "utf-8-sig"}, {"encoding": "utf-16"},
        {"rows": [row.replace(",", ";") for row in ROWS], "head": HEAD.replace(",", ";")},
        {"rows": [row.replace(",", "\t") for row in ROWS], "head": HEAD.replace(",", "\t")},
        {"rows": [f'"{row}"'.replace(",", '","') for row in ROWS]},
        {"rows": ROWS[::-1]},
        {"rows": [*ROWS, ",,,"]},
    ],
)
def test_a_file_may_come_from_any_spreadsheet(own, form):
    [series] = own(**form)
    assert (series.name, series.values.tolist()) == ("", [20, 21, 22])
    assert series.dates.strftime("%Y-%m").tolist() == ["2024-04", "2024-05", "2024-06"]


def test_columns_are_found_whatever_their_case_and_spaces(own):
    [series] = own(Columns(" month ", "WAITS É"), head="  Month ,Waits é,x,y", encoding="cp1252")
    assert series.values.tolist() == [20, 21, 22]


@pytest.mark.parametrize(("per", "values"), [(100, [20, 21, 44]), (1000, [200, 210, 440])])
def test_a_quotient_is_computed(own, per, values):
    [series] = own(Columns("Month", numerator="Breaches", denominator="Attendances", per=per))
    assert series.values.tolist() == values


def test_groups_come_in_the_files_order_and_may_share_dates(own):
    rows = [f"2024-0{month},{value},9,{ward}" for ward, value in (("Z", 7), ("A", 9)) for month in (4, 5)]
    assert [(s.name, s.values.tolist()) for s in own(WARDS, rows)] == [("Z", [7, 7]), ("A", [9, 9])]


@pytest.mark.parametrize(
    ("columns", "rows", "hidden"),
    [
        (VALUE, ["2024-04,4,9,A", "2024-05,5,9,A", "2024-06,0,9,A"], [True, False, True]),
        (VALUE, ["2024-04,4,9,A", "2024-05,5.5,9,A", "2024-06,9,9,A"], [True, False, False]),
        (VALUE, ["2024-04,4.1,9,A", "2024-05,5.5,9,A", "2024-06,9,9,A"], [False] * 3),
        (Columns("Month", "Breaches", counts=False), ["2024-04,4,9,A", "2024-05,-5,9,A"], [False] * 2),
        (Columns("Month", "Breaches", counts=True), ["2024-04,4.5,9,A", "2024-05,5.5,9,A"], [True, False]),
        (SHARE, ["2024-04,4,90,A", "2024-05,5,90,A", "2024-06,86,90,A"], [True, False, True]),
        (Columns("Month", numerator="Breaches", denominator="Attendances", per=1000),
         ["2024-04,4,90,A", "2024-05,88,90,A", "2024-06,9,4,A"], [True, False, True]),
    ],
)
def test_small_counts_are_left_out_before_anything_is_computed(own, columns, rows, hidden):
    [series] = own(columns, rows)
    assert series.hidden.tolist() == hidden
    assert np.isnan(series.values).tolist() == hidden


def test_what_counts_are_is_judged_by_the_whole_column_not_by_a_group(own):
    rows = ["2024-04,4.1,9,A", "2024-05,4,9,B", "2024-06,9,9,C"]
    assert [series.hidden.tolist() for series in own(WARDS, rows)] == [[True], [True], [False]]


def test_percent_of_nobody_and_marks_are_missing_and_not_hidden(own):
    [series] = own(SHARE, ["2024-04,0,0,A", "2024-05,*,90,A", "2024-06,<5,90,A", "2024-07,9,90,A"])
    assert series.hidden.tolist() == [False] * 4
    assert np.isnan(series.values).tolist() == [True, True, True, False]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (Columns("Mnth", "Breaches"), "line 1: there is no column 'Mnth'. Did you mean 'Month'? The columns "
                                      "are: 'Month', 'Breaches', 'Attendances', 'Ward'."),
        (Columns("Month", "Deaths"), "line 1: there is no column 'Deaths'. The columns are: 'Month'"),
        (Columns("", "Breaches"), "line 1: there is no column ''. The columns are:"),
        (Columns("Month", "Breaches", by="Site"), "line 1: there is no column 'Site'."),
        (Columns("Month", "Month"), "line 2, column 'Month': found '2024-04-01' where a number was"),
    ],
)
def test_a_column_that_is_not_there(own, columns, said):
    assert refusal(own, columns).startswith(said)


@pytest.mark.parametrize(
    ("columns", "rows", "said"),
    [
        (VALUE, [*ROWS, ROWS[0]], "line 5, column 'Month': 01 April 2024 is there twice. Add the rows up "
                                  "first, or name the column that tells them apart (--by)."),
        (WARDS, [*ROWS, ROWS[0]], "line 5, column 'Month': 01 April 2024 is there twice for 'A'. Add the "
                                  "rows up first."),
        (WARDS, ["2024-04,9,9,"], "line 2, column 'Ward': this row belongs to no group. Fill the cell in."),
        (VALUE, [*ROWS, "2024-07-01,-7,9,A"], "line 5, column 'Breaches': a count cannot be below zero. "
                                              "Correct it, or add --not-counts if these are no counts."),
        (SHARE, [*ROWS, "2024-07-01,-7,9,A"], "line 5, column 'Breaches': a count cannot be below zero. "
                                              "Correct it."),
        (SHARE, [*ROWS, "2024-07-01,7,-9,A"], "line 5, column 'Attendances': a count cannot be below zero."),
        (SHARE, [*ROWS, "2024-07-01,10,9,A"], "line 5, column 'Breaches': the numerator is larger than "
                                              "'Attendances', so it is no percentage. Correct it, or use "
                                              "--per 1000 for a rate."),
        (VALUE, ["2024-04-01"], "line 2: this line has 1 cells where the header has 4."),
        (VALUE, ['2024-04-01,"9,9,A'], "line 2: a quotation mark is opened here and never closed."),
    ],
)
def test_a_bad_row_is_named(own, columns, rows, said):
    assert refusal(own, columns, rows).startswith(said)


def test_two_columns_of_one_name(own):
    said = refusal(own, VALUE, head="Month,Breaches,breaches,Ward")
    assert said == "line 1: two columns are called 'Breaches'. Give each its own name."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty. Get the figures again"),
        (b"\n , ;\n", "the file is empty. Get the figures again"),
        (b"Month,Breaches\n", "line 1: there is a header and no rows. Get the figures again"),
        (b"<html>", "this is a web page (HTML) saved under a .csv name. Get the figures again"),
        (b"PK\x03\x04", "this is an Excel workbook saved under a .csv name. Open it in Excel"),
        (b"a\x00b", "line 1: this is not a text file."),
    ],
)
def test_a_file_that_is_no_table_says_what_its_owner_can_do(tmp_path, content, said):
    (tmp_path / "own.csv").write_bytes(content)
    with pytest.raises(ReadError) as refused:
        read_own_series(tmp_path / "own.csv", VALUE)
    assert said in str(refused.value) and "NHS England" not in str(refused.value)


@pytest.mark.parametrize("name", ["none.csv", "."])
def test_a_file_that_is_not_there_and_a_folder(tmp_path, name):
    with pytest.raises(ReadError, match="the file cannot be read"):
        read_own_series(tmp_path / name, VALUE)


@pytest.mark.parametrize(
    "named",
    [{}, {"value": "a", "numerator": "b"}, {"numerator": "b"}, {"denominator": "b"},
     {"value": "a", "numerator": "b", "denominator": "c"}],
)
def test_figures_are_named_one_way(named):
    with pytest.raises(ReadError, match="^Name either the column of values"):
        Columns("Month", **named)


@pytest.mark.parametrize("per", [0, -1, np.nan, np.inf, 1e300])
def test_a_rate_is_per_a_number_above_zero(per):
    with pytest.raises(ReadError, match="It should be a number above zero, such as 1000"):
        Columns("Month", numerator="a", denominator="b", per=per)
