"""Which weeks the chart marks, as they come: limits from the first 24 weeks, the course's four rules."""

from functools import lru_cache

from classroom.explorers.react_or_wait.game import KNOWN, Game
from impactflow.spc import XmR, xmr
from impactflow.spc.meaning import WORDS

DIRECTION = "decrease"


def charted(game: Game, week: int, ends: int) -> XmR:
    """Return the chart of all weeks up to one."""
    return xmr(game.values(week, ends), fix_after_n_points=KNOWN, improvement_direction=DIRECTION)


@lru_cache(maxsize=4_000)
def marks(game: Game, week: int, ends: int) -> tuple[tuple[str, str], ...]:
    """Return each week's meaning and rule, on the chart as it is seen in a week."""
    chart = charted(game, week, ends)
    [part] = chart.parts
    words = WORDS[chart.options.better]
    return tuple((words[sign], cause) for sign, cause in zip(part.sign.tolist(), part.special_cause, strict=True))


def news(game: Game, week: int, ends: int) -> dict[int, tuple[str, str]]:
    """Return the weeks that are marked now and were not, or otherwise, a week ago."""
    # A change that is over from now on was not over then: the weeks before are the same.
    before = (*marks(game, week - 1, ends), ("common_cause", ""))
    now = marks(game, week, ends)
    return {place: mark for place, (was, mark) in enumerate(zip(before, now, strict=True), 1) if was != mark}


def signal(game: Game, week: int, ends: int) -> tuple[str, str]:
    """Return what the chart newly shows in a week, and by which rule: that of the latest week newly marked."""
    found = [mark for _, mark in sorted(news(game, week, ends).items()) if mark[1]]
    return found[-1] if found else ("", "")
