"""The data dictionary: every table of the course, and every column of it."""

from impactflow.datasets.dictionary.entries import Column, Table
from impactflow.datasets.dictionary.england import ENGLAND

TABLES = (*ENGLAND,)

__all__ = ["TABLES", "Column", "Table"]
