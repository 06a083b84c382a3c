"""A widget on show, with words of its own where no widget can be drawn."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Shown:
    """A widget and its plain text, the same each time: a stored page has the words alone."""

    widget: Any
    words: str

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {**self.widget._repr_mimebundle_(), "text/plain": self.words}

    def __repr__(self) -> str:
        return self.words
