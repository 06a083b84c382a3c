"""The figures behind a chart, kept with it, so that a page can show them as a table."""

from datetime import date

import pandas as pd

KEY = "figures"
MIDNIGHT = "T00:00:00"


def attach(table: pd.DataFrame) -> dict:
    """Return the ``usermeta`` that carries a table with its chart.

    Args:
        table: what is plotted, laid out to be read: its index becomes the first column.
    """
    laid = table.reset_index()
    rows = laid.astype(object).where(laid.notna(), None).to_numpy().tolist()
    return {KEY: {"columns": [str(name) for name in laid.columns], "rows": rows}}


def attached(spec: dict) -> tuple[list[str], list[list]]:
    """Return the columns and rows that belong to a chart.

    The author's own table where there is one, otherwise the largest table that is plotted.
    """
    own = spec.get("usermeta", {}).get(KEY)
    if own:
        return own["columns"], own["rows"]
    records = max(spec.get("datasets", {}).values(), key=len, default=[])
    # A row is named by its date, where it has one.
    columns = sorted(records[0] if records else [], key=lambda name: not _is_date(records[0][name]))
    return columns, [[_as_said(record.get(name)) for name in columns] for record in records]


def _is_date(value: object) -> bool:
    return isinstance(value, str) and value.endswith(MIDNIGHT)


def _as_said(value: object) -> object:
    """Write a date as people say it; anything else as it is."""
    if not _is_date(value):
        return value
    day = date.fromisoformat(value.removesuffix(MIDNIGHT))
    return f"{day.day} {day:%B %Y}"
