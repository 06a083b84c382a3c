"""What cannot be measured, said in a sentence."""

from impactflow.errors import PlainError


class MeasureError(PlainError):
    """A table cannot be measured; the sentence says what is wrong, where, and what to do."""
