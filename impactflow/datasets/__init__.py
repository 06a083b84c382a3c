"""Give tables: the course's own, and NHS England's published returns read into tidy rows."""

from impactflow.datasets.dictionary import TABLES, Column, Table
from impactflow.datasets.england import england_totals
from impactflow.datasets.monthly_ae import read_monthly_ae
from impactflow.datasets.read_errors import DataWarning, ReadError
from impactflow.datasets.tables import describe, load

__all__ = [
    "TABLES",
    "Column",
    "DataWarning",
    "ReadError",
    "Table",
    "describe",
    "england_totals",
    "load",
    "read_monthly_ae",
]
