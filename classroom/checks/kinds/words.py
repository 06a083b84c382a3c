"""A field of a form that holds the learner's own words."""

import re
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind

BETWEEN = re.compile(r"[\s.,;:&/()-]+")
# What words deny, up to a "but": "nobody but the patients" leaves the patients, and "we will ask patients" nobody so far.
DENIED = r"\b(?:nobody|none|no|not|never|without|will|[a-z]+n['’]t)\b(?:[\s\S]*?\bbut\b|[\s\S]*)"


@dataclass(frozen=True)
class Words(Kind):
    """Free words, ``least`` different ones or more. No program can tell whether they are wise.

    Args:
        not_only: words in lower case that do not do alone, such as those that name one's own team.
        judging: those of them of which one at least must be there, or they do alone after all.
        who_else: what to say where there are no others.
        denied: a pattern of what is left out before others are looked for.
    """

    least: int
    not_only: tuple[str, ...] = ()
    who_else: str = ""
    judging: tuple[str, ...] = ()
    denied: str = ""

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"Write it in your own words, {self.least} or more, in quotation marks."

    def read(self, value: Any) -> str:
        """Return the words, or raise WrongForm."""
        words = plain.text(value, self.expects)
        named = list(filter(None, BETWEEN.split(self._meant(words.lower()))))
        if self._empty(set(named)):
            raise plain.WrongForm(self.who_else or self.expects)
        if len(set(words.lower().split())) < self.least:  # "x x x" says nothing
            raise plain.WrongForm(self.expects)
        return words

    def _meant(self, words: str) -> str:
        """Leave out what words deny."""
        return re.sub(self.denied, " ", words, flags=re.ASCII) if self.denied else words

    def _empty(self, named: set[str]) -> bool:
        """Tell whether words say nothing that is asked for."""
        return named <= set(self.not_only) and (not named or not self.judging or not named.isdisjoint(self.judging))

    def same(self, answer: str, target: str) -> bool:
        """Take any words."""
        return True
