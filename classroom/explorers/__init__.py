"""Explorers: predict, change one thing, see what follows. One function each, live and on the page."""

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.showing import explore, find

__all__ = ["Answer", "Explorer", "Pick", "explore", "find"]
