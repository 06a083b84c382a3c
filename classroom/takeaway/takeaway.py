"""A take-away as data: what a module's one page asks for, in which order, and where words come from."""

from dataclasses import dataclass

FAIRBECKS = "(Fairbeck's figures; put yours.)"  # else a page that is shown at work has them as one's own
PRACTISED = "(So in the exercise; put yours.)"
LONGEST = 140  # letters in a field: together they fit one A4 page
OTHER = "Your page holds other words: “{}” Press again to put the example in their place."
STANDS = (
    "The result is in, so the prediction stays as it was written. "
    "A slip of the pen? Empty the result, correct it, and write the result again."
)
NEXT = "Begin the next test"
BEFORE_NEXT = "Print this page or copy it as text first: its result makes room for the next test. Press again to go on."
BEGUN = "The next test has begun. What came out last stands where it begins. Write a new prediction."
ASKS = "The day of your test has come. What happened?"
NEAR = 25  # so many letters before the end, it is said how many are left


@dataclass(frozen=True)
class Source:
    """Where a field's first words can come from: an answer to a question that is passed.

    ``words`` has the names of the answer's parts in braces, such as "{shaped_by}". An answer that
    lacks one of them gives no words. ``says`` are pairs: a part, such as an option's key, and what is said in its place.
    """

    question: str
    words: str
    says: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Field:
    """One thing to write down. ``name`` is never used again in its take-away.

    ``hint`` says what to write. ``sources`` are tried in order while nothing has been written.
    ``beside`` names a field from the same answer: once that one holds other words, the sources give none.
    ``reads`` names a field of monthly figures: this one is what they say, and nobody writes it.
    ``weighs`` is "prediction", "result" or "days": this one is what is said of it, and nobody writes it.
    """

    name: str
    label: str
    hint: str = ""
    longest: int = LONGEST
    sources: tuple[Source, ...] = ()
    reads: str = ""
    weighs: str = ""
    beside: str = ""

    @property
    def told_sources(self) -> list[list]:
        """Its sources as a script is told of them."""
        return [[source.question, source.words, dict(source.says)] for source in self.sources]

    @property
    def made(self) -> bool:
        """Whether the page makes its words, and nobody writes them."""
        return bool(self.reads or self.weighs)

    def room(self, words: str) -> str:
        """Say how much room is left on the page, near its end and beyond; else nothing."""
        left = self.longest - len(words)
        letters = f"{abs(left)} letter{'' if abs(left) == 1 else 's'}"
        if left > NEAR:
            return ""
        return f"{letters} left." if left >= 0 else f"Long for this place: {letters} over. All are kept."


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
class Awaited:
    """A prediction and the result that it waits for, by the names of their fields.

    ``stands`` are the fields that nobody changes any more once there is a result. When the next test
    begins, ``carries`` says which field's words move to which, and ``clears`` which fields are emptied.
    """

    before: str
    predicted: str
    by: str
    observed: str
    stands: tuple[str, ...]
    carries: tuple[tuple[str, str], ...] = ()
    clears: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, str]:
        """The name of each field that is weighed, by what it holds."""
        return {"before": self.before, "predicted": self.predicted, "by": self.by, "observed": self.observed}


@dataclass(frozen=True)
class Ask:
    """What a page asks for once a day has come: the field that is written then, and the question.

    ``of`` is what the field of its day holds in a plan, such as "check".
    """

    field: str
    words: str
    of: str = ""


@dataclass(frozen=True)
class Days:
    """The days of a plan, by the names of their fields, and what is asked for on them."""

    start: str
    check: str
    again: str
    answer: str
    asks: tuple[Ask, ...]

    @property
    def fields(self) -> dict[str, str]:
        """The name of each field that has a day, by what it holds."""
        return {"start": self.start, "check": self.check, "again": self.again, "answer": self.answer}


@dataclass(frozen=True)
class Takeaway:
    """One A4 page from a learner's own words. ``id`` is a slug that is never used again.

    ``awaits`` is for a page that one returns to when a result is in, ``days`` for one whose days must agree.
    """

    id: str
    module: str
    title: str
    parts: tuple[Part, ...]
    awaits: Awaited | None = None
    days: Days | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields in their order."""
        return tuple(field for part in self.parts for field in part.fields)

    @property
    def written(self) -> tuple[Field, ...]:
        """The fields in which somebody writes."""
        return tuple(field for field in self.fields if not field.made)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """What the page asks for once its day has come."""
        if self.days:
            return self.days.asks
        return (Ask(self.awaits.observed, ASKS),) if self.awaits else ()

    def is_read(self, field: Field) -> bool:
        """Tell whether a field holds figures that another one reads."""
        return any(other.reads == field.name for other in self.fields)

    def stands_in(self, part: Part) -> bool:
        """Tell whether a part holds fields that stand once there is a result."""
        return self.awaits is not None and any(field.name in self.awaits.stands for field in part.fields)

    def field(self, name: str) -> Field:
        """Return the field with this name, which must be there."""
        return next(field for field in self.fields if field.name == name)

    def part(self, name: str) -> Part | None:
        """Return the part with this name, or ``None``."""
        return next((part for part in self.parts if part.name == name), None)
