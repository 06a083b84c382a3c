"""3.8 What does a leader do first, for each of three charts?"""

from functools import partial

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.leadership.three_charts import FIRST_LOOK, NEEDS, TITLES, WARDS, charts, three

WAIT, SEE, TEST, EXPLAIN = "wait", "go and see", "test a change", "ask for an explanation"
RESPONSES = Choice(
    (
        Option(WAIT, "wait, keep plotting, and say so"),
        Option(SEE, "go and see what was different, and ask how to help"),
        Option(TEST, "test a change in how the work is done, with those who do it"),
        Option(EXPLAIN, "ask for a written explanation of the latest week"),
    )
)


def _response(chart) -> str:
    if chart.last_cause:
        return SEE
    return TEST if chart.assurance == "consistently_fail" else WAIT


def _responses(inputs, **changed: str) -> dict[str, str]:
    return {name: _response(chart) for name, chart in charts(inputs).items()} | changed


def _all_alike(response: str, inputs) -> dict[str, str]:
    return dict.fromkeys(TITLES, response)


QUESTION = Question(
    id="first-response",
    number="3.8",
    answer="responses",
    kind=Form(dict.fromkeys(TITLES, RESPONSES), TITLES),
    inputs=three,
    reference=_responses,
    misconceptions=(
        Misconception(
            code="one-response-for-all",
            message="You gave one response to three different charts. Ask of each: is the latest week a signal, and are "
            "ordinary weeks good enough?",
            example=partial(_all_alike, SEE),
            also=tuple(partial(_all_alike, response) for response in (WAIT, TEST, EXPLAIN)),
        ),
        Misconception(
            code="explanation-asked-for",
            message="Who must explain will find something to explain. At the wards, go yourself, and ask how you "
            "can help.",
            example=lambda inputs: _responses(inputs, **{WARDS: EXPLAIN}),
        ),
        Misconception(
            code="signal-left-alone",
            message="The wards' chart has a signal, two weeks running. Somebody there knows what it is. "
            "Do not leave them alone with it.",
            example=lambda inputs: _responses(inputs, **{WARDS: WAIT}),
        ),
        Misconception(
            code="change-before-looking",
            message="At the wards you would change something before you know what happened. Look first.",
            example=lambda inputs: _responses(inputs, **{WARDS: TEST}),
        ),
        Misconception(
            code="visit-for-noise",
            message="The need for care has no signal. The latest week is one of many such, and nobody there "
            "could tell you why it is not another figure.",
            example=lambda inputs: _responses(inputs, **{NEEDS: SEE}),
        ),
        Misconception(
            code="change-for-noise",
            message="The need for care has no signal and no target. To react to its latest week is tampering: "
            "it costs people's time, and often makes things worse.",
            example=lambda inputs: _responses(inputs, **{NEEDS: TEST}),
        ),
        Misconception(
            code="explanation-of-noise",
            message="The need for care has no signal, so there is nothing to explain. Somebody will write a page "
            "all the same.",
            example=lambda inputs: _responses(inputs, **{NEEDS: EXPLAIN}),
        ),
        Misconception(
            code="waiting-for-luck",
            message="The first look never meets its target, and nothing is changing. Waiting will not help. "
            "What could people try?",
            example=lambda inputs: _responses(inputs, **{FIRST_LOOK: WAIT}),
        ),
        Misconception(
            code="one-week-of-a-system",
            message="To go and see is never wasted. But in the first look no week was different: every one "
            "misses the target. The way of working has to change.",
            example=lambda inputs: _responses(inputs, **{FIRST_LOOK: SEE}),
        ),
        Misconception(
            code="explanation-of-a-system",
            message="In the first look the latest week is like all others. Its explanation would be that of every "
            "week: this is how the work is done.",
            example=lambda inputs: _responses(inputs, **{FIRST_LOOK: EXPLAIN}),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {name: word.upper() for name, word in _responses(inputs).items()},
        "the whole words": lambda inputs: _responses(inputs, **{NEEDS: "wait, keep plotting, and say so"}),
    },
    near_misses={
        "the signal left alone, and noise visited": lambda inputs: _responses(inputs, **{WARDS: WAIT, NEEDS: SEE}),
        "two tests": lambda inputs: _responses(inputs, **{WARDS: TEST, NEEDS: TEST}),
        "two exchanged": lambda inputs: _responses(inputs, **{NEEDS: TEST, FIRST_LOOK: WAIT}),
    },
    hints=(
        "Ask of each chart: is the latest week a signal? And are ordinary weeks good enough?",
        "A signal calls for a visit. Ordinary weeks that always miss a target call for a new way of working. "
        "Ordinary weeks that nobody has to change call for patience.",
    ),
    minutes=8,
    praise="Yes. Three charts, three responses, and none of them looks for somebody to blame. Say which one you "
    "chose, and why: people learn from what leaders do first.",
)
