"""A prediction and its result, weighed: the script of the page says the same, word by word."""

import re
from dataclasses import dataclass
from datetime import date
from math import comb

from classroom.checks import Day
from classroom.checks.kinds.amount import NUMBERS
from classroom.checks.plain import WrongForm
from impactflow.improvement import ImprovementError, Prediction
from impactflow.improvement.text import spoken

SINCE = "2019-12-31"  # a year that was mistyped is no day on which somebody looks
FEW = 30
BOUNDS = {"higher": "at least", "lower": "at most"}
USUAL = 10  # cases that somebody means who writes a number alone, and then a result "of 10"
AMOUNT = re.compile(r"(£?)([-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?) ?(.*)")
PLURAL = re.compile(r"([a-z]{2,})s(?![a-z])")  # "1 hour" and "1.5 hours" are counted alike
# "3 in 10" is of ten cases, and "3 in 10 minutes" is not.
OF = re.compile(r"(?!in [^0-9]*[0-9]+ (?:min|hour|day|week|month|year))(?:out of|of|in|/) ?(?:the )?([0-9]{1,6})(?: .*)?")
BOUND = re.compile(r"(at least|at most) (.+)", re.IGNORECASE | re.ASCII)
WORD = re.compile(rf"(^|\b(?:of|in) (?:the )?)({'|'.join(NUMBERS)})(?= |\.?$)", re.IGNORECASE)  # "four of the ten"
PERCENT = re.compile(r"(?:%|per ?cent)(?: .*)?")
# The page says the same: the script fills what stands in braces.
SENTENCES = {
    "unpredicted": "Nothing was predicted before this result. It teaches something all the same. Next time, predict first.",
    "no-prediction": "What do you predict? Write it before the test begins.",
    "no-before": "How is it now? Without that nobody can see a gain.",
    "number": "“{said}” does not begin with a number. Write one, such as 7 of 10.",
    "mixed": "“{said}” and “{other}” are not counted alike. Write them in the same way, such as of 10.",
    "same": "You predict what happens already. If the test changes nothing, that comes true. "
    "Predict a number that only a change can reach.",
    "range": "“{said}” cannot be: it runs from 0 to {most}.",
    "prediction": "{bound} {predicted}, from {before}.",
    "no-day": "On which day do you look at the result?",
    "odd-day": "“{said}” cannot be read as a day. Write it with its whole year, such as 31 March 2027.",
    "due": "Result due {day}.",
    "come": "The day has come: {day}. What happened? Write it down, whatever it is.",
    "unweighed": "It cannot be held beside the prediction as that stands. Write what you saw in words.",
    "true": "It came true: {bound} {predicted} was predicted, and it was {observed}. Before, it was {before}.",
    "better": "Not as predicted, and better than before: {bound} {predicted} was predicted, and it was {observed}. "
    "Before, it was {before}.",
    "as-before": "Not as predicted: {bound} {predicted} was predicted, and it was {observed}, as before.",
    "worse": "Not as predicted, and not better than before: {bound} {predicted} was predicted, and it was {observed}. "
    "Before, it was {before}.",
    "early": "That is before its day, {day}. Look again then.",
    "seldom": "If you counted before too, luck alone seldom does this. Whether it lasts, {most} cases cannot say.",
    "luck": "So few cases can turn out like this by luck. Count the next {most} as well.",
}  # fmt: skip


@dataclass(frozen=True)
class Weighed:
    """What is said of a prediction and of its result; ``asks`` when the day has come and there is none."""

    prediction: str = ""
    result: str = ""
    asks: bool = False


@dataclass(frozen=True)
class _Amount:
    said: str
    value: float
    unit: str


class _Said(Exception):
    """Something cannot be weighed; its words say what to change."""


def weigh(said: dict[str, str], today: date) -> Weighed:
    """Weigh what stands in the fields ``before``, ``predicted``, ``by`` and ``observed``."""
    said = {name: " ".join(words.split()) for name, words in said.items()}
    if not said["before"] and not said["predicted"]:
        return Weighed(result=SENTENCES["unpredicted"] if said["observed"] else "")
    try:
        bound, said["predicted"] = _bound(said["predicted"])
        before, predicted = _amount_of(said, "before", "no-before"), _amount_of(said, "predicted", "no-prediction")
        before = _as_of(before, _cases(predicted.unit))
        made = _prediction(before, predicted)
        if bound not in ("", BOUNDS[made.better]):  # "at most 7" holds already where it is 3
            raise _Said(SENTENCES["same"])
    except _Said as problem:
        return Weighed(str(problem), SENTENCES["unweighed"] if said["observed"] else "")
    words = {"before": before.said, "predicted": predicted.said, "bound": BOUNDS[made.better]}
    core = _filled("prediction", **words | {"bound": words["bound"].capitalize()})
    if said["observed"]:
        return Weighed(core, _said_of(made, _unit_of(before, predicted), words, said, today))
    return _waiting(core, said["by"], today)


def _bound(words: str) -> tuple[str, str]:
    """Part "at least" or "at most" from the number behind it."""
    found = BOUND.fullmatch(words)
    return (found[1].lower(), found[2]) if found else ("", words)


def _filled(name: str, **words: object) -> str:
    return SENTENCES[name].format(**words)


def _amount_of(said: dict[str, str], name: str, missing: str) -> _Amount:
    if not said[name]:
        raise _Said(SENTENCES[missing])
    return _amount(said[name])


def _amount(said: str) -> _Amount:
    found = AMOUNT.fullmatch(_in_digits(said))
    if not found:
        raise _Said(_filled("number", said=said[:30]))
    return _Amount(said.rstrip("."), float(found[2].replace(",", "").replace("−", "-")), _unit(found[1], found[3]))


def _in_digits(said: str) -> str:
    return WORD.sub(lambda found: found[1] + str(NUMBERS.index(found[2].lower())), said)


def _unit(pound: str, words: str) -> str:
    plain = words.lower().rstrip(".")
    if found := OF.fullmatch(plain):
        return f"of {int(found[1])}"
    return "%" if PERCENT.fullmatch(plain) else pound + PLURAL.sub(r"\1", plain)


def _unit_of(one: _Amount, other: _Amount) -> str:
    """Return the unit that two amounts share; one without a unit takes that of the other, unless it is a share in 100."""
    units = {one.unit, other.unit}
    if len(units) > 1 and ("" not in units or "%" in units):
        raise _Said(_filled("mixed", said=one.said, other=other.said))
    return one.unit or other.unit


def _as_of(amount: _Amount, cases: int) -> _Amount:
    """Return so many of 20 as so many of 10: who counted ten more goes on from there."""
    had = _cases(amount.unit)
    if not (had and cases) or had == cases:
        return amount
    if not 0 <= amount.value <= had:
        raise _Said(_filled("range", said=amount.said, most=had))
    return _Amount(amount.said, amount.value * cases / had, f"of {cases}")


def _prediction(before: _Amount, predicted: _Amount) -> Prediction:
    unit = _unit_of(before, predicted)
    if before.value == predicted.value:
        raise _Said(SENTENCES["same"])
    better = "higher" if predicted.value > before.value else "lower"
    try:
        return Prediction("What we count", better, before.value, predicted.value, unit if _ends(unit) else "")
    except ImprovementError:  # beyond what the unit allows
        most = _most(unit)
        odd = next(amount for amount in (before, predicted) if not 0 <= amount.value <= most)
        raise _Said(_filled("range", said=odd.said, most=most)) from None


def _ends(unit: str) -> bool:
    """Tell whether a unit has a least and a highest value."""
    return unit == "%" or OF.fullmatch(unit) is not None


def _most(unit: str) -> int:
    return 100 if unit == "%" else int(OF.fullmatch(unit)[1])


def _said_of(made: Prediction, unit: str, words: dict[str, str], said: dict[str, str], today: date) -> str:
    try:
        return f"{_result(made, unit, words, said['observed'])} {_early(said['by'], today)}".rstrip()
    except _Said as problem:
        return str(problem)


def _result(made: Prediction, unit: str, words: dict[str, str], observed: str) -> str:
    amount = _amount(observed)
    cases, seen = _cases(unit), _cases(amount.unit or unit)
    if not (cases and seen):  # 14 of 20 and 7 of 10 are held beside each other as shares
        _unit_of(_Amount(words["predicted"], made.predicted, unit), amount)
    if not unit and seen not in (0, USUAL):
        raise _Said(_filled("mixed", said=words["predicted"], other=amount.said))
    most = seen if seen else 100 if unit == "%" else None
    if most is not None and not 0 <= amount.value <= most:
        raise _Said(_filled("range", said=amount.said, most=most))
    found = _filled(_ending(made, _as_of(amount, cases).value), observed=amount.said, **words)
    few = cases and max(cases, seen) <= FEW
    return f"{found} {_filled(_luck((made.before, cases), (amount.value, seen)), most=seen)}" if few else found


def _cases(unit: str) -> int:
    """Return how many cases a unit such as "of 10" counts; 0 for another unit."""
    found = OF.fullmatch(unit)
    return int(found[1]) if found else 0


def _luck(*counts: tuple[float, int]) -> str:
    """Say whether luck alone seldom parts two counts of so few cases: in one of twenty tries or less (Fisher's exact test).

    Args:
        counts: twice how many, and of how many.
    """
    (least, fewer), (most, more) = sorted(counts, key=lambda each: each[0] / each[1])
    if least * more == most * fewer or least % 1 or most % 1:
        return "luck"
    kept = int(least + most)
    ways = sum(comb(more, many) * comb(fewer, kept - many) for many in range(int(most), min(more, kept) + 1))
    return "seldom" if 20 * ways <= comb(fewer + more, kept) else "luck"


def _ending(made: Prediction, observed: float) -> str:
    if made.holds_for(observed):
        return "true"
    if made.better_than_before(observed):
        return "better"
    return "as-before" if observed == made.before else "worse"


def _waiting(core: str, by: str, today: date) -> Weighed:
    if not by:
        return Weighed(f"{core} {SENTENCES['no-day']}")
    day = _day(by)
    if not day:
        return Weighed(f"{core} {_filled('odd-day', said=by[:30])}")
    asks = day <= today
    return Weighed(core, _filled("come" if asks else "due", day=spoken(day)), asks)


def _early(by: str, today: date) -> str:
    """Say of a result that its day has not come yet."""
    day = _day(by)
    return _filled("early", day=spoken(day)) if day and today < day else ""


def _day(by: str) -> date | None:
    """Return the day on which the result is looked at: the last one of a month."""
    try:
        return date.fromisoformat(Day(after=SINCE, last=True).read(by))
    except WrongForm:
        return None
