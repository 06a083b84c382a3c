"""The what-if hospital: one change tried on the same six weeks, and a tray in which scenarios are kept and compared."""

from classroom.explorers.what_if_hospital.explorer import AMOUNTS, CHANGES, DEMAND, EXPLORER, MEASURES, said, weeks

__all__ = ["AMOUNTS", "CHANGES", "DEMAND", "EXPLORER", "MEASURES", "said", "weeks"]
