"""An answer that is one of some options."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Misconception, Written


@dataclass(frozen=True)
class Option:
    """One thing to choose: what learners type, what it says, and why it is not the answer.

    ``why`` is empty for a right option: the question's praise says why it is right.
    """

    key: str
    text: str
    why: str = ""


@dataclass(frozen=True)
class Choice(Written):
    """One option, by its key or by its whole text."""

    options: tuple[Option, ...]

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Choice":
        """Offer each key with its text, where a case says what is wrong with it and not the option."""
        return cls(tuple(Option(key, text) for key, text in texts.items()))

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"Choose one of these, in quotation marks: {listed(self.options)}."

    @property
    def mistakes(self) -> tuple[Misconception, ...]:
        """Every wrong option is a mistake of its own."""
        return tuple(
            Misconception(f"chose-{option.key}", option.why, lambda inputs, key=option.key: key)
            for option in self.options
            if option.why
        )

    def read(self, value: Any) -> str:
        """Return the option's key, or raise WrongForm."""
        return key_in(self.options, plain.text(value, self.expects), self.expects)

    def accepted(self, target: str | frozenset[str]) -> frozenset[str]:
        """Give the key; of a case that takes several options, all of theirs."""
        return frozenset([target]) if isinstance(target, str) else target


def listed(options: tuple[Option, ...]) -> str:
    """Name the keys of all options, the right ones no differently from the others."""
    return ", ".join(f"“{option.key}”" for option in options)


def key_in(options: tuple[Option, ...], words: str, expects: str) -> str:
    """Find the key that a learner's words name; raise WrongForm when they name none."""
    wanted = _bare(words)
    for option in options:
        if wanted in (_bare(option.key), _bare(option.text)):
            return option.key
    raise plain.WrongForm(expects)


def _bare(words: str) -> str:
    return words.casefold().strip(" ().:")
