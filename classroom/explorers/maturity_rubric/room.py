"""The room: the views of today, those of an earlier time, and what is said of each thing that is done to them."""

from collections.abc import Sequence

from classroom.explorers.maturity_rubric import views
from classroom.explorers.maturity_rubric.views import Unreadable, is_there
from classroom.explorers.maturity_rubric.words import MOST, SAID
from impactflow.improvement import View
from impactflow.improvement.text import spoken

# Where the record of answers keeps them, as it keeps the drafts for a take-away.
NOW, EARLIER = ("maturity-rubric", "views"), ("maturity-rubric", "earlier")


class Room:
    """Views now and earlier, by the rules that the page's script follows too."""

    def __init__(self, now: str = "", earlier: str = "") -> None:
        self.now, self.earlier = views.stored(now), views.stored(earlier)
        self._asked = ""  # what the learner was warned of

    @property
    def kept(self) -> tuple[str, str]:
        """Both times as they are kept."""
        return views.text(self.now), views.text(self.earlier)

    @property
    def here(self) -> str:
        """Say whose views are there."""
        return SAID["here"].format(count=len(self.now), names=named(self.now)) if self.now else SAID["none"]

    @property
    def before(self) -> str:
        """Say whose views an earlier time has; nothing where there is none."""
        if not self.earlier:
            return ""
        return SAID["earlier"].format(names=named(self.earlier), first=spoken(min(each.on for each in self.earlier)))

    def add(self, who: str, on: str, scores: Sequence[str], seen: Sequence[str]) -> str:
        """Take one person's view, and say so.

        Raises:
            Unreadable: something is missing, or cannot be.
        """
        new = views.from_form(who, on, scores, seen)
        if is_there(new.who, self.now):
            raise Unreadable(SAID["taken"].format(who=new.who))
        if len(self.now) == MOST:
            raise Unreadable(SAID["full"].format(most=MOST))
        self.now.append(new)
        return SAID["added"].format(who=new.who)

    def remove(self, place: int) -> str:
        """Remove one view, and say so."""
        return SAID["removed"].format(who=self.now.pop(place).who)

    def forget(self) -> str:
        """Remove all views of today; ask once before."""
        if self._first("forget", views.text(self.now)):
            return SAID["ask forget"]
        self.now = []
        return SAID["forgotten"]

    def set_aside(self) -> str:
        """Make the views of today the earlier time; ask once before another one goes."""
        if not self.now:
            return SAID["none"]
        if self.earlier and self._first("aside", views.text(self.now)):
            return SAID["ask aside"]
        self.now, self.earlier = [], self.now
        return SAID["aside"]

    def drop(self) -> str:
        """Remove the earlier time, and say so."""
        self.earlier = []
        return SAID["dropped"]

    def take(self, words: str) -> str:
        """Add the views of a text to those of today.

        Raises:
            Unreadable: it holds none, or somebody is there already.
        """
        found = views.read(words)
        for each in found:
            if is_there(each.who, self.now):
                raise Unreadable(SAID["taken"].format(who=each.who))
        if len(self.now) + len(found) > MOST:
            raise Unreadable(SAID["full"].format(most=MOST))
        self.now += found
        return SAID["took"].format(count=len(found))

    def compare(self, words: str) -> str:
        """Make the views of a text the earlier time; ask once before another one goes.

        Raises:
            Unreadable: it holds none.
        """
        found = views.read(words)
        other = self.earlier and views.text(found) != views.text(self.earlier)
        if other and self._first("compare", views.text(found)):
            return SAID["ask compare"]
        self.earlier = found
        return SAID["compared"].format(names=named(found))

    def _first(self, deed: str, about: str) -> bool:
        asked = f"{deed} {about}"
        first, self._asked = asked != self._asked, asked
        if not first:
            self._asked = ""
        return first


def named(found: Sequence[View]) -> str:
    """Return the names of those who gave a view."""
    names = [each.who for each in found]
    return " and ".join([part for part in (", ".join(names[:-1]), names[-1]) if part])
