"""2.5 Which wards lie outside the limits of their own type?"""

from classroom.checks import Choices, Misconception, Option, Question
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture.data import compared

WARDS = {
    "acorn": (
        "children: the lowest share of all wards",
        "Acorn is the only ward of its type, so there is nothing like it to compare with. Its low share says that "
        "children wait less, not that the ward does better.",
    ),
    "ash": (
        "acute medicine: far below the hospital's share",
        "Ash is far below the hospital's share, and so are all wards of its type. Their patients have other needs. "
        "Within its type it is ordinary.",
    ),
    "elm": (
        "general medicine: the highest of its type",
        "Elm is the highest of three. One of three always is. It lies within the limits.",
    ),
    "lime": (
        "older people: far above the hospital's share",
        "Lime lies above the limits only where all wards are thrown into one funnel. Among wards for older people "
        "it is ordinary.",
    ),
    "oak": (
        "older people: the lowest of its type",
        "Oak is the lowest of six. One of six always is. It lies within the limits.",
    ),
    "olive": ("older people: the highest of its type", ""),
    "sycamore": (
        "orthopaedics: the highest of its type",
        "Sycamore is the highest of three, by less than chance alone often gives.",
    ),
}


def _those(rows, marked) -> set[str]:
    return set(rows.index[marked].str.lower()) & set(WARDS)


def _outside(inputs, **how) -> set[str]:
    rows = compared(inputs, **how)
    return _those(rows, rows["outside"] == "998")


def _highest(inputs) -> set[str]:
    rows = compared(inputs)
    return _those(rows, rows["value"] == rows.groupby("stratum")["value"].transform("max"))


def _sentence(ward: str) -> str:
    return f"{ward.title()}, {WARDS[ward][0]}"


QUESTION = Question(
    id="outside-their-type",
    number="2.5",
    answer="outside",
    kind=Choices(tuple(Option(ward, _sentence(ward), why) for ward, (_, why) in WARDS.items())),
    inputs=loading.delays,
    reference=_outside,
    misconceptions=(
        Misconception(
            code="one-funnel",
            message="You put all wards into one funnel. It says that types of ward differ, which you knew. Look at "
            "each ward among its own type.",
            example=lambda inputs: _outside(inputs, within_type=False),
        ),
        Misconception(
            code="highest-of-each-type",
            message="You chose wards because they are the highest of their type. Some ward always is. Look for those "
            "beyond the limits.",
            example=_highest,
        ),
    ),
    alternatives={
        "a list": lambda inputs: sorted(_outside(inputs)),
        "one text": lambda inputs: " ".join(_outside(inputs)),
        "the whole sentence": lambda inputs: [_sentence(key) for key in _outside(inputs)],
        "capital letters": lambda inputs: [key.title() for key in _outside(inputs)],
    },
    near_misses={
        "the lowest of its type too": lambda inputs: _outside(inputs) | {"oak"},
        "another of its type": lambda inputs: {"lime"},
        "all of them": lambda inputs: set(WARDS),
    },
    hints=(
        "Read each row on its own: is the share below the lower limit, or above the upper?",
        "Only one row has a share that is not between its two limits.",
    ),
    minutes=6,
    praise="Yes. By recorded reasons one ward of 23 stands out, once each is compared with its like. That is a reason "
    "to go and ask. The chart does not know why. And it cannot see Rowan, where most waits have no recorded reason.",
)
