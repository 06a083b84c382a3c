"""Find the published columns in a header, whichever era its names come from.

Public files show three: names that begin "Number of" (to early 2020); the same without (April to
July 2020); and, from August 2020, six columns for booked appointments as well.
"""

import difflib
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from impactflow.datasets.read_errors import ReadError, quoted

TYPES = ("1", "2", "other")
MEASURES = ("attendances", "breaches", "admissions")


@dataclass(frozen=True)
class Column:
    """Describe one column that is read: our key, its published name and other names for it."""

    key: str
    published: str
    others: tuple[str, ...] = ()
    required: bool = True


COLUMNS = (
    Column("period", "Period"),
    Column("org_code", "Org Code", ("Organisation Code",)),
    Column("parent_org", "Parent Org", required=False),
    Column("org_name", "Org name", ("Organisation name",)),
    Column("attendances_1", "A&E attendances Type 1"),
    Column("attendances_2", "A&E attendances Type 2"),
    Column(
        "attendances_other",
        "A&E attendances Other A&E Department",
        ("A&E attendances Other Department",),
    ),
    Column("breaches_1", "Attendances over 4hrs Type 1"),
    Column("breaches_2", "Attendances over 4hrs Type 2"),
    Column(
        "breaches_other",
        "Attendances over 4hrs Other Department",
        ("Attendances over 4hrs Other A&E Department",),
    ),
    Column("admissions_1", "Emergency admissions via A&E - Type 1", required=False),
    Column("admissions_2", "Emergency admissions via A&E - Type 2", required=False),
    Column(
        "admissions_other",
        "Emergency admissions via A&E - Other A&E department",
        ("Emergency admissions via A&E - Other department",),
        required=False,
    ),
    Column("dta_4_12h", "Patients who have waited 4-12 hs from DTA to admission", required=False),
    Column("dta_12h", "Patients who have waited 12+ hrs from DTA to admission", required=False),
)
PUBLISHED = {column.key: column.published for column in COLUMNS}
COUNTS = tuple(key for key in PUBLISHED if key.startswith((*MEASURES, "dta")))

LETTER_MEETS_DIGIT = re.compile(r"(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])")
HOURS = {"h", "hs", "hr", "hrs", "hour", "hours"}


def plain(header: str) -> str:
    """Reduce a header to lower-case words, so that spacing, case, '&' and 'hs' do not matter."""
    spaced = LETTER_MEETS_DIGIT.sub(" ", header.casefold().replace("&", " and "))
    words = ["hrs" if word in HOURS else word for word in re.findall("[a-z0-9]+", spaced)]
    return " ".join(words).removeprefix("number of ")


KEYS = {
    plain(name): column.key for column in COLUMNS for name in (column.published, *column.others)
}


def find_columns(header: list[str], line: int, file: Path) -> dict[str, int]:
    """Map our keys to positions in the header; columns that we do not read are left out.

    Raises ReadError for a required column that is missing, with the nearest header found, and
    for two columns with one meaning.
    """
    places = defaultdict(list)
    for position, name in enumerate(header):
        if plain(name) in KEYS:
            places[KEYS[plain(name)]].append(position)
    refuse_missing(places, header, line, file)
    refuse_twice(places, header, line, file)
    return {key: positions[0] for key, positions in places.items()}


def refuse_missing(places: dict, header: list[str], line: int, file: Path) -> None:
    """Raise ReadError for the first required column that the header lacks."""
    for column in COLUMNS:
        if column.required and column.key not in places:
            problem = (
                f"this column is missing. {nearest(column.published, header)} "
                "The first line must be the header, as NHS England publishes it."
            )
            raise ReadError.at(file, problem, line, column.published)


def nearest(published: str, header: list[str]) -> str:
    """Say which header of the file looks most like a published name."""
    unread = {plain(name)[:100]: name for name in header[:200] if plain(name) not in KEYS}
    close = difflib.get_close_matches(plain(published), list(unread), n=1, cutoff=0.3)
    if not close:
        return "No name is near it."
    return f"The nearest name found is {quoted(unread[close[0]], 80)}."


def refuse_twice(places: dict, header: list[str], line: int, file: Path) -> None:
    """Raise ReadError where two columns mean the same: which one to believe is not for us."""
    for key, positions in places.items():
        if len(positions) > 1:
            first, second = (f"{quoted(header[p], 80)} (column {p + 1})" for p in positions[:2])
            problem = f"this column is there twice: {first} and {second}. Delete one of them."
            raise ReadError.at(file, problem, line, PUBLISHED[key])
