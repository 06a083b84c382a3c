"""The figures behind a chart, kept with it, so that a page can show them as a table."""

import pandas as pd

KEY = "figures"


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
    columns = list(records[0]) if records else []
    return columns, [[record.get(name) for name in columns] for record in records]
