"""What every kind of answer can do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Misconception:
    """Name one mistake that people make: how it comes about, and what to say to it.

    ``example`` makes the wrong answer from the data, so that the message can be tested. The
    mistake is recognised by that answer, by one of ``also``, which makes it from rounded figures, or by
    ``detect(answer, inputs)`` where there is one.
    """

    code: str
    message: str
    example: Callable[[Mapping[str, Any]], Any]
    detect: Callable[[Any, Mapping[str, Any]], bool] | None = None
    also: tuple[Callable[[Mapping[str, Any]], Any], ...] = ()


class Kind:
    """Read an answer into plain values, and compare plain values."""

    expects: str
    mistakes: tuple[Misconception, ...] = ()

    def read(self, value: Any) -> Any:
        """Return an answer made plain, or raise WrongForm with words."""
        raise NotImplementedError

    def same(self, answer: Any, target: Any) -> bool:
        """Tell whether a plain answer is the plain target, rounded or not."""
        raise NotImplementedError

    def remark(self, answer: Any, right: Any) -> str:
        """Say in what way an answer that nobody foresaw differs; empty when it is not plain."""
        return ""


class Written(Kind):
    """An answer that a page can compare as text, and so keep as a key instead of in clear."""

    def written(self, answer: Any) -> frozenset[str]:
        """Give the texts as which an answer may be read."""
        return self.accepted(answer)

    def accepted(self, target: Any) -> frozenset[str]:
        """Give the texts that are this target."""
        raise NotImplementedError

    def same(self, answer: Any, target: Any) -> bool:
        """Tell whether an answer and a target share a text."""
        return not self.written(answer).isdisjoint(self.accepted(target))
