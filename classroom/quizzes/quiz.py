"""A quiz as data: items with options, and an explanation for every option."""

from dataclasses import dataclass

from classroom.checks import key_of


@dataclass(frozen=True)
class Option:
    """One thing to choose, and what is said to those who choose it."""

    key: str
    text: str
    why: str


@dataclass(frozen=True)
class Item:
    """One thing asked, with one right option.

    Args:
        id: a slug that is never used again in this quiz.
        right: the right option's key.
    """

    id: str
    asks: str
    right: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Quiz:
    """The items of one module. ``id`` is a slug that is never used again, of 27 characters or fewer."""

    id: str
    module: str
    title: str
    items: tuple[Item, ...]

    def key(self, item: Item) -> str:
        """Return the key of an item's right option, for a page that must not show which it is."""
        return key_of(f"quiz-{self.id}", f"{item.id}={item.right}")
