"""A field of a form that holds a day or a month of the learner's own choosing."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind

WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* +", re.ASCII)
MONTHS = "january february march april may june july august september october november december".split()
# The day first, as the British write it: 31/03/2027, and 31st of March 2027. Or the year first.
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
IN_FIGURES = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4}|\d\d)", re.ASCII)
NAMED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?([a-z]{3,9})[.,]?[ -](\d{4}|\d\d)", re.ASCII)
MONTH_FIRST = re.compile(r"([a-z]{3,9})[.,]? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)  # March 31, 2027
AROUND = re.compile(r"^on | ?\.$")  # on 31 March 2027, and the full stop of a sentence
UNTIL = re.compile(r"^(?:by )?(?:the )?(?:end (?:of )?(?=[a-z]+ \d{4}$))?", re.ASCII)  # by 31 March 2027, end of March 2027
FROM = re.compile(r"^(?:the )?(?:start|beginning) of (?=[a-z]+ \d{4}$)", re.ASCII)  # start of March 2027
CENTURY = 2000
NONE = "There is no {day} {month} {year}: {month} has {last} days."  # 31 June 2027


class NoSuchDay(plain.WrongForm):
    """A month has no such day."""


@dataclass(frozen=True)
class Day(Kind):
    """A date, or a month's name and year, which is read as its first day: "2018-01-01".

    Args:
        after: a day, as ``YYYY-MM-DD``; those up to it will not do.
        until: a day, as ``YYYY-MM-DD``; those after it are so far off that they will not do. None where it is empty.
        last: whether a month is read as its last day, for something that has until then.
        such_as: the example in its label.
        days_on: names of days that are held against other fields, such as the end of a month's trial, each with how
            many days after this one it comes.
    """

    after: str = ""
    until: str = ""
    last: bool = False
    such_as: str = "March 2027"
    days_on: Mapping[str, int] = field(default_factory=dict)

    expects = 'Write a month or a date with its whole year, such as "31 March 2027", "31/03/2027" or "March 2027".'

    def read(self, value: Any) -> str:
        """Return the date as ``YYYY-MM-DD``, or raise WrongForm."""
        try:
            day = self._day(value).isoformat()
        except NoSuchDay:
            raise
        except ValueError:  # WrongForm is one too
            raise plain.WrongForm(self.expects) from None
        if day <= self.after:
            raise plain.WrongForm(f"Choose a date after {date.fromisoformat(self.after):%B %Y}. That one is over.")
        if self.until and day > self.until:
            raise plain.WrongForm(f"Is that year right? Choose a date no later than {date.fromisoformat(self.until):%B %Y}.")
        return day

    def same(self, answer: str, target: str) -> bool:
        """Take any date."""
        return True

    def ends(self, day: str) -> dict[str, str]:
        """Return each named day that comes so many days after one."""
        start, last = date.fromisoformat(day).toordinal(), date.max.toordinal()
        return {name: date.fromordinal(min(start + days, last)).isoformat() for name, days in self.days_on.items()}

    def _day(self, value: Any) -> date:
        """Return the day; raise ValueError for none."""
        if not isinstance(value, str):
            return date.fromisoformat(plain.label(value))
        words = AROUND.sub("", " ".join(value.lower().split()))
        words = UNTIL.sub("", words, count=1) if self.last else FROM.sub("", words, count=1)
        parts = _parts(WEEKDAY.sub("", words, count=1) if WEEKDAY.match(words) else words)
        if parts is None:
            raise ValueError(words)
        year, month, day = parts
        last = monthrange(year, month)[1]
        if day is None:
            day = last if self.last else 1
        if year and day > last:
            raise NoSuchDay(NONE.format(day=day, month=MONTHS[month - 1].capitalize(), year=year, last=last))
        return date(year, month, day)


def _parts(words: str) -> tuple[int, int, int | None] | None:
    """Return year, month and day, or no day; nothing where it may be read in two ways."""
    if found := YEAR_FIRST.fullmatch(words):
        year, month, day = found.groups()
    elif found := IN_FIGURES.fullmatch(words) or NAMED.fullmatch(words):
        day, month, year = found.groups()
    elif found := MONTH_FIRST.fullmatch(words):
        month, day, year = found.groups()
    else:
        return None
    if len(year) == 2 and day is None:  # "May 27" may be a day of this year
        return None
    return int(year) + (CENTURY if len(year) == 2 else 0), _month(month), None if day is None else int(day)


def _month(word: str) -> int:
    """Return a month's number by its figures, its name or the name's first letters; 0 for none."""
    return int(word) if word.isdigit() else next((place for place, name in enumerate(MONTHS, 1) if name.startswith(word)), 0)
