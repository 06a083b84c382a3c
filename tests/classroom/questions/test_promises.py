"""Each promise can be broken: a question with one fault keeps all the others."""

import pandas as pd
import pytest

from classroom.checks import Choice, Misconception, Option
from tests.classroom.checks.asking import question
from tests.classroom.questions import promises
from tests.classroom.questions.promises import PROMISES

SOUND = {
    "misconceptions": (
        Misconception("half", "You halved it.", lambda inputs: inputs["n"] / 2),
        Misconception("not-doubled", "This is the number itself.", lambda inputs: inputs["n"]),
        Misconception("squared", "You multiplied it by itself.", lambda inputs: inputs["n"] ** 2),
    ),
    "near_misses": {
        "a tenth more": lambda inputs: 2 * inputs["n"] + 0.1,
        "one more": lambda inputs: 2 * inputs["n"] + 1,
        "thrice": lambda inputs: 3 * inputs["n"],
    },
    "alternatives": {"whole": lambda inputs: int(2 * inputs["n"])},
    "inputs": lambda: {"n": 10.5},
}


def also(code, message="Some words.", **change):
    """Add one more mistake to the sound ones."""
    made = Misconception(code, message, change.get("example", lambda inputs: 77), change.get("detect"))
    return {"misconceptions": (*SOUND["misconceptions"], made)}


def options(*whys):
    return Choice(tuple(Option(key, f"Option {key}", why) for key, why in zip("abc", whys, strict=True)))


BROKEN = {
    "reference_passes": {"same": lambda value, inputs: False},
    "alternatives_pass": {"alternatives": {"thrice": lambda inputs: 3 * inputs["n"]}},
    "near_misses_fail": {"near_misses": SOUND["near_misses"] | {"right": lambda inputs: 2 * inputs["n"]}},
    "mistakes_get_their_own_words": also("hidden", example=lambda inputs: inputs["n"] / 2),
    "junk_is_not_yet": also("x", detect=lambda value, inputs: 1 / (value - 1.7e308) < 0),
    "words_keep_the_answer": {"hints": ("Double it.", "It makes 21.")},
    "question_is_whole": {"hints": ("Double it.",)},
    "data_are_left_alone": {
        "inputs": lambda: {"table": pd.DataFrame({"n": [10.5]}), "n": 10.5},
        "reference": lambda inputs: inputs["table"].insert(0, "new", 1, True) or 21,
    },
    "words_are_plain": {"praise": "Well done!"},
}


def fails(promise, asked) -> bool:
    try:
        promise(asked)
    except AssertionError:
        return True
    return False


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_a_sound_question_keeps_every_promise(promise):
    promise(question(**SOUND))


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_breaks_its_promise(name):
    assert fails(getattr(promises, name), question(**SOUND | BROKEN[name]))


def test_a_blank_that_is_an_answer_is_found(monkeypatch):
    monkeypatch.setattr(promises, "STUBS", (0,))
    assert fails(promises.stubs_are_blank, question(**SOUND))


def test_a_question_that_uses_a_later_one_is_found():
    later = question(**SOUND | {"id": "later", "number": "9.2"})
    assert fails(promises.builds_on_earlier_ones, question(**SOUND | {"uses": (later,)}))


@pytest.mark.parametrize(
    "part",
    [{"id": "Not A Slug"}, {"id": "x" * 33}, {"number": "1"}, {"answer": "two words"}, {"minutes": 0},
     {"near_misses": {}}, {"alternatives": {}}, {"misconceptions": ()}, {"praise": ""},
     {"hints": ("One.", "One.")}, also("half"),
     {"kind": options("", "", "No."), "reference": lambda inputs: "a"},
     {"kind": options("No.", "No.", "No."), "reference": lambda inputs: "a"}],
)  # fmt: skip
def test_a_part_that_is_missing_is_found(part):
    assert fails(promises.question_is_whole, question(**SOUND | part))


def test_an_option_that_gives_the_answer_away_is_found():
    kind = options("", "Try “a” instead.", "No.")
    asked = question(**SOUND | {"kind": kind, "reference": lambda i: "a", "misconceptions": (), "near_misses": {}})
    assert fails(promises.words_keep_the_answer, asked)
