from pathlib import Path

import pandas as pd
import pytest

from impactflow.datasets.own_series.dates import read_dates
from impactflow.datasets.read_errors import ReadError

MONTHS = pd.date_range("2023-04-01", periods=14, freq="MS")
FORMS = (
    "%Y-%m-%d", "%Y-%m", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M",
    "%Y-%m-%d %H:%M:%S.000", "%Y-%m-%dT%H:%M:%S.000", "%Y/%m/%d", "%d %B %Y", "%d %b %Y", "%d %b %y",
    "%d-%b-%Y", "%d-%b-%y", "%B %Y", "%b %Y", "%B-%Y", "%b-%Y", "%B-%y", "%b-%y", "%b %y", "%m/%Y",
    "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S",
)


def read(texts):
    return read_dates(pd.Series(list(texts)), list(range(2, len(texts) + 2)), Path("own.csv"), "Month")


@pytest.mark.parametrize("form", FORMS)
def test_a_column_may_be_written_in_any_of_these_forms(form):
    assert read(MONTHS.strftime(form)).tolist() == MONTHS.tolist()


def test_weeks_are_read_day_first():
    weeks = pd.date_range("2023-01-02", periods=30, freq="7D")
    assert read(weeks.strftime("%d/%m/%Y")).tolist() == weeks.tolist()


def test_any_case_and_sept_are_read():
    assert read(["aug 2024", "SEPT 2024", "Oct 2024"]).dt.month.tolist() == [8, 9, 10]


@pytest.mark.parametrize("form", ["%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y"])
def test_american_months_are_refused_because_they_would_be_days_of_january(form):
    with pytest.raises(ReadError) as refused:
        read(MONTHS[:12].strftime(form))
    assert str(refused.value) == (
        "own.csv, column 'Month': nobody can tell whether the day or the month comes first. "
        "Write dates as 2024-05-01, or months as 2024-05."
    )


@pytest.mark.parametrize(
    ("texts", "line", "said"),
    [
        (["2023-04-01", "2023-05-01", "1 June 2023"], 4, "found '1 June 2023', which is not a date like"),
        (["01/09/2023", "01/16/2023", "01/10/2023"], 3, "found '01/16/2023', which is not a date like"),
        (["2023-04-01", "", "2023-06-01"], 3, "there is no date."),
        (["2023-04-01", "2023-02-30", "2023-06-01"], 3, "found '2023-02-30'"),
        (["Q1 2023", "Q2 2023"], 2, "found 'Q1 2023'"),
        (["45017", "45018"], 2, "found '45017'"),
        (["2023-04-01", "0023-05-01"], 3, "found '0023-05-01', a year that cannot be right"),
        (["9999-04-01", "2023-05-01"], 2, "found '9999-04-01', a year that cannot be right"),
    ],
)
def test_what_is_no_date_is_shown_with_its_line(texts, line, said):
    with pytest.raises(ReadError) as refused:
        read(texts)
    assert str(refused.value).startswith(f"own.csv, line {line}, column 'Month': {said}")
    assert str(refused.value).endswith("Write dates as 2024-05-01, or months as 2024-05.")
