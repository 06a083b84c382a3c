from pathlib import Path

import pytest

from impactflow.datasets.monthly_ae.columns import COLUMNS, KEYS, find_columns, plain
from impactflow.datasets.read_errors import ReadError

FILE = Path("may.csv")
NEW = [column.published for column in COLUMNS]
OLD = [
    "Period", "Org Code", "Parent Org", "Org name",
    "Number of A&E attendances Type 1", "Number of A&E attendances Type 2",
    "Number of A&E attendances Other A&E Department",
    "Number of attendances over 4hrs Type 1", "Number of attendances over 4hrs Type 2",
    "Number of attendances over 4hrs Other A&E Department",
]  # fmt: skip


def refusal(header):
    with pytest.raises(ReadError) as caught:
        find_columns(header, 1, FILE)
    return caught.value


def test_new_names():
    assert list(find_columns(NEW, 1, FILE).values()) == list(range(len(NEW)))


def test_old_names():
    assert list(find_columns(OLD, 1, FILE)) == [column.key for column in COLUMNS[:10]]


@pytest.mark.parametrize(
    "spelling",
    [
        "a&e  ATTENDANCES type 1 ",
        "A and E attendances Type 1",
        "Number of A & E\nattendances Type1",
        "A&E\u00a0attendances Type 1",
    ],
)
def test_spelling_of_attendances(spelling):
    assert KEYS[plain(spelling)] == "attendances_1"


@pytest.mark.parametrize("hours", ["hs", "hrs", "hours", "Hrs"])
def test_spelling_of_hours(hours):
    assert (
        KEYS[plain(f"Patients who have waited 4-12 {hours} from DTA to admission")] == "dta_4_12h"
    )
    assert KEYS[plain(f"Patients who have waited 12+{hours} from DTA to admission")] == "dta_12h"
    assert KEYS[plain(f"Attendances over 4{hours} Other Department")] == "breaches_other"


@pytest.mark.parametrize(
    "extra",
    [
        "A&E attendances Booked Appointments Type 1",
        "Attendances over 4hrs Booked Appointments Other Department",
        "Other emergency admissions",
        "Total emergency admissions",
        "a",
        "",
    ],
)
def test_other_columns_are_left_out(extra):
    assert find_columns([extra, *NEW], 1, FILE)["period"] == 1


@pytest.mark.parametrize("column", [c for c in COLUMNS if c.required], ids=lambda c: c.key)
def test_a_missing_column_is_named(column):
    error = refusal([name for name in NEW if name != column.published])
    assert (error.column, error.line) == (column.published, 1)
    assert "missing" in str(error)


def test_the_nearest_name_is_given():
    header = [name.replace("attendances Type 2", "attendance Typ 2") for name in NEW]
    assert "The nearest name found is 'A&E attendance Typ 2'." in str(refusal(header))


def test_no_name_is_near():
    assert "No name is near it." in str(refusal(["x", "y"]))


def test_optional_columns_may_be_absent():
    needed = [column.published for column in COLUMNS if column.required]
    assert len(find_columns(needed, 1, FILE)) == 9


def test_one_meaning_twice_is_refused():
    error = refusal([*NEW, "Number of A&E attendances Type 1"])
    assert error.column == "A&E attendances Type 1"
    assert "there twice" in str(error)
