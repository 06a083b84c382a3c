"""The sessions as a calendar file (RFC 5545), which any calendar takes in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from zoneinfo import ZoneInfo

from impactflow.errors import PlainError

SESSIONS = (
    "Building a shared purpose and vision",
    "Investing in people and culture",
    "Developing leadership behaviours",
    "Building improvement capability and capacity",
    "Embedding improvement into management systems and processes",
)
MINUTES = 90
WEEKS = (2, 4)  # time to do one thing at work, and not so much that it is forgotten
YEARS = range(2000, 2100)  # a slip of a digit is not a plan
LONDON = ZoneInfo("Europe/London")
OCTETS = 75  # the longest line that RFC 5545, 3.1, allows
# Every event must say when it was written. The time now would make each file another one.
WRITTEN = "20260101T000000Z"
BEFORE = (
    "Ninety minutes. Two things before, ten minutes together: open the course once by the link in the invitation, "
    "and ask one patient and one colleague: “What matters to you here?” Bring their words, without names.",
    "Ninety minutes. We begin with what you tried at work since last time. Not yet is a good beginning too.",
)


@dataclass(frozen=True)
class Plan:
    """The days of the sessions, and the time and place that they share."""

    days: tuple[date, ...]
    at: time
    place: str

    def remarks(self, today: date) -> list[str]:
        """Say what somebody should look at again before they send it."""
        over = [f"{_said(day)} is over." for day in self.days if day < today]
        weekend = [f"{_said(day)} is a {day:%A}." for day in self.days if day.weekday() >= 5]
        gaps = [(first, second, (second - first).days) for first, second in zip(self.days, self.days[1:], strict=False)]
        short = [
            f"{days} days lie between {_said(first)} and {_said(second)}. Two to four weeks leave time to try something."
            for first, second, days in gaps
            if not WEEKS[0] * 7 <= days <= WEEKS[1] * 7
        ]
        return over + weekend + short


def plan(days: list[str], at: str, weeks: int, place: str) -> Plan:
    """Make a plan of five sessions from the first day and the weeks between, or from five days.

    Args:
        days: one day or five, as 2027-02-03.
        at: the time in England, as 14:00.

    Raises:
        PlainError: a day or the time cannot be read, or the days are not one or five in order.
    """
    read = [_day(word) for word in days]
    if len(read) == 1:
        read = [read[0] + timedelta(weeks=weeks * place) for place in range(len(SESSIONS))]
    if len(read) != len(SESSIONS) or sorted(set(read)) != read:
        raise PlainError("Give the first day, or all five in order, such as 2027-02-03.")
    return Plan(tuple(read), _time(at), place)


def text(made: Plan) -> str:
    """Return the calendar file's text."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IMPACT in Practice//Sessions//EN", "CALSCALE:GREGORIAN"]
    for place, day in enumerate(made.days):
        lines += _event(made, place, day)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _event(made: Plan, place: int, day: date) -> list[str]:
    start = datetime.combine(day, made.at, LONDON)
    given = [f"LOCATION:{_escaped(made.place)}"] if made.place else []
    return [
        "BEGIN:VEVENT",
        f"UID:{_uid(made, place)}",
        f"DTSTAMP:{WRITTEN}",
        f"DTSTART:{_moment(start)}",
        f"DTEND:{_moment(start + timedelta(minutes=MINUTES))}",
        f"SUMMARY:{_escaped(f'IMPACT in Practice {place + 1}: {SESSIONS[place]}')}",
        f"DESCRIPTION:{_escaped(BEFORE[min(place, 1)])}",
        *given,
        "END:VEVENT",
    ]


def _uid(made: Plan, place: int) -> str:
    # From the first day and the place: a file made again with another time moves the same events.
    name = blake2b(f"{made.days[0]} {made.place}".encode(), digest_size=8).hexdigest()
    return f"session-{place + 1}-{name}@impact-in-practice"


def _moment(when: datetime) -> str:
    # In UTC, so that no calendar has to know when England changes its clocks.
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(words: str) -> str:
    plain = " ".join(words.split())  # a line break in a name would begin a line of the file
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Split a line so that none is longer than allowed, and never inside a letter."""
    part, size = "", 0
    for letter in line:
        wide = len(letter.encode())
        if size + wide > OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + wide
    yield part


def _day(word: str) -> date:
    try:
        day = date.fromisoformat(word)
    except ValueError:
        day = date.min
    if day.year not in YEARS:
        raise PlainError(f"“{word}” is no day. Write it as 2027-02-03: year, month, day.")
    return day


def _time(word: str) -> time:
    try:
        return datetime.strptime(word, "%H:%M").time()
    except ValueError:
        raise PlainError(f"“{word}” is no time. Write it as 14:00.") from None


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
