"""An answer that is several of some options, in any order."""

import re
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.choice import Option, key_in, listed
from classroom.checks.kinds.kind import Misconception, Written


@dataclass(frozen=True)
class Choices(Written):
    """A set of options, by their keys or by their whole texts."""

    options: tuple[Option, ...]

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"Give a list of those you choose, in quotation marks, from: {listed(self.options)}."

    @property
    def mistakes(self) -> tuple[Misconception, ...]:
        """Every wrong option is a mistake of its own, whatever was chosen beside it."""
        return tuple(
            Misconception(
                f"chose-{option.key}",
                option.why,
                lambda inputs, key=option.key: {key},
                lambda chosen, inputs, key=option.key: key in chosen,
            )
            for option in self.options
            if option.why
        )

    def read(self, value: Any) -> frozenset[str]:
        """Return the options' keys, or raise WrongForm."""
        if issubclass(type(value), str):
            value = re.split(r"[,;\s]+", plain.text(value, self.expects))
        words = [plain.text(entry, self.expects) for entry in plain.entries(value, self.expects)]
        if not words:
            raise plain.WrongForm(self.expects)
        keys = [key_in(self.options, word, self.expects) for word in words]
        if twice := [key for key in keys if keys.count(key) > 1]:
            raise plain.WrongForm(f"“{twice[0]}” stands in your list twice. Choose each once.")
        return frozenset(keys)

    def accepted(self, target: frozenset[str]) -> frozenset[str]:
        """Give the keys in order, with commas between them."""
        return frozenset([",".join(sorted(target))])

    def remark(self, answer: frozenset[str], right: frozenset[str]) -> str:
        """Say that what was chosen is right as far as it goes."""
        if answer < right:
            return "What you chose is right, and there is more. Look again at what you left out."
        return ""
