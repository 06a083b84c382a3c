"""The data dictionary: every table of the course, and every column of it."""

from impactflow.datasets.dictionary.entries import Column, Table
from impactflow.datasets.dictionary.england import ENGLAND
from impactflow.datasets.dictionary.fairbeck import FAIRBECK
from impactflow.datasets.dictionary.reruns import RERUNS

TABLES = (*ENGLAND, *FAIRBECK, *RERUNS)

__all__ = ["TABLES", "Column", "Table"]
