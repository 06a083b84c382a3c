"""5.3 What may be said of four measures and their targets, if nothing changes?"""

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.management_systems.months_data import DELAYS, FOUR, HANDOVERS, OVERNIGHT
from classroom.questions.management_systems.months_data import months, reported, with_targets

PASS, FAIL, EITHER, UNKNOWN = "will pass", "will fail", "either way", "nobody may say"
SAYS = Choice(
    (
        Option(PASS, "will pass: each ordinary month meets the target"),
        Option(FAIL, "will fail: no ordinary month meets the target"),
        Option(EITHER, "either way: ordinary months meet it, and ordinary months miss it"),
        Option(UNKNOWN, "nobody may say: the series has changed, so its limits foretell nothing"),
    )
)
FIELDS = {"four_hours": FOUR, "handovers": HANDOVERS, "delays": DELAYS, "overnight": OVERNIGHT}
ASSURED = {"consistently_pass": PASS, "consistently_fail": FAIL, "hit_or_miss": EITHER}


def _said(inputs, **changed: str) -> dict[str, str]:
    """Say what the limits foretell, where no month is a signal."""
    charts = reported(inputs, with_targets()).charts
    found = {name: _of(charts[measure]) for name, measure in FIELDS.items()}
    return found | changed


def _of(chart) -> str:
    return UNKNOWN if (chart.points["special_cause"] != "").any() else ASSURED[chart.assurance]


def _icons(inputs) -> dict[str, str]:
    """Read the assurance icon alone, whatever the series does."""
    charts = reported(inputs, with_targets()).charts
    return {name: ASSURED[charts[measure].assurance] for name, measure in FIELDS.items()}


QUESTION = Question(
    id="four-assurances",
    number="5.3",
    answer="assurances",
    kind=Form(dict.fromkeys(FIELDS, SAYS), titles={name: words[:1].lower() + words[1:] for name, words in FIELDS.items()}),
    inputs=months,
    reference=_said,
    misconceptions=(
        Misconception(
            code="will-fail-of-unstable",
            message="Overnight admissions changed in September 2025, and these limits go across that step. They "
            "are made of two different times. What may such limits foretell?",
            example=_icons,
        ),
        Misconception(
            code="recent-months-as-promise",
            message="You judged overnight admissions by the months since the step. That is a good look, "
            "and not what these limits show. First they need limits of their own.",
            example=lambda inputs: _said(inputs, overnight=EITHER),
        ),
        Misconception(
            code="improvement-as-pass",
            message="Overnight admissions have improved. That says nothing yet of the target. Has one month met it?",
            example=lambda inputs: _said(inputs, overnight=PASS),
        ),
        Misconception(
            code="last-month-for-whole-series",
            message="You judged the four hours by the last months, which miss the target. Look at the limits: "
            "the target lies between them.",
            example=lambda inputs: _said(inputs, four_hours=FAIL),
        ),
        Misconception(
            code="alarm-on-every-red",
            message="You took each missed target for a failing system. Some ordinary months meet the four hours. And "
            "of overnight admissions these limits say nothing.",
            example=lambda inputs: _said(inputs, four_hours=FAIL, overnight=FAIL),
        ),
        Misconception(
            code="met-once-as-pass",
            message="Some months met the four hours. Others will not, by chance and by season. The limits hold both.",
            example=lambda inputs: _said(inputs, four_hours=PASS),
        ),
        Misconception(
            code="hope-as-hit-or-miss",
            message="Handovers have come nowhere near the target in two years. Compare it with the upper limit.",
            example=lambda inputs: _said(inputs, handovers=EITHER),
        ),
        Misconception(
            code="wrong-side",
            message="Of bed days of delay, fewer are better. The target is a ceiling. Compare it with "
            "the upper limit.",
            example=lambda inputs: _said(inputs, delays=FAIL),
            also=(lambda inputs: _said(inputs, delays=EITHER),),
        ),
        Misconception(
            code="nobody-may-say-anything",
            message="Three of these series are steady, season apart. There the limits do foretell, as long "
            "as nothing changes. Use them.",
            example=lambda inputs: dict.fromkeys(FIELDS, UNKNOWN),
            also=tuple(lambda inputs, name=name: _said(inputs, **{name: UNKNOWN}) for name in ("four_hours", "handovers", "delays")),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {name: word.upper() for name, word in _said(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_said(inputs).items())),
        "the whole words": lambda inputs: {
            name: next(option.text for option in SAYS.options if option.key == word)
            for name, word in _said(inputs).items()
        },
    },
    near_misses={
        "all either way": lambda inputs: dict.fromkeys(FIELDS, EITHER),
        "all will fail": lambda inputs: dict.fromkeys(FIELDS, FAIL),
        "all will pass": lambda inputs: dict.fromkeys(FIELDS, PASS),
        "pass and fail exchanged": lambda inputs: _said(inputs, handovers=PASS, delays=FAIL),
    },
    hints=(
        "Two questions of each row. Has the series changed? If not, where does the target lie: "
        "beyond a limit, or between the two?",
        "One series has many signals: its limits hold two different times. Of the three others, the target lies "
        "between the limits once, and beyond one twice. Mind which side is better.",
    ),
    minutes=6,
    praise="Yes. Limits foretell what happens if nothing changes, and only while nothing has. Of a series that has "
    "changed, say so, and start new limits. Then look again.",
)
