"""2.6 What can six wards tell us about engagement and delay?"""

from classroom.checks import Choices, Misconception, Option, Question
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture.voices import by_chance

TEXTS = {
    "a": "Where staff are less engaged, patients wait longer: lift engagement, and delays will fall",
    "b": "Over all 23 wards the two go together, so they do among these six as well",
    "c": "With six wards, chance alone often gives a pattern as clear as this one",
    "d": "The ward with the lowest score and many delays is the one that needs better leadership",
    "e": "There is no link between engagement and delay",
    "f": "Ask the people of these wards what gets in their way before anybody draws a line",
}
WHY = {
    "a": "You took a pattern of six as a finding, and as a cause. Shuffle the six at random: a slope like this one "
    "comes up often.",
    "b": "Types of ward differ in both: older people's wards have lower scores and longer waits, children's the "
    "opposite. Inside one type that tells you nothing.",
    "d": "You read a rank as evidence. Some ward is always lowest. A rank of six says nothing about its leaders.",
    "e": "Six wards cannot show that there is none either. They are too few to tell.",
}
RARE = 0.05


def _true(inputs) -> set[str]:
    """Return what holds whatever the six show, and what holds when chance gives such a pattern often."""
    return {"f"} | ({"c"} if by_chance(inputs) > RARE else {"a"})


QUESTION = Question(
    id="what-six-wards-tell",
    number="2.6",
    answer="six_wards",
    kind=Choices(tuple(Option(key, text, WHY.get(key, "")) for key, text in TEXTS.items())),
    inputs=loading.six,
    reference=_true,
    misconceptions=(
        Misconception(
            code="finding-and-doubt",
            message="These two cannot both hold. If chance often gives such a pattern, it is no reason to expect "
            "anything of it.",
            example=lambda inputs: {"a", "c"},
        ),
    ),
    alternatives={
        "a list": lambda inputs: sorted(_true(inputs)),
        "in one text": lambda inputs: " ".join(sorted(_true(inputs))),
        "the whole sentences": lambda inputs: [TEXTS[key] for key in _true(inputs)],
        "capital letters": lambda inputs: [key.upper() for key in _true(inputs)],
    },
    near_misses={
        "chance alone": lambda inputs: ["c"],
        "asking alone": lambda inputs: ["f"],
        "and no link": lambda inputs: ["c", "e", "f"],
        "all of them": lambda inputs: list(TEXTS),
    },
    hints=(
        "The bars count shuffles, in which scores and shares have nothing to do with each other. How many are as far "
        "from nought as the real one?",
        "Two hold. One is about chance, and one about what to do next.",
    ),
    minutes=6,
    praise="Yes. Two figures of six wards can start a conversation. They cannot end one.",
)
