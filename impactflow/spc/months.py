"""A table by month: put in order, without doubles, with its gaps named."""

import pandas as pd

from impactflow.spc.errors import SpcError

COLUMNS = ("month", "date")


def in_order(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return the table on a complete index of months, and what was put right.

    Raises:
        SpcError: there are no months, one cannot be read, or one has two different rows.
    """
    table, said = _sorted(_indexed(frame))
    table, doubles = _without_doubles(table)
    whole = pd.date_range(table.index[0], table.index[-1], freq="MS")
    gaps = whole.difference(table.index)
    return table.reindex(whole), [*said, *doubles, *_gaps(gaps)]


def _indexed(frame: pd.DataFrame) -> pd.DataFrame:
    if not isinstance(frame, pd.DataFrame) or frame.empty:
        raise SpcError("The report needs a table with a row a month.")
    if not isinstance(frame.index, (pd.DatetimeIndex, pd.PeriodIndex)):
        named = [name for name in frame.columns if str(name).casefold() in COLUMNS]
        if not named:
            raise SpcError("The table needs its months: in the index, or in a column “month”.")
        if list(frame.columns).count(named[0]) > 1:
            raise SpcError(f"The table has two columns “{named[0]}”. Give each its own name.")
        frame = frame.set_index(named[0])
    return frame.set_axis(_first_of_month(frame.index))


def _first_of_month(index: pd.Index) -> pd.DatetimeIndex:
    if pd.api.types.is_numeric_dtype(index.dtype):
        # pandas would read 2024 as a billionth of a second after 1970.
        raise SpcError("The months are numbers. Write months as 2024-05-01.")
    try:
        if isinstance(index, pd.PeriodIndex):
            dates = index.to_timestamp()
        elif isinstance(index, pd.DatetimeIndex):
            dates = index
        else:
            dates = pd.DatetimeIndex(pd.to_datetime(index, format="ISO8601"))
    except (ValueError, TypeError):
        raise SpcError("A month cannot be read. Write months as 2024-05-01.") from None
    if dates.hasnans:
        raise SpcError("A row has no month. Give each row its month, or leave it out.")
    return dates.tz_localize(None).to_period("M").to_timestamp()


def _sorted(table: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    if table.index.is_monotonic_increasing:
        return table, []
    said = "The months were not in order. They are now, from the earliest to the latest."
    return table.sort_index(kind="stable"), [said]


def _without_doubles(table: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    if table.index.is_unique:
        return table, []
    twice = table.index[table.index.duplicated()].unique()
    for month in twice:
        if len(table.loc[[month]].astype(str).drop_duplicates()) > 1:
            raise SpcError(f"{month:%B %Y} has two different rows. Keep the right one.")
    named = ", ".join(f"{month:%B %Y}" for month in twice)
    return table[~table.index.duplicated()], [f"These months stood there twice, the same: {named}."]


def _gaps(gaps: pd.DatetimeIndex) -> list[str]:
    if not len(gaps):
        return []
    return [f"These months are missing: {', '.join(f'{month:%B %Y}' for month in gaps)}."]
