"""Read one's own aggregate figures: a CSV with a row a period, and maybe a group."""

from impactflow.datasets.own_series.reader import Columns, OwnSeries, read_own_series

__all__ = ["Columns", "OwnSeries", "read_own_series"]
