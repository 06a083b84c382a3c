from pathlib import Path

import pytest

from impactflow.datasets.read_errors import ReadError
from impactflow.datasets.records import read_records

FILE = Path("may.csv")


def refusal(text):
    with pytest.raises(ReadError) as caught:
        read_records(text, FILE)
    return caught.value


def test_lines_are_those_of_a_text_editor():
    records = read_records('\na,b\n1,"two\nlines, and a comma"\n\n , \n3,4', FILE)
    assert (records.header, records.header_line) == (["a", "b"], 2)
    assert records.rows == [["1", "two\nlines, and a comma"], ["3", "4"]]
    assert records.lines == [3, 7]


def test_cells_are_stripped():
    assert read_records('a ,b\t\n "x", 2 \n"y" ,3\n', FILE).rows == [['"x"', "2"], ["y", "3"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(delimiter):
    text = f"a{delimiter}b\n1{delimiter}2\n"
    assert read_records(text, FILE).rows == [["1", "2"]]


def test_empty_columns_beyond_the_last_name_may_come_and_go():
    assert len(read_records("a,b,,\n1,2\n3,4,,,,\n", FILE).rows) == 2


@pytest.mark.parametrize("row", ["1", "1,2,3", "Source: NHS England"])
def test_too_few_or_too_many_cells(row):
    error = refusal(f"a,b\n1,2\n{row}\n")
    assert error.line == 3
    assert "where the header has 2" in str(error)


def test_no_rows():
    assert "a header and no rows" in str(refusal("a,b\n\n,\n"))


def test_nothing_but_blanks():
    assert "empty" in str(refusal("\n , \n"))


def test_an_open_quotation_mark_is_found_where_it_opens():
    error = refusal('a,b\n1,2\n3,"4\n5,6\n')
    assert error.line == 3
    assert "quotation mark" in str(error)


def test_a_closed_quotation_mark_at_the_very_end_is_fine():
    assert read_records('a,b\n1,"2"', FILE).rows == [["1", "2"]]


def test_a_cell_too_large_to_be_one():
    assert "not a line of a CSV file" in str(refusal("a,b\n1," + "x" * 200_000))
