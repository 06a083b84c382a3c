"""What cannot be charted, said in a sentence."""

from impactflow.errors import PlainError


class SpcError(PlainError):
    """A series cannot be charted; the sentence says what is wrong and what to do."""
