import pytest

from classroom.checks import Misconception, Number, Question, grade

QUESTION = Question(
    id="twice",
    number="9.1",
    answer="twice",
    kind=Number(unit="patients", decimals=1),
    inputs=lambda: {"n": 10},
    reference=lambda inputs: 2 * inputs["n"],
    misconceptions=(
        Misconception("half", "You halved it.", lambda inputs: inputs["n"] / 2),
        Misconception("right-too", "Never said.", lambda inputs: 2 * inputs["n"]),
    ),
    hints=("Double it.", "Add it to itself."),
    minutes=1,
    praise="Yes.",
)


def test_the_right_answer_passes_even_if_a_mistake_gives_the_same():
    outcome = grade(QUESTION, 20)
    assert (outcome.status, outcome.message) == ("pass", "Yes.")


@pytest.mark.parametrize("blank", [None, ...])
def test_what_was_not_tried_is_blank(blank):
    assert grade(QUESTION, blank).status == "blank"


def test_a_known_mistake_gets_its_own_words():
    outcome = grade(QUESTION, 5)
    assert (outcome.status, outcome.code, outcome.message) == ("not_yet", "half", "You halved it.")


def test_another_mistake_is_not_yet():
    outcome = grade(QUESTION, 19)
    assert (outcome.status, outcome.code) == ("not_yet", "unrecognised")


def test_the_wrong_form_is_said():
    assert grade(QUESTION, "20").code == "form"


def test_other_data_give_another_right_answer():
    assert grade(QUESTION, 8, inputs={"n": 4}).status == "pass"


def test_a_fault_of_ours_is_never_a_mistake_of_theirs():
    class Hostile(float):
        def __float__(self):
            raise RuntimeError

        def __sub__(self, other):
            raise RuntimeError

    outcome = grade(QUESTION, Hostile(3))
    assert outcome.status == "error"
    assert "our mistake, not yours" in outcome.message
