"""3.4 Which variation icon and which assurance icon does the chart have?"""

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.leadership.data import admissions_chart, weeks

COMMON, IMPROVES, CONCERN = "common cause", "improvement", "concern"
PASS, FAIL, EITHER = "consistently passes", "consistently fails", "hit or miss"
FIELDS = {
    "variation": Choice(tuple(Option(word, word) for word in (COMMON, IMPROVES, CONCERN))),
    "assurance": Choice(tuple(Option(word, word) for word in (PASS, FAIL, EITHER))),
}
ASSURED = {"consistently_pass": PASS, "consistently_fail": FAIL, "hit_or_miss": EITHER}


def _icons(inputs, **changed: str) -> dict[str, str]:
    chart = admissions_chart(inputs)
    variation = chart.variation.replace("_low", "").replace("_high", "").replace("_", " ")
    return {"variation": variation, "assurance": ASSURED[chart.assurance], **changed}


QUESTION = Question(
    id="two-icons",
    number="3.4",
    answer="icons",
    kind=Form(FIELDS),
    inputs=weeks,
    reference=_icons,
    misconceptions=(
        Misconception(
            code="earlier-signal",
            message="One week in January was far outside, and that was then. The variation icon speaks "
            "of the latest week. What is that one?",
            example=lambda inputs: _icons(inputs, variation=IMPROVES),
        ),
        Misconception(
            code="missed-target-as-concern",
            message="You read a missed target as a concern. The variation icon does not know the target: "
            "it asks whether the latest week is a signal.",
            example=lambda inputs: _icons(inputs, variation=CONCERN),
        ),
        Misconception(
            code="last-point-for-whole-series",
            message="You judged by the last week, which misses the target. Assurance looks at the limits: "
            "does the target lie beyond both, or between them?",
            example=lambda inputs: _icons(inputs, assurance=FAIL),
        ),
        Misconception(
            code="hit-or-miss-read-as-pass",
            message="Some weeks reach the target, and more do not. To reach it sometimes is not to pass: "
            "the next week may go either way.",
            example=lambda inputs: _icons(inputs, assurance=PASS),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {name: word.upper() for name, word in _icons(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_icons(inputs).items())),
    },
    near_misses={
        "both as the target has it": lambda inputs: _icons(inputs, variation=CONCERN, assurance=FAIL),
        "both as one good week has it": lambda inputs: _icons(inputs, variation=IMPROVES, assurance=PASS),
        "good news, and a target missed": lambda inputs: _icons(inputs, variation=IMPROVES, assurance=FAIL),
    },
    hints=(
        "Two questions. Is the latest week a signal? Does the target lie between the limits?",
        "The latest week lies between the limits, and no run reaches it. The target lies between the "
        "limits too: what does that allow?",
    ),
    minutes=5,
    praise="Yes. Nothing has changed, and as things are some weeks will reach the target by luck. "
    "To ask for better luck is no plan. Change how the work is done.",
)
