"""What cannot be computed, said in a sentence."""

from impactflow.errors import PlainError


class QueueingError(PlainError):
    """A queue cannot be computed; the sentence says what is wrong and what to do."""
