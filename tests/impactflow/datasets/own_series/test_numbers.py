from math import isnan
from pathlib import Path

import pytest

from impactflow.datasets.own_series.numbers import read_numbers
from impactflow.datasets.read_errors import ReadError


def read(text: str) -> float:
    [number] = read_numbers([text], [7], Path("own.csv"), "Waits")
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("1,234", 1234), ("1,234,567.5", 1234567.5), ("71.2%", 71.2), ("5 %", 5),
        ("£1,200", 1200), ("-4", -4), ("−4", -4), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("00012", 12),
        ("1e-400", 0), ("999999999999999", 999999999999999),
    ],
)
def test_figures_as_spreadsheets_write_them(text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    "mark", ["", "-", "–", "n/a", "N/A", "nan", "NULL", "*", "<5", "< 5", "<10", "c", "x", "..", "#N/A"]
)
def test_marks_for_no_figure(mark):
    assert isnan(read(mark))


@pytest.mark.parametrize(
    "text",
    ["twelve", "inf", "-inf", "1e400", "1e15", "12 345", "(5)", "1,5", "12,34", "1.234.567", "5*", "0x10",
     "1_000", "١٢", "½", ".", "%", "£", "TRUE", "#DIV/0!", "suppressed", "=1+1"],
)
def test_what_is_no_number_is_shown_with_its_place(text):
    with pytest.raises(ReadError) as refused:
        read(text)
    assert str(refused.value) == (
        f"own.csv, line 7, column 'Waits': found '{text}' where a number was expected. "
        "Correct it, or leave the cell empty where the figure is missing."
    )
