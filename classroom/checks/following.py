"""Follow-through: a later answer is marked from the learner's own earlier ones too."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from classroom.checks.kinds.kind import Misconception
from classroom.checks.question import Question
from classroom.checks.scheme import Scheme


@dataclass(frozen=True)
class Following:
    """What is right for a learner's own earlier answers, and which of these are not yet right."""

    scheme: Scheme
    slips: tuple[Question, ...]

    def accepts(self, answer: Any) -> bool:
        """Tell whether a plain answer is right for the earlier ones."""
        try:
            return self.scheme.accepts(answer)
        except Exception:  # nothing follows from this earlier answer: a division by nought, say
            return False

    def mistake(self, answer: Any) -> Misconception | None:
        """Find the mistake that a plain answer shows, starting from the earlier ones."""
        try:
            return self.scheme.mistake(answer)
        except Exception:  # as above
            return None


def following(scheme: Scheme, earlier: Mapping[str, Any]) -> Following | None:
    """Start a scheme from a learner's earlier answers; ``None`` where there are none.

    Args:
        scheme: that of the later question.
        earlier: the learner's answers as written, by the questions' ids. One that is blank or
            cannot be read is left as the right one.
    """
    own = {used.question.id: _read(used, earlier) for used in scheme.earlier}
    own = {name: answer for name, answer in own.items() if answer is not None}
    if not own:
        return None
    slips = [
        used.question
        for used in scheme.earlier
        if used.question.id in own and not used.accepts(own[used.question.id])
    ]
    return Following(Scheme(scheme.question, {**scheme.inputs, **own}), tuple(slips))


def _read(used: Scheme, earlier: Mapping[str, Any]) -> Any:
    try:
        return used.question.kind.read(earlier.get(used.question.id))
    except Exception:  # blank or junk: that is said where the earlier question is marked
        return None
