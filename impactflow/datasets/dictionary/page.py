"""The data dictionary as Markdown, for the page about the data."""

from impactflow.datasets.dictionary.entries import Column, Table

HEADS = ("Column", "Kind", "What it is", "Unit", "Values", "A blank means", "How made")


def section(table: Table, notes: str = "") -> str:
    """Return a table's section: its file, what a row is, and a row a column.

    Args:
        table: the entry.
        notes: a sentence of its own for the file, such as how many rows it has.
    """
    rows = [_row(column, table) for column in table.columns]
    lines = [
        f"## {table.name}",
        "",
        f"A row is {table.row}. {notes}".rstrip(),
        "",
        f"| {' | '.join(HEADS)} |",
        "|" + "---|" * len(HEADS),
        *rows,
    ]
    return "\n".join(lines) + "\n"


def _row(column: Column, table: Table) -> str:
    values = ", ".join(f"`{value}`" for value in column.values)
    cells = (
        f"`{column.name}`", column.kind, column.meaning, column.unit, values,
        column.missing or "no blanks", column.made or table.made,
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"
