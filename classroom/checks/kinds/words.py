"""A field of a form that holds the learner's own words."""

import re
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind

BETWEEN = re.compile(r"[\s.,;:&/()-]+")


@dataclass(frozen=True)
class Words(Kind):
    """Free words, ``least`` different ones or more. No program can tell whether they are wise.

    Args:
        not_only: words in lower case that do not do alone, such as those that name one's own team.
        judging: those of them of which one at least must be there, or they do alone after all.
        sentences: such as the page shows as what cannot fail, in lower case and without a full stop: they do not do either.
        who_else: what to say where there are no others.
    """

    least: int
    not_only: tuple[str, ...] = ()
    who_else: str = ""
    judging: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"Write it in your own words, {self.least} or more, in quotation marks."

    def read(self, value: Any) -> str:
        """Return the words, or raise WrongForm."""
        words = plain.text(value, self.expects)
        named = list(filter(None, BETWEEN.split(words.lower())))
        if self._empty(set(named)) or _sentence(words) in self.sentences:
            raise plain.WrongForm(self.who_else or self.expects)
        if len(set(words.lower().split())) < self.least:  # "x x x" says nothing
            raise plain.WrongForm(self.expects)
        return words

    def _empty(self, named: set[str]) -> bool:
        """Tell whether words say nothing that is asked for."""
        return named <= set(self.not_only) and (not named or not self.judging or not named.isdisjoint(self.judging))

    def same(self, answer: str, target: str) -> bool:
        """Take any words."""
        return True


def _sentence(words: str) -> str:
    return re.sub(r" ?\.$", "", " ".join(words.lower().split()))
