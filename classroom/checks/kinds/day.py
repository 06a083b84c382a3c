"""A field of a form that holds a day or a month of the learner's own choosing."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind

# The day first, as the British write it; or a month and a year.
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +", re.IGNORECASE)
MONTH_ALONE = re.compile(r"[a-z]+ \d{4}|\d{4}-\d\d|\d{1,2}[/.-]\d{4}", re.ASCII | re.IGNORECASE)
BRITISH = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", re.ASCII)
END_OF = re.compile(r"(?:by )?(?:the )?end of (?=[a-z]+ \d{4}$)", re.ASCII | re.IGNORECASE)  # the end of March 2027
SPOKEN = re.compile(r"(\d{1,2})(?:st|nd|rd|th) (?:of )?", re.ASCII)  # 31st March, or 31st of March


@dataclass(frozen=True)
class Day(Kind):
    """A date, or a month's name and year, which is read as its first day: "2018-01-01".

    Args:
        after: a day, as ``YYYY-MM-DD``; those up to it will not do.
        last: whether a month is read as its last day, for something that has until then.
        such_as: the example in its label.
        days_on: names of days that are held against other fields, such as the end of a month's trial, each with how
            many days after this one it comes.
    """

    after: str = ""
    last: bool = False
    such_as: str = "March 2027"
    days_on: Mapping[str, int] = field(default_factory=dict)

    expects = 'Write a month or a date with its whole year, such as "31 March 2027", "31/03/2027" or "March 2027".'

    def read(self, value: Any) -> str:
        """Return the date as ``YYYY-MM-DD``, or raise WrongForm."""
        try:
            day = date.fromisoformat(self._as_iso(value)).isoformat()
        except ValueError:  # WrongForm is one too
            raise plain.WrongForm(self.expects) from None
        if day <= self.after:
            raise plain.WrongForm(f"Choose a date after {date.fromisoformat(self.after):%B %Y}. That one is over.")
        return day

    def same(self, answer: str, target: str) -> bool:
        """Take any date."""
        return True

    def ends(self, day: str) -> dict[str, str]:
        """Return each named day that comes so many days after one."""
        start, last = date.fromisoformat(day).toordinal(), date.max.toordinal()
        return {name: date.fromordinal(min(start + days, last)).isoformat() for name, days in self.days_on.items()}

    def _as_iso(self, value: Any) -> str:
        if isinstance(value, str):
            value = WEEKDAY.sub("", value.strip(), count=1) if WEEKDAY.match(value.strip()) else value
            value = END_OF.sub("", " ".join(value.split()), count=1) if self.last else value
        day = _as_iso(plain.label(value))
        if self.last and isinstance(value, str) and MONTH_ALONE.fullmatch(" ".join(value.split())):
            first = date.fromisoformat(day)
            return day[:8] + str(monthrange(first.year, first.month)[1])
        return day


def _as_iso(words: str) -> str:
    if found := BRITISH.fullmatch(words):
        return f"{found[3]}-{found[2]:0>2}-{found[1] or '1':0>2}"
    spoken = SPOKEN.match(words)
    return plain.label(f"{spoken[1]} {words[spoken.end():]}") if spoken else words
