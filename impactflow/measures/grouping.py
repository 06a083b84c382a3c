"""Rows put into groups: by columns, and by periods of a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.columns import column, labels, listed, local_times
from impactflow.measures.errors import MeasureError

ALL = "all"
NOT_RECORDED = "not recorded"
PERIODS = ("hour", "weekday", "day", "week", "month")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Key:
    """What rows are grouped by: the place of each row's label, and the labels in order."""

    name: str
    places: np.ndarray
    labels: pd.Index
    whole: bool = False  # every label is shown, also one without rows
    lacking: bool = False  # the last label stands for those without one


@dataclass(frozen=True)
class Groups:
    """The group of each row, and the groups that a result shows, in order."""

    keys: tuple[Key, ...]
    of_row: np.ndarray
    shown: np.ndarray

    @property
    def index(self) -> pd.Index:
        """The labels of the groups that are shown."""
        places = np.unravel_index(self.shown, _shape(self.keys))
        levels = [key.labels.take(place) for key, place in zip(self.keys, places, strict=True)]
        if len(levels) == 1:
            return levels[0].rename(self.keys[0].name)
        return pd.MultiIndex.from_arrays(levels, names=[key.name for key in self.keys])

    def sums(self, values: Mapping[str, Any]) -> pd.DataFrame:
        """Add up values in each group: flags become counts, missing is left out, none is 0.

        Raises:
            MeasureError: a column to group by is called as one of the results.
        """
        for name in values.keys() & {key.name for key in self.keys}:
            raise MeasureError(f"The result has a column “{name}” of its own. Rename yours first.")
        table = pd.DataFrame({name: np.asarray(value) for name, value in values.items()})
        counts = table.columns[table.dtypes.map(lambda kind: kind.kind in "bi")]
        added = table.groupby(self.of_row).sum().reindex(self.shown).fillna(0)
        return added.astype(dict.fromkeys(counts, "int64")).set_axis(self.index)

    def apply(self, values: Any, how: str, *args: Any) -> np.ndarray:
        """Return a figure for each group: "median", "min", "nunique", or "quantile" with its share."""
        grouped = pd.Series(np.asarray(values)).groupby(self.of_row)
        return getattr(grouped, how)(*args).reindex(self.shown).to_numpy()


def groups(frame: pd.DataFrame, by: Any = None, time: str | None = None) -> Groups:
    """Put the rows of a table into groups.

    Only labels that occur are shown, in the order of the categories, or sorted. Periods are shown
    without a gap: every hour and weekday, and every day, week (from Monday) or month from the
    first to the last, so that a day on which nobody came is a nought. A row without a label is in
    a group "not recorded" (NaT among dates), at the end.

    Args:
        frame: any table.
        by: nothing, one name or several: columns, or where there is no such column, "hour",
            "weekday", "day", "week" or "month" of ``time``.
        time: the column of times that periods are of.

    Raises:
        MeasureError: there is no such column, or it is named twice.
    """
    names = listed(by)
    if len(set(map(str, names))) < len(names):
        raise MeasureError("One column is named twice in “by”. Name it once.")
    keys = tuple(_key(frame, name, time) for name in names) or (_everybody(frame),)
    of_row = np.ravel_multi_index([key.places for key in keys], _shape(keys))
    return Groups(keys, of_row, _shown(keys, of_row))


def _shape(keys: tuple[Key, ...]) -> tuple[int, ...]:
    return tuple(max(1, len(key.labels)) for key in keys)


def _shown(keys: tuple[Key, ...], of_row: np.ndarray) -> np.ndarray:
    grid = np.zeros(_shape(keys), bool)
    grid.ravel()[np.unique(of_row)] = True
    present = grid.copy()
    for axis, key in enumerate(keys):
        if key.whole:
            alone = len(keys) == 1 and len(key.labels) > 0
            grid = grid | grid.any(axis=axis, keepdims=True) | alone
    for axis, key in enumerate(keys):
        if key.lacking:  # "not recorded" is shown only where there are such rows
            last = (slice(None),) * axis + (-1,)
            grid[last] = present[last]
    return np.flatnonzero(grid)


def _everybody(frame: pd.DataFrame) -> Key:
    return Key("group", np.zeros(len(frame), int), pd.Index([ALL]), whole=True)


def _key(frame: pd.DataFrame, name: str, time: str | None) -> Key:
    if isinstance(frame, pd.DataFrame) and name not in frame.columns and name in PERIODS and time:
        return _period(name, local_times(frame, time))
    return _of_labels(frame, name)


def _of_labels(frame: pd.DataFrame, name: str) -> Key:
    values = column(frame, name)
    if isinstance(values.dtype, pd.CategoricalDtype):
        places, order = values.cat.codes.to_numpy(int), values.cat.categories
    else:
        if values.dtype == object or pd.api.types.is_string_dtype(values.dtype):
            values = labels(frame, name)
        places, order = pd.factorize(values, sort=True)
    return _with_missing(name, places, pd.Index(order), whole=False)


def _period(name: str, at: pd.Series) -> Key:
    if name == "hour":
        return _with_missing(name, at.dt.hour.fillna(-1).astype(int).to_numpy(), pd.RangeIndex(24), whole=True)
    if name == "weekday":
        return _with_missing(name, at.dt.day_of_week.fillna(-1).astype(int).to_numpy(), pd.Index(WEEKDAYS), whole=True)
    days = period_start(at, name)
    every = pd.DatetimeIndex([]) if days.isna().all() else _every(days.min(), days.max(), name)
    return _with_missing(name, every.get_indexer(pd.DatetimeIndex(days)), every, whole=True)


def period_start(at: pd.Series, name: str) -> pd.Series:
    """Return the day on which the day, week (Monday) or month of each time begins."""
    day = at.dt.normalize()
    if name == "week":
        return day - pd.to_timedelta(day.dt.day_of_week, unit="D")
    return day - pd.to_timedelta(day.dt.day - 1, unit="D") if name == "month" else day


def _every(first: pd.Timestamp, last: pd.Timestamp, name: str) -> pd.DatetimeIndex:
    return pd.date_range(first, last, freq={"day": "D", "week": "7D", "month": "MS"}[name])


def _with_missing(name: str, places: np.ndarray, order: pd.Index, whole: bool) -> Key:
    if (places >= 0).all():
        return Key(name, places, order, whole)
    none = pd.NaT if isinstance(order, pd.DatetimeIndex) else NOT_RECORDED
    places = np.where(places < 0, len(order), places)
    return Key(name, places, order.insert(len(order), none), whole, lacking=True)
