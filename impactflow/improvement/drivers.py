"""A driver diagram from a small table: an aim, what drives it, and ideas to try."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import words

COLUMNS = ("primary", "secondary", "idea")
MOST = 40  # ideas: more cannot be read from a page


@dataclass(frozen=True)
class DriverDiagram:
    """An aim, primary drivers, their secondary drivers, and ideas for change.

    ``rows`` has ``primary``, ``secondary`` and ``idea``, a row an idea, in the order in which they
    were given, those of a driver together. A driver may have no idea yet.
    """

    aim: str
    rows: pd.DataFrame

    @classmethod
    def of(cls, aim: str, table: Any) -> "DriverDiagram":
        """Read a table with the columns ``primary``, ``secondary`` and ``idea``.

        Raises:
            ImprovementError: the table lacks a column, a row lacks a primary driver, it has an idea
                without a secondary driver, a row twice, nothing, or more than 40 rows.
        """
        frame = pd.DataFrame(table)
        missing = [name for name in COLUMNS if name not in frame]
        if missing:
            raise ImprovementError(f"The table lacks the column “{missing[0]}”. It needs: {', '.join(COLUMNS)}.")
        rows = frame[list(COLUMNS)].map(_cell).reset_index(drop=True)
        if not 1 <= len(rows) <= MOST:
            raise ImprovementError(f"The table has {len(rows)} rows. It should have from 1 to {MOST}.")
        _check(rows)
        first = {level: rows.groupby(list(COLUMNS[:level]), sort=False).ngroup() for level in (1, 2)}
        order = pd.DataFrame(first).sort_values([1, 2], kind="stable").index
        return cls(words("The aim", aim), rows.loc[order].reset_index(drop=True))

    def _repr_html_(self) -> str:
        """Show the diagram in a notebook: lists within lists, which read in order without a style."""
        drivers = "".join(_driver(*named) for named in self.rows.groupby("primary", sort=False))
        return (
            '<div class="impact-drivers" role="group" aria-label="Driver diagram">'
            f"<p><strong>Aim:</strong> {escape(self.aim)}</p><ul>{drivers}</ul></div>"
        )

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the words where there is no HTML."""
        printer.text(self.words)

    @property
    def words(self) -> str:
        """The diagram as an indented list, to be read aloud or copied."""
        lines = [f"Aim: {self.aim}"]
        for primary, of in self.rows.groupby("primary", sort=False):
            lines.append(f"- {primary}")
            for secondary, ideas in of.groupby("secondary", sort=False):
                if secondary:
                    lines.append(f"  - {secondary}")
                lines += [f"    - Idea: {idea}" for idea in ideas["idea"] if idea]
        return "\n".join(lines)


def _driver(primary: str, of: pd.DataFrame) -> str:
    """Return a primary driver with its secondary drivers and their ideas, as an item of a list."""
    inner = "".join(_second(*named) for named in of.groupby("secondary", sort=False))
    return f"<li><strong>{escape(primary)}</strong>{f'<ul>{inner}</ul>' if inner else ''}</li>"


def _second(secondary: str, of: pd.DataFrame) -> str:
    if not secondary:
        return ""
    ideas = "".join(f"<li>Idea: {escape(idea)}</li>" for idea in of["idea"] if idea)
    return f"<li>{escape(secondary)}{f'<ul>{ideas}</ul>' if ideas else ''}</li>"


def _cell(value: Any) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return ""
    return words("A cell", str(value)) if str(value).strip() else ""


def _check(rows: pd.DataFrame) -> None:
    for place, (primary, secondary, idea) in enumerate(rows.itertuples(index=False), 1):
        if not primary:
            raise ImprovementError(f"Row {place} has no primary driver: nothing says how it serves the aim.")
        if idea and not secondary:
            raise ImprovementError(f"Row {place} has the idea “{idea}” and no secondary driver for it.")
    twice = rows[rows.duplicated()]
    if len(twice):
        raise ImprovementError(f"A row is there twice: {' / '.join(part for part in twice.iloc[0] if part)}.")
