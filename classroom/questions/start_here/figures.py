"""Every figure that England's months hold, and the form in which one of them is quoted."""

from classroom.checks import Choice, Day, Number, Option
from impactflow.measures import all_types, four_hour_percent
from impactflow.measures.four_hour import DEPARTMENTS

GROUPS = {"all": "all departments", "1": "type 1", "2": "type 2", "other": "other"}
WITHIN, OVER = "within four hours", "over four hours"
FIELDS = {
    "people": Choice(tuple(Option(key, DEPARTMENTS[kind]) for kind, key in GROUPS.items())),
    "month": Day(),
    "counted": Choice((Option(WITHIN, f"left {WITHIN}"), Option(OVER, f"stayed {OVER}"))),
    "in_every_100": Number(unit="percent", decimals=1),
}


def truths(inputs) -> dict[tuple[str, str, str], float]:
    """Give every figure that the table holds, by people, month and what was counted."""
    england = inputs["england"]
    if id(england) not in _known:
        _known.clear()  # one table at a time: that of the course, or a test's own
        _known[id(england)] = england, _truths(england)
    return _known[id(england)][1]


_known: dict[int, tuple] = {}  # the table stays beside its figures, so that its id is its own


def _truths(england) -> dict[tuple[str, str, str], float]:
    found = {}
    for rows in (england, all_types(england)):
        months = rows["month"].dt.strftime("%Y-%m-%d")
        for kind, month, share in zip(rows["type"], months, four_hour_percent(rows), strict=True):
            found[GROUPS[kind], month, WITHIN] = float(share)
            found[GROUPS[kind], month, OVER] = 100 - float(share)
    return found


def filled(inputs, people="all departments", month="2018-01-01", counted=WITHIN, **changed) -> dict:
    """Fill the form in rightly for these people, this month and this count; then change it."""
    figure = round(truths(inputs)[people, month, counted], 1)
    form = {"people": people, "month": month, "counted": counted, "in_every_100": figure}
    return {**form, **changed}
