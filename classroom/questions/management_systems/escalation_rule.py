"""5.7 Choose a limit for an escalation rule on the first year; how does it do on the second?"""

from classroom.checks import Form, Misconception, Number, Question
from classroom.questions.management_systems.days_data import ALLOWED, LIMITS, judged

FORM = Form(
    {
        "limit": Number("corridor hours", 0, chosen=True),
        "hits": Number("spells of bad days", 0),
        "false_alarms": Number("days", 0),
    },
    titles={"hits": "hits in the second year", "false_alarms": "false alarms in the second year"},
)
FIRST, SECOND = "first", "second"


def _chosen(inputs, year: str = FIRST) -> int:
    """Return the limit with most hits, of those that keep to the false alarms which are allowed."""
    table = inputs[year]
    return int(table.loc[table["in_100"] <= ALLOWED, "hits"].idxmax())


def _of(inputs, limit: int, year: str = SECOND) -> dict:
    row = inputs[year].loc[limit]
    return {"limit": limit, "hits": int(row["hits"]), "false_alarms": int(row["false_alarms"])}


def _found(inputs) -> dict:
    return _of(inputs, _chosen(inputs))


def _counted(inputs, column: str) -> dict:
    """Count something else in place of hits."""
    return _found(inputs) | {"hits": int(inputs[SECOND].loc[_chosen(inputs), column])}


def _late_too(inputs) -> dict:
    found = _found(inputs)
    return found | {"hits": found["hits"] + int(inputs[SECOND].loc[found["limit"], "late"])}


def _in_100(inputs) -> dict:
    return _found(inputs) | {"false_alarms": float(inputs[SECOND].loc[_chosen(inputs), "in_100"])}


def _rounded_in_100(inputs, places: int | None) -> dict:
    return _found(inputs) | {"false_alarms": round(_in_100(inputs)["false_alarms"], places)}


QUESTION = Question(
    id="escalation-rule",
    number="5.7",
    answer="rule",
    kind=FORM,
    inputs=judged,
    reference=_found,
    misconceptions=(
        Misconception(
            code="judged-on-its-own-days",
            message="The limit is right. Your hits and false alarms are those of the year on which it was chosen. "
            "There it flatters itself. Take them from the second year.",
            example=lambda inputs: _of(inputs, _chosen(inputs), FIRST),
        ),
        Misconception(
            code="tuned-on-the-days-it-is-judged",
            message="You chose the limit that does best in the second year, and judged it there. On the first of "
            "its days nobody could have known it. Choose on the first year alone.",
            example=lambda inputs: _of(inputs, _chosen(inputs, SECOND)),
        ),
        Misconception(
            code="alarm-on-every-red",
            message="This limit has most hits, because it calls on every third quiet day. Soon nobody comes. Keep to "
            "the false alarms that are allowed.",
            example=lambda inputs: _of(inputs, LIMITS[0]),
            also=(lambda inputs: _of(inputs, LIMITS[0], FIRST),),
        ),
        Misconception(
            code="fewest-false-alarms",
            message="This limit hardly ever calls, so it is seldom wrong, and hardly ever of use. Of those with "
            "few enough false alarms, take the one with most hits.",
            example=lambda inputs: _of(inputs, LIMITS[-1]),
            also=(lambda inputs: _of(inputs, LIMITS[-1], FIRST),),
        ),
        Misconception(
            code="late-calls-as-hits",
            message="You counted calls on the bad day itself as hits. They come true, and give no notice.",
            example=_late_too,
        ),
        Misconception(
            code="misses-as-hits",
            message="You counted the spells of which it gave no notice. The question asks for the others.",
            example=lambda inputs: _counted(inputs, "misses"),
        ),
        Misconception(
            code="share-for-days",
            message="Your false alarms are so many in a hundred quiet days. The question asks for days.",
            example=_in_100,
            also=(lambda inputs: _rounded_in_100(inputs, 1), lambda inputs: _rounded_in_100(inputs, None)),
        ),
        Misconception(
            code="too-many-false-alarms",
            message="In the first year this limit calls for nothing too often: look at the last column. Take "
            "the next one that keeps to what is allowed.",
            example=lambda inputs: _of(inputs, 100),
            also=(
                lambda inputs: _of(inputs, 60), lambda inputs: _of(inputs, 40), lambda inputs: _of(inputs, 100, FIRST),
                lambda inputs: _of(inputs, 80, FIRST), lambda inputs: _of(inputs, 60, FIRST),
                lambda inputs: _of(inputs, 40, FIRST),
            ),
        ),
        Misconception(
            code="one-limit-too-high",
            message="This limit keeps to what is allowed, and so does a lower one. Which has more hits in "
            "the first year?",
            example=lambda inputs: _of(inputs, 150),
            also=(lambda inputs: _of(inputs, 150, FIRST),),
        ),
    ),
    alternatives={
        "as decimals": lambda inputs: {name: float(value) for name, value in _found(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_found(inputs).items())),
    },
    near_misses={
        "one hit more": lambda inputs: _found(inputs) | {"hits": _found(inputs)["hits"] + 1},
        "another limit with the right counts": lambda inputs: _found(inputs) | {"limit": 100},
        "hits and false alarms exchanged": lambda inputs: _found(inputs)
        | {"hits": _found(inputs)["false_alarms"], "false_alarms": _found(inputs)["hits"]},
        "the hits of the first year": lambda inputs: _found(inputs)
        | {"hits": _of(inputs, _chosen(inputs), FIRST)["hits"]},
        "the false alarms of the first year": lambda inputs: _found(inputs)
        | {"false_alarms": _of(inputs, _chosen(inputs), FIRST)["false_alarms"]},
        "a limit a hair beside one in the table": lambda inputs: _found(inputs) | {"limit": _chosen(inputs) + 0.4},
        "a limit that is not in the table": lambda inputs: _found(inputs) | {"limit": 110},
    },
    hints=(
        "Cover the second year with your hand. Choose the limit. Then look at how it did.",
        "In the first year, cross out each limit with too many false alarms in a hundred quiet days. Of the others, "
        "take the one with most hits. Read its row of the second year.",
    ),
    minutes=7,
    praise="Yes. With all hours counted, it gives notice of about a third of the bad spells, and calls for nothing on some "
    "days. On the hours known when you call it would do less. It is honest to say so. Use it beside the national "
    "framework, and never instead of it.",
)
