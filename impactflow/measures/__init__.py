"""The words in which patient flow is read: a table in, a series or a table out."""

from impactflow.measures.four_hour import NotTotals, all_types, four_hour_percent, four_hour_table

__all__ = ["NotTotals", "all_types", "four_hour_percent", "four_hour_table"]
