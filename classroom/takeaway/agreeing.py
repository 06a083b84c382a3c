"""The days of a plan, held beside one another: the script of the page says the same, word by word."""

from calendar import monthrange
from datetime import date, timedelta

from classroom.checks import Day
from classroom.checks.plain import WrongForm
from impactflow.improvement.text import spoken

SINCE, UNTIL = "2019-12-31", "2099-12-31"  # a year that was mistyped is no day of a plan
MONTH, MONTHS, NEAR = 31, 6, 1  # days from the start to the first check at most, and to the answer; months to the rubric again, and how many more or fewer will do
# The page says the same: the script fills what stands in braces.
SENTENCES = {
    "odd-day": "“{said}” is no day of a plan. Write it as 3 May 2027.",
    "no-start": "From when? Days 30, 60 and 90 are counted from that day.",
    "no-check": "On which day is the first check?",
    "before": "The first check, {check}, is not after the start, {start}. There is nothing to see yet.",
    "beyond": "The first check, {check}, comes more than a month after the start, {start}. Look sooner.",
    "far": "The answer on {answer} is more than a month after the start, {start}. Is that day right?",
    "long-before": "The answer on {answer} is more than a month before the start, {start}. Is that day right?",
    "no-again": "Six months after the start is {six}. On which day do you score the rubric again?",
    "sooner": "The rubric again on {again} is too soon. Six months after the start is {six}.",
    "later": "The rubric again on {again} is late. Six months after the start is {six}.",
    "agree": "These days agree.",
    "counted": "Day 30 is {thirty}, day 60 is {sixty}, and day 90 is {ninety}.",
}  # fmt: skip


def agree(said: dict[str, str]) -> str:
    """Say whether the days ``start``, ``check``, ``again`` and ``answer`` can all be kept; nothing where there is none."""
    said = {name: words for name, held in said.items() if (words := " ".join(held.split()))}
    if not said:
        return ""
    days = {name: found for name, words in said.items() if (found := day_of(name, words))}
    odd = [SENTENCES["odd-day"].format(said=words[:30]) for name, words in said.items() if name not in days]
    if "start" not in days:
        return " ".join([*odd, *([] if "start" in said else [SENTENCES["no-start"]])])
    words = {name: spoken(day) for name, day in (days | _counted(days["start"])).items()}
    wrong = [SENTENCES[name].format(**words) for name in _wrong(days)]
    missing = [SENTENCES[f"no-{name}"].format(**words) for name in ("check", "again") if name not in said]
    fine = [] if odd or wrong or missing else [SENTENCES["agree"]]
    return " ".join([*odd, *wrong, *fine, SENTENCES["counted"].format(**words), *missing])


def day_of(name: str, words: str) -> date | None:
    """Return the day that stands in a field: of a month the last, unless the plan starts in it."""
    try:
        found = Day(after=SINCE, last=name != "start").read(words)
    except WrongForm:
        return None
    return date.fromisoformat(found) if found <= UNTIL else None


def _counted(start: date) -> dict[str, date]:
    """Return the days that are counted from the start."""
    after = {name: start + timedelta(days=days) for name, days in (("thirty", 30), ("sixty", 60), ("ninety", 90))}
    return after | {"six": _months_on(start, MONTHS)}


def _wrong(days: dict[str, date]) -> list[str]:
    """Name what contradicts."""
    start, found = days["start"], []
    if "check" in days and days["check"] <= start:
        found.append("before")
    if "check" in days and days["check"] > start + timedelta(days=MONTH):
        found.append("beyond")
    if "answer" in days and days["answer"] > start + timedelta(days=MONTH):
        found.append("far")
    if "answer" in days and days["answer"] < start - timedelta(days=MONTH):  # a loop may close before the plan begins
        found.append("long-before")
    if "again" in days and days["again"] < _months_on(start, MONTHS - NEAR):
        found.append("sooner")
    if "again" in days and days["again"] > _months_on(start, MONTHS + NEAR):
        found.append("later")
    return found


def _months_on(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
