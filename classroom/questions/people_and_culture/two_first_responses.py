"""2.8 What comes first: at a ward outside its limits, and after a low score?"""

import pandas as pd

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture.data import compared
from impactflow.spc import xmr

DELAYED, SCORED = "Olive", "Ash"
ASK, LISTEN, WAIT, RANK, PLAN = "ask there", "listen everywhere", "wait", "rank", "ask for a plan"
RESPONSES = Choice(
    (
        Option(ASK, "go there, ask what is different and what gets in the way, and offer help"),
        Option(LISTEN, "ask every ward what gets in its way, and single nobody out"),
        Option(WAIT, "keep measuring, and do nothing else"),
        Option(RANK, "show all wards their place in a league table"),
        Option(PLAN, "ask the ward manager for an action plan by Friday"),
    )
)


def _both() -> dict[str, pd.DataFrame]:
    return loading.delays() | {"scores": loading.waves(SCORED).rename("engagement").reset_index()}


def _responses(inputs, **changed: str) -> dict[str, str]:
    outside = compared(inputs).loc[DELAYED, "outside"] == "998"
    scores = xmr(inputs["scores"].set_index("wave")["engagement"])
    return {"delays": ASK if outside else LISTEN, "score": ASK if scores.last_cause else LISTEN} | changed


QUESTION = Question(
    id="two-first-responses",
    number="2.8",
    answer="first_responses",
    kind=Form({"delays": RESPONSES, "score": RESPONSES}, {"delays": "the delays on Olive", "score": "the score of Ash"}),
    inputs=_both,
    reference=_responses,
    misconceptions=(
        Misconception(
            code="difference-left-alone",
            message="The delays of this ward are no chance. Patients wait there more than elsewhere, and its people "
            "know something that you do not. Do not leave them alone with it.",
            example=lambda inputs: _responses(inputs, delays=WAIT),
        ),
        Misconception(
            code="everybody-asked-about-one",
            message="To listen to all is never wasted. But in delays one ward does differ, and only its people can "
            "tell you why.",
            example=lambda inputs: _responses(inputs, delays=LISTEN),
        ),
        Misconception(
            code="delays-ranked",
            message="A league table of delays tells the ward what it knows, and shames it. Wards change places by "
            "chance each month. Go yourself.",
            example=lambda inputs: _responses(inputs, delays=RANK),
        ),
        Misconception(
            code="delays-plan-asked-for",
            message="A plan by Friday asks for an answer before anybody has looked at the delays. It tells people "
            "that they are to blame. Look with them first.",
            example=lambda inputs: _responses(inputs, delays=PLAN),
        ),
        Misconception(
            code="low-score-visited",
            message="The score is low, but within this ward's own ups and downs. A visit to one ward tells it that it "
            "failed. What it has to say, others may have too.",
            example=lambda inputs: _responses(inputs, score=ASK),
        ),
        Misconception(
            code="low-score-left-alone",
            message="The score has no signal, that is true. But people took the time to answer, and will not do so "
            "again if nothing comes of it.",
            example=lambda inputs: _responses(inputs, score=WAIT),
        ),
        Misconception(
            code="scores-ranked",
            message="Somebody is always last. One wave of twenty answers cannot tell a low ward from an unlucky one, "
            "and a ranking mixes kinds of ward that are not alike.",
            example=lambda inputs: _responses(inputs, score=RANK),
        ),
        Misconception(
            code="score-plan-asked-for",
            message="A plan for a score that chance moved will be followed by a better score, with or without the "
            "plan. People learn to write plans.",
            example=lambda inputs: _responses(inputs, score=PLAN),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {name: word.upper() for name, word in _responses(inputs).items()},
        "the whole words": lambda inputs: _responses(
            inputs, score="ask every ward what gets in its way, and single nobody out"
        ),
    },
    near_misses={
        "exchanged": lambda inputs: dict(zip(["delays", "score"], [LISTEN, ASK], strict=True)),
        "the same for both": lambda inputs: dict.fromkeys(_responses(inputs), ASK),
        "plans for both": lambda inputs: dict.fromkeys(_responses(inputs), PLAN),
    },
    hints=(
        "Ask of each chart: is this more than chance gives? Then ask who knows the answer.",
        "One ward differs, so its people know why. One score lies within its own ups and downs: every ward may tell you of it.",
    ),
    minutes=8,
    praise="Yes. A difference calls for a visit with an open question. A score within its own ups and "
    "downs calls for listening to all. Neither calls for a ranking.",
)
