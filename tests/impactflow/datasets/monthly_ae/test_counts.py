import math
from pathlib import Path

import pandas as pd
import pytest

from impactflow.datasets.monthly_ae.counts import MOST, NotACount, count, read_counts
from impactflow.datasets.read_errors import ReadError


@pytest.mark.parametrize(
    "text", ["1234", "1,234", "1 234", "1\u00a0234", "1\u202f234", "1234.0", "1,234.00", "01234"]
)
def test_whole_numbers(text):
    assert count(text) == 1234


@pytest.mark.parametrize("text", ["", "-", "–", "—", "n/a", "N/A", "na"])
def test_missing_is_not_nought(text):
    assert math.isnan(count(text))


def test_nought_is_not_missing():
    assert count("0") == 0


def test_a_million_is_the_most():
    assert count("1,000,000") == MOST
    with pytest.raises(NotACount, match="more than 1,000,000"):
        count("1000001")
    with pytest.raises(NotACount, match="more than"):
        count("9" * 400)


@pytest.mark.parametrize("text", ["-5", "−5", "- 5", "-1,234", "-0.5", "–3"])
def test_negative(text):
    with pytest.raises(NotACount, match="cannot be negative"):
        count(text)


@pytest.mark.parametrize("text", ["12.5", "1.000", "1.234", "12,34", "1,23", "1,2345", "1,234,5"])
def test_not_whole_or_not_certain(text):
    with pytest.raises(NotACount, match="where a whole number was expected"):
        count(text)


@pytest.mark.parametrize(
    "text", ["abc", "*", "nan", "inf", "-inf", "1e3", "(5)", "+5", "٣", "5%", "NULL", "0x1"]
)
def test_not_a_number(text):
    with pytest.raises(NotACount, match="where a number was expected"):
        count(text)


def test_columns_become_float64():
    cells = pd.DataFrame({"attendances_1": ["1,234", "-"], "breaches_1": ["", "5"]}, dtype=object)
    numbers = read_counts(cells, pd.Series([2, 3]), Path("may.csv"))
    assert numbers.dtypes.eq("float64").all()
    assert numbers.isna().to_numpy().tolist() == [[False, True], [True, False]]


def test_the_first_bad_cell_by_line_is_named():
    cells = pd.DataFrame(
        {"attendances_1": ["1", "2", "x"], "breaches_1": ["1", "y", "3"]}, dtype=object
    )
    with pytest.raises(ReadError, match="found 'y'") as caught:
        read_counts(cells, pd.Series([2, 4, 5]), Path("may.csv"))
    assert (caught.value.line, caught.value.column) == (4, "Attendances over 4hrs Type 1")


def test_no_rows_give_no_counts():
    cells = pd.DataFrame({"attendances_1": []}, dtype=object)
    assert read_counts(cells, pd.Series([], dtype=int), Path("may.csv")).empty
