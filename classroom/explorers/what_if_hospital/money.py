"""Costs: the learner's own pounds for one unit a day. Counted in pence, so that two languages say the same."""

import re

from classroom.explorers.what_if_hospital.explorer import AMOUNTS, CHANGES

# Changes that come in pieces; of any other, one is the whole of it.
UNITS = {"beds": "bed", "cohort": "place"}
WHOLE = "this change"
AMOUNT = re.compile(r"£? ?([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:\.([0-9]{1,2}))?")


def amount(words: str) -> int | None:
    """Return an amount of pounds in pence; ``None`` where there is no amount."""
    found = AMOUNT.fullmatch(words)
    if not found:
        return None
    whole, pence = found.groups()
    return 100 * int(whole.replace(",", "")) + int((pence or "").ljust(2, "0") or 0)


def pounds(pence: int) -> str:
    """Say pence as pounds, such as £1,250.50."""
    rest = f".{pence % 100:02d}" if pence % 100 else ""
    return f"£{pence // 100:,}{rest}"


def pieces(change: str, size: str) -> int:
    """Return of how many units a change is made."""
    return CHANGES[change][2][AMOUNTS.index(size)] if change in UNITS else 1


def label(change: str) -> str:
    """Name the box for a cost."""
    return f"Your cost of {'one ' + UNITS[change] if change in UNITS else WHOLE} a day, £"
