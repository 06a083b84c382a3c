"""The days that a learner may plan for: Fairbeck's figures are over, and a year that is mistyped is not meant."""

from functools import partial

from classroom.checks import Day

LAST_DAY, TEN_YEARS_ON = "2026-03-31", "2036-03-31"
DayAhead = partial(Day, after=LAST_DAY, until=TEN_YEARS_ON)
