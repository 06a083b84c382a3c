"""What the hospital says when it cannot be run."""

from impactflow.errors import PlainError


class HospitalError(PlainError):
    """A parameter, a scenario or a run that makes no sense, in one sentence."""
