"""What is wrong with an aim, a diagram or a log, in a sentence."""

from impactflow.errors import PlainError


class ImprovementError(PlainError):
    """Something cannot be what it is meant to be; the sentence says what to do."""
