"""Refuse rows that contradict one another or themselves."""

from pathlib import Path

import pandas as pd

from impactflow.datasets.monthly_ae.columns import PUBLISHED, TYPES
from impactflow.datasets.monthly_ae.total_rows import NO_CODE
from impactflow.datasets.read_errors import ReadError, quoted


def refuse_no_code(codes: pd.Series, lines: pd.Series, file: Path) -> None:
    """Raise ReadError for the first row without an organisation code."""
    missing = codes.isin(NO_CODE)
    if missing.any():
        line = int(lines[missing.idxmax()])
        problem = "the organisation code is missing. Fill it in, or delete the line."
        raise ReadError.at(file, problem, line, PUBLISHED["org_code"])


def refuse_twice(wide: pd.DataFrame, file: Path) -> None:
    """Raise ReadError where one organisation has two rows in one month of a file."""
    again = wide.duplicated(["month", "org_code"])
    if again.any():
        row = wide.loc[again.idxmax()]
        same = (wide["month"] == row["month"]) & (wide["org_code"] == row["org_code"])
        problem = (
            f"{quoted(row['org_code'])} is there twice in {row['month']:%B %Y}, first on line "
            f"{wide.loc[same.idxmax(), 'line']}. Delete one of the two lines."
        )
        raise ReadError.at(file, problem, int(row["line"]), PUBLISHED["org_code"])


def refuse_more_breaches(wide: pd.DataFrame, file: Path) -> None:
    """Raise ReadError where more patients waited over 4 hours than attended, type by type."""
    for kind in TYPES:
        over = wide[f"breaches_{kind}"] > wide[f"attendances_{kind}"]
        if over.any():
            row = wide.loc[over.idxmax()]
            problem = (
                f"{row[f'breaches_{kind}']:,.0f} breaches are more than "
                f"{row[f'attendances_{kind}']:,.0f} attendances. Check which figure is wrong."
            )
            raise ReadError.at(file, problem, int(row["line"]), PUBLISHED[f"breaches_{kind}"])


def refuse_two_copies(months: dict[Path, set[pd.Timestamp]]) -> None:
    """Raise ReadError where two files hold one month: adding both would count patients twice."""
    holder: dict[pd.Timestamp, Path] = {}
    for file, held in months.items():
        for month in sorted(held):
            if month in holder:
                problem = (
                    f"{month:%B %Y} is also in {holder[month]}. "
                    "Keep the newer of the two files and move the other out of the folder."
                )
                raise ReadError.at(file, problem)
            holder[month] = file
