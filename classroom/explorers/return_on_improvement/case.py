"""The case “same-day care, open longer”, every figure of it invented, and the case as a learner changes it."""

import re
from dataclasses import dataclass

from classroom.explorers.return_on_improvement.words import SHORT, UNREADABLE
from impactflow.errors import PlainError
from impactflow.improvement import Benefit, Cost, ReturnOnImprovement, Share

RISING = ("least", "likely", "most")
BILLION = 1_000_000_000
NUMBER = re.compile(r"£? ?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(\.[0-9]{1,6})? ?(%?)")
MINUS = re.compile("^(£? ?)[-−–] ?")

Figures = dict[str, tuple[float, ...]]


class Unreadable(PlainError):
    """What stands in a box is no figure, or cannot be."""


@dataclass(frozen=True)
class Input:
    """Boxes that belong together: what they are, their figures at first, and between what these may lie."""

    name: str
    label: str
    short: str
    opening: tuple[str, ...]
    boxes: tuple[str, ...] = RISING
    least: int = 0
    most: int = BILLION
    whole: bool = False
    percent: bool = False

    def named(self, box: str) -> str:
        """Return the name of one box, for a notebook, where nothing around it is read aloud."""
        return f"{self.short}, {box}" if box else self.short


INPUTS = (
    Input("beds", "Winter beds that need not open, £ a year", "Winter beds", ("300,000", "700,000", "800,000")),
    Input("days", "Bed days that others use, £ a year", "Bed days", ("150,000", "300,000", "400,000")),
    Input("share", "Share of these two (£) that the change made, %", "Share", ("40", "90"), ("least", "most"), most=100, percent=True),
    Input("nights", "Nights in hospital that are not needed, a year: all of them, not only the change’s share", "Nights", ("1,000", "1,600", "2,000")),
    Input("setup", "Setting up, £, once", "Setting up", ("80,000", "120,000", "220,000")),
    Input("staff", "Staff of the longer day, £ a year", "Staff", ("380,000", "430,000", "560,000")),
    Input("time", "Time of managers and clerks, £, at the start and again in year one", "Time", ("20,000", "30,000", "60,000")),
    Input("rate", "Discount rate, % a year", "Discount rate, %", ("3.5",), ("",), most=50, percent=True),
    Input("years", "Years that are counted", "Years", ("3",), ("",), least=1, most=10, whole=True),
)  # fmt: skip
OPENING = {each.name: each.opening for each in INPUTS}
# The board paper took the likeliest of each figure, and gave the change all of the benefit.
BOARD_PAPER = {
    **{name: (written[1],) * 3 if len(written) == 3 else written for name, written in OPENING.items()},
    "share": ("100", "100"),
}
# Which input each part of the case takes its amounts from; the rest of each part is fixed.
BENEFITS = {
    "nights": {"what": "Nights in hospital that are not needed", "level": "patient outcome", "cashable": False,
               "who": "patients", "unit": "nights"},
    "beds": {"what": "Winter beds that need not open", "level": "cost reduction", "cashable": True,
             "who": "the site manager"},
    "days": {"what": "Bed days that others use", "level": "cost avoidance", "cashable": False, "who": "the wards"},
}  # fmt: skip
COSTS = {
    "setup": {"what": "Setting up", "first": 0, "last": 0},
    "staff": {"what": "Staff of the longer day", "first": 1, "last": None},
    "time": {"what": "Time of managers and clerks", "cash": False, "first": 0, "last": 1},
}
SHARED, SHARE = ("beds", "days"), "Share that the change made"


def read(written: dict[str, tuple[str, ...]]) -> Figures:
    """Read what stands in the boxes.

    Raises:
        Unreadable: something there cannot be; the sentence says what, and where.
    """
    return {each.name: _figures(each, written[each.name]) for each in INPUTS}


def _figures(given: Input, written: tuple[str, ...]) -> tuple[float, ...]:
    found = tuple(_number(given, words) for words in written)
    if list(found) != sorted(found):
        raise _unreadable("order", label=given.label, figures=", ".join(_tidy(words) for words in written))
    return found


def _number(given: Input, words: str) -> float:
    tidy = _tidy(words)
    if not tidy:
        raise _unreadable("blank", label=given.label)
    if not (match := NUMBER.fullmatch(tidy)):
        code = "minus" if NUMBER.fullmatch(MINUS.sub(r"\1", tidy)) else "figure"
        raise _unreadable(code, label=given.label, words=tidy[:SHORT])
    digits = match[1] + (match[2] or "")
    value = float(digits.replace(",", ""))
    # 0.4 for 40% would be worked out without a word; 0.75 is no discount rate of 75%, so it is read as 0.75%.
    if given.percent and not match[3] and 0 < value * 100 <= given.most:
        raise _unreadable("share", label=given.label, digits=digits, percent=f"{value * 100:.4f}".rstrip("0").rstrip("."))
    if not given.least <= value <= given.most:
        raise _unreadable("range", label=given.label, least=f"{given.least:,}", most=f"{given.most:,}", words=tidy[:SHORT])
    if given.whole and value != int(value):
        raise _unreadable("whole", label=given.label, words=tidy[:SHORT])
    return value


def _tidy(words: str) -> str:
    return re.sub("[ \t\r\n\u00a0\ufeff]+", " ", words).strip(" ")


def _unreadable(code: str, **slots: str) -> Unreadable:
    return Unreadable(UNREADABLE[code].format(**slots))


def worked_out(figures: Figures) -> ReturnOnImprovement:
    """Return what the figures come to, over the library's own number of runs."""
    share = Share(SHARE, ("uniform", *(percent / 100 for percent in figures["share"])))
    return ReturnOnImprovement(
        benefits=tuple(
            Benefit(a_year=("triangular", *figures[name]), share=share if name in SHARED else 1, **fixed)
            for name, fixed in BENEFITS.items()
        ),
        costs=tuple(Cost(a_year=("triangular", *figures[name]), **fixed) for name, fixed in COSTS.items()),
        years=int(figures["years"][0]),
        rate=figures["rate"][0] / 100,
    )
