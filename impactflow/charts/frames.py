"""What a chart of plain figures is given: checked, or refused in a sentence."""

import numpy as np
import pandas as pd

from impactflow.errors import PlainError


class NotDrawable(PlainError):
    """A chart was given figures that it cannot show."""


def table_of(values: pd.Series | pd.DataFrame, most_columns: int = 1, gaps: bool = False) -> pd.DataFrame:
    """Return figures as a table of floats, a series as its only column.

    Args:
        values: figures; the index says of what.
        most_columns: how many columns the chart can tell apart.
        gaps: whether a figure may be missing.

    Raises:
        NotDrawable: there are no figures, too many columns, text, or figures without a place.
    """
    if not isinstance(values, (pd.Series, pd.DataFrame)):
        raise NotDrawable(f"Figures with their labels (a Series) were expected, not {type(values).__name__}.")
    table = values.to_frame("value") if isinstance(values, pd.Series) else values
    if table.empty:
        raise NotDrawable("There are no figures to draw. Look whether a filter left any rows.")
    if len(table.columns) > most_columns:
        raise NotDrawable(f"There are {len(table.columns)} columns to draw; this chart shows {most_columns}.")
    text = [str(name) for name, kind in table.dtypes.items() if not pd.api.types.is_numeric_dtype(kind)]
    if text:
        raise NotDrawable(f"The column “{text[0]}” holds no numbers. Choose a column of figures.")
    table = table.astype(float).set_axis([str(name) for name in table], axis="columns")
    if np.isinf(table.to_numpy()).any() or not gaps and table.isna().any(axis=None):
        raise NotDrawable("A figure is missing or infinite. Leave it out, and say so.")
    return table


def refuse_below_nought(table: pd.DataFrame) -> None:
    """Refuse figures that a length cannot show.

    Raises:
        NotDrawable: a figure is below 0.
    """
    if (table < 0).any(axis=None):
        raise NotDrawable("A figure is below 0, and a bar begins at 0. Draw a line instead.")
