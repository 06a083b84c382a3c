"""A take-away as data: what a module's one page asks for, in which order, and where words come from."""

from dataclasses import dataclass

LONGEST = 140  # letters in a field: together they fit one A4 page
OTHER = "Your page holds other words: “{}” Press again to put the example in their place."
NEAR = 25  # so many letters before the end, it is said how many are left


@dataclass(frozen=True)
class Source:
    """Where a field's first words can come from: an answer to a question.

    ``words`` has the names of the answer's parts in braces, such as "{shaped_by}". An answer that
    lacks one of them gives no words.
    """

    question: str
    words: str


@dataclass(frozen=True)
class Field:
    """One thing to write down. ``name`` is never used again in its take-away.

    ``hint`` says what to write. ``sources`` are tried in order while nothing has been written.
    ``reads`` names a field of monthly figures: this one is what they say, and nobody writes it.
    """

    name: str
    label: str
    hint: str = ""
    longest: int = LONGEST
    sources: tuple[Source, ...] = ()
    reads: str = ""

    def room(self, words: str) -> str:
        """Say how much room is left on the page, near its end and beyond; else nothing."""
        left = self.longest - len(words)
        letters = f"{abs(left)} letter{'' if abs(left) == 1 else 's'}"
        if left > NEAR:
            return ""
        return f"{letters} left." if left >= 0 else f"{letters} too many for one page. They are kept."


@dataclass(frozen=True)
class Example:
    """Words for whoever has none at hand: ``label`` is a button's, which puts them into their fields."""

    label: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Part:
    """Fields under one heading. In ``pairs`` every second field says what follows from the one before.

    ``recalls`` names an earlier part, whose words are shown where this one stands alone in a lesson.
    """

    name: str
    heading: str
    fields: tuple[Field, ...]
    pairs: bool = False
    recalls: str = ""
    example: Example | None = None


@dataclass(frozen=True)
class Takeaway:
    """One A4 page from a learner's own words. ``id`` is a slug that is never used again."""

    id: str
    module: str
    title: str
    parts: tuple[Part, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields in their order."""
        return tuple(field for part in self.parts for field in part.fields)

    @property
    def written(self) -> tuple[Field, ...]:
        """The fields in which somebody writes."""
        return tuple(field for field in self.fields if not field.reads)

    def is_read(self, field: Field) -> bool:
        """Tell whether a field holds figures that another one reads."""
        return any(other.reads == field.name for other in self.fields)

    def part(self, name: str) -> Part | None:
        """Return the part with this name, or ``None``."""
        return next((part for part in self.parts if part.name == name), None)
