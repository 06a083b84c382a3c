"""1.7 Which three measures make a balanced family: an outcome, a process and a balancing measure?"""

from classroom.checks import Choices, Option, Question

OUTCOME, PROCESS, BALANCING = "outcome", "process", "balancing"

MEASURES = {
    "a": ("The share of people seen by a clinician within an hour of arrival", ""),
    "b": ("The share of all who come who spend more than 12 hours in the department", OUTCOME),
    "c": ("The number of staff who came to the launch of the project", ""),
    "d": ("The share of next-day discharges whose medicines are ready the evening before", PROCESS),
    "e": ("The number of long waits for each nurse in charge", ""),
    "f": ("The share who spend more than 12 hours, in the best week so far", ""),
    "g": ("The share of people sent home who come back, unplanned, within 30 days", BALANCING),
}
WHY = {
    "a": "This matters to patients, and it may move a little. It is not what this aim counts, nor whether "
    "the change is done. Choose what the change is for, what it does, and what it might harm.",
    "c": "This counts an event for staff. A process measure tells whether the change itself "
    "happens for patients, day after day.",
    "e": "This looks for a person behind a long wait. People who feel blamed make the figure "
    "look better, not the care. Measure how the work flows.",
    "f": "The best week was picked after looking, so it can only flatter. Measure every week, "
    "the bad ones too.",
}


def _family(inputs) -> set[str]:
    return {key for key, (_, kind) in MEASURES.items() if kind in inputs["kinds"]}


def _of(*kinds: str):
    return lambda inputs: {key for key, (_, kind) in MEASURES.items() if kind in kinds}


def _texts(inputs) -> list[str]:
    return [MEASURES[key][0] for key in sorted(_family(inputs))]


QUESTION = Question(
    id="balanced-family",
    number="1.7",
    answer="family",
    kind=Choices(tuple(Option(key, text, WHY.get(key, "")) for key, (text, _) in MEASURES.items())),
    inputs=lambda: {"kinds": (OUTCOME, PROCESS, BALANCING)},
    reference=_family,
    alternatives={
        "a list": lambda inputs: sorted(_family(inputs)),
        "in another order": lambda inputs: sorted(_family(inputs), reverse=True),
        "in one text": lambda inputs: ", ".join(sorted(_family(inputs))),
        "capital letters": lambda inputs: [key.upper() for key in _family(inputs)],
        "the whole sentences": _texts,
    },
    near_misses={
        "no balancing measure": _of(OUTCOME, PROCESS),
        "no process measure": _of(OUTCOME, BALANCING),
        "no outcome measure": _of(PROCESS, BALANCING),
        "the outcome alone": _of(OUTCOME),
        "one too many": lambda inputs: _family(inputs) | {"a"},
        "all of them": lambda inputs: set(MEASURES),
    },
    hints=(
        "Ask three things. What do patients gain? Does the change happen? What might get worse elsewhere?",
        "You need three: one counts people's long waits, one counts the change itself, and one looks "
        "at people after they have gone home.",
    ),
    minutes=5,
    praise="Yes. One says whether patients gain, one whether the change is done, and one whether "
    "going home sooner does harm. Without the last, a gain here may be a loss elsewhere.",
)
