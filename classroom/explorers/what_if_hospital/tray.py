"""The tray: up to four scenarios that a learner keeps, by the rules that the page's script follows too."""

from dataclasses import replace

from classroom.explorers.what_if_hospital import scenario as scenarios
from classroom.explorers.what_if_hospital.money import amount
from classroom.explorers.what_if_hospital.scenario import Scenario, Unreadable, short, tidy
from classroom.explorers.what_if_hospital.words import LONGEST, MOST, SAID

# Where the record of answers keeps it, as it keeps the drafts for a take-away.
PLACE = ("what-if-hospital", "tray")


class Tray:
    """Kept scenarios, and what is said of each thing that is done to them."""

    def __init__(self, kept: str = "") -> None:
        self.kept = scenarios.stored(kept)
        self._may_replace = ""  # a text that the learner was warned of

    @property
    def stored(self) -> str:
        """The tray as it is kept, with the learner's costs; empty when it is empty."""
        return scenarios.text(self.kept, costs=True) if self.kept else ""

    @property
    def text(self) -> str:
        """The tray as others may have it."""
        return scenarios.text(self.kept) if self.kept else ""

    def keep(self, name: str, chosen: dict[str, str]) -> str:
        """Keep what is chosen, under a name or under a number, and say so."""
        new = Scenario(tidy(name)[:LONGEST].strip(" ") or self._number(), **chosen)
        there = [each for each in self.kept if each.case == new.case]
        if there:
            return SAID["there"].format(name=there[0].name)
        if len(self.kept) == MOST:
            return SAID["full"]
        if new.name in [each.name for each in self.kept]:
            return SAID["taken"].format(name=new.name)
        self.kept.append(new)
        return SAID["kept"].format(name=new.name, count=len(self.kept), most=MOST)

    def _number(self) -> str:
        taken = [each.name for each in self.kept]
        return next(name for place in range(1, MOST + 2) if (name := f"Scenario {place}") not in taken)

    def remove(self, place: int) -> str:
        """Remove one scenario, and say so."""
        gone = self.kept.pop(place)
        return SAID["removed"].format(name=gone.name, count=len(self.kept), most=MOST)

    def cost(self, place: int, words: str) -> str:
        """Take the learner's own cost of one unit a day, or that there is none."""
        words = tidy(words)
        pence = amount(words)
        if words and pence is None:
            return SAID["bad cost"].format(words=short(words))
        self.kept[place] = replace(self.kept[place], pence=pence)
        return SAID["no cost" if pence is None else "cost"]

    def use(self, words: str) -> str:
        """Take the scenarios of a text; ask once before they take the place of others."""
        try:
            found = scenarios.read(words)
        except Unreadable as trouble:
            return str(trouble)
        if self.kept and scenarios.text(found) not in (self.text, self._may_replace):
            self._may_replace = scenarios.text(found)
            return SAID["other"]
        if scenarios.text(found) != self.text:  # the same scenarios keep their costs
            self.kept = found
        return SAID["used"].format(count=len(self.kept), most=MOST)
