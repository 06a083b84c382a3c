from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from impactflow.datasets.monthly_ae.periods import MONTHS, month_of, read_months
from impactflow.datasets.read_errors import ReadError


@pytest.mark.parametrize("number, name", list(enumerate(MONTHS, start=1)))
def test_full_and_short_names(number, name):
    assert month_of(f"MSitAE-{name.upper()}-2024") == date(2024, number, 1)
    assert month_of(f"MSitAE-{name[:3]}-2024") == date(2024, number, 1)


@pytest.mark.parametrize(
    "text",
    [
        "MSitAE-MAY-2024", "msitae-may-2024", " MSitAE - May 2024 ", "May 2024", "may-2024",
        "2024-05", "2024-05-01", "2024-05-01 00:00:00", "01/05/2024", "1/5/2024", "01/05/2024 00:00",
    ],
)  # fmt: skip
def test_may_2024(text):
    assert month_of(text) == date(2024, 5, 1)


def test_sept():
    assert month_of("Sept 2024") == date(2024, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "MSitAE-2024", "May-24", "MSitAE-MAI-2024", "2024", "2024-13-01", "2024-05-02",
        "05/01/2024", "31/05/2024", "1/13/2024", "01-05-2024", "May 1999", "May 2100", "May 0000",
        "٢٠٢٤-٠٥-٠١", "Q1 2024", "45413",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_read(text):
    assert month_of(text) is None


def test_months_of_a_column():
    months = read_months(pd.Series(["May 2024", "2024-06-01"]), pd.Series([2, 3]), Path("may.csv"))
    assert months.to_list() == [pd.Timestamp("2024-05-01"), pd.Timestamp("2024-06-01")]
    assert months.dtype == "datetime64[us]"


def test_the_first_unclear_period_is_named():
    with pytest.raises(ReadError, match="found 'Mai'.*MSitAE-MAY-2024") as caught:
        read_months(pd.Series(["May 2024", "Mai", ""]), pd.Series([2, 4, 5]), Path("may.csv"))
    assert (caught.value.line, caught.value.column) == (4, "Period")
