"""A field of a form that says which result would prove a prediction wrong: words with a number of cases."""

import re
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.amount import NUMBERS
from classroom.checks.kinds.words import Words

NUMBER = rf"(?:\d+(?:\.\d+)?|{'|'.join(NUMBERS)})"
NOT = r"\b(?:no|not|never|nor|without|cannot)\b|n['’]t\b"
LESS, MORE, SMALL = "(?:fewer|less|under|below)", "(?:more|over|above)", 0.001
# What looks like a number of cases and is none: all that are looked at, an hour, a share, "no one". But "it stays at six" and
# "at six or fewer" are cases: of the first only "stays at" is left out.
TIME = rf"(?:\d[\d.:]*|{'|'.join(NUMBERS)})\b"
CLOCK = r" ?\d+(?:[.:]\d| ?[ap]\.?m\b)"
APART = (
    rf"\bno one\b|\b\d[\d.]* ?(?:%|per ?cent\b)|\b(?:stay(?:s|ed|ing)?|still|remain(?:s|ed|ing)?) at\b(?!{CLOCK})"
    rf"|(?:\b(?:of|by|before|after|until)(?: the)?|/) ?{TIME}|\bat(?: the)? {TIME}(?![.:]?\d| or (?:{LESS}|{MORE})\b)"
)
# Each with the side on which results prove it wrong, and how far from the number the first of them is.
SIDES = (
    (rf"\b(?:at most|up to|(?:no|not) {MORE}(?: than)?) {NUMBER}\b|\b{NUMBER} or {LESS}\b", "below", 0),
    (rf"\b(?:at least|(?:no|not) {LESS}(?: than)?) {NUMBER}\b|\b{NUMBER} or {MORE}\b", "above", 0),
    (rf"\b{LESS}(?: than)? {NUMBER}\b", "below", -SMALL),
    (rf"\b{MORE}(?: than)? {NUMBER}\b", "above", SMALL),
)
# A number with nothing that says a side: it is read as that very number, the first group.
FILL = r"(?:(?:exactly|only|just|out|of|the|all|cases|as (?:now|before)|if|it|is)\b|[ .,;:!?])*"
ALONE = rf"^{FILL}\b({NUMBER})\b(?: or ({NUMBER})\b)?{FILL}(?:in (?:10|ten)\b{FILL})?$"
OTHER = rf"^(?:(?:any|every|results?|number|anything|a)\b| )*(?:other than|but|except) {FILL}({NUMBER})\b{FILL}$"
BEYOND = {"below": -1000.0, "above": 1000.0}  # where it cannot be known: no figure is on that side


@dataclass(frozen=True)
class Disproof(Words):
    """Words that hold a number from 0 to ``most``; where they say "fewer than seven", it is known which results they mean.
    Words that say no more than "seven of ten" mean that one result.

    Args:
        most: how many cases there are.
        countless: what to say where there is no such number.
    """

    most: float = 10
    countless: str = ""

    def read(self, value: Any) -> str:
        """Return the words, or raise WrongForm."""
        words = super().read(value)
        if not any(_figure(found) <= self.most for found in re.findall(rf"\b{NUMBER}\b", _bare(words), re.ASCII)):
            raise plain.WrongForm(self.countless or self.expects)
        return words

    def ends(self, words: str) -> dict[str, float]:
        """Return the highest result that proves it wrong from below, and the lowest from above, as far as words tell."""
        bare = _bare(words)
        if alone := re.search(ALONE, bare, re.ASCII):
            return self._only(*map(_figure, filter(None, alone.groups())))
        if other := re.search(OTHER, bare, re.ASCII):
            return self._all_but(_figure(other[1]))
        found, side, shift = _sided(bare)
        if not found:
            return BEYOND
        rest = f"{bare[: found.start()]} {bare[found.end() :]}"
        number = re.search(rf"\b{NUMBER}\b", found[0], re.ASCII)[0]
        plain_case = not re.search(rf"{NOT}|\b{NUMBER}\b", rest, re.ASCII)
        return {**BEYOND, side: _figure(number) + shift} if plain_case else BEYOND

    def _enough(self, words: str) -> bool:
        """Take fewer words where they are a side and a number: "below 7" says it all."""
        return super()._enough(words) or _sided(_bare(words))[0] is not None

    def _only(self, *numbers: float) -> dict[str, float]:
        """Return the ends of one result or two: below none and above all of them there is nothing to leave out."""
        least, most = min(numbers), max(numbers)
        if most - least > 1:
            return BEYOND
        return {"below": most if most < self.most else BEYOND["below"], "above": least if least > 0 else BEYOND["above"]}

    def _all_but(self, number: float) -> dict[str, float]:
        """Return the ends of all results but one: those below it, and those from the next one up."""
        below, above = number > 0, number < self.most
        return {"below": number - SMALL if below else BEYOND["below"], "above": number + 1 if above else BEYOND["above"]}


def _bare(words: str) -> str:
    """Leave out what only looks like a number of cases."""
    return " ".join(re.sub(APART, " ", words.lower(), flags=re.ASCII).split())


def _sided(bare: str) -> tuple[re.Match | None, str, float]:
    """Return the first side that words tell, with how far from its number the first result is."""
    found = ((re.search(pattern, bare, re.ASCII), side, shift) for pattern, side, shift in SIDES)
    return next((each for each in found if each[0]), (None, "", 0))


def _figure(number: str) -> float:
    return float(NUMBERS.index(number)) if number in NUMBERS else float(number)
