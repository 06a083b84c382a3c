"""A table's entry in the data dictionary, to be read in a notebook or a terminal."""

from dataclasses import dataclass
from html import escape

from impactflow.datasets.dictionary import Column, Table

HEADS = ("Column", "Kind", "What it is", "Unit", "Values", "A blank means")


@dataclass(frozen=True, repr=False)
class Description:
    """A dictionary entry: a notebook shows it as a table, a terminal as lines."""

    table: Table

    def __repr__(self) -> str:
        lines = [f"{column.name}: {_sentence(column)}" for column in self.table.columns]
        return "\n".join([f"{self.table.name}: a row is {self.table.row}.", *lines])

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{name}</th>' for name in HEADS)
        body = "".join(_row(column) for column in self.table.columns)
        caption = f"{self.table.name}: a row is {self.table.row}"
        return (
            f'<table class="impact-dictionary"><caption>{escape(caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def _cells(column: Column) -> list[str]:
    return [
        column.kind, column.meaning, column.unit, ", ".join(column.values), column.missing or "no blanks"
    ]


def _row(column: Column) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in _cells(column))
    return f'<tr><th scope="row"><code>{escape(column.name)}</code></th>{cells}</tr>'


def _sentence(column: Column) -> str:
    unit = f", in {column.unit}" if column.unit else ""
    values = f" One of: {', '.join(column.values)}." if column.values else ""
    missing = f" A blank means: {column.missing}." if column.missing else ""
    return f"{column.meaning}{unit} ({column.kind}).{values}{missing}"
