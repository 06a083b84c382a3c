import pytest

from classroom.checks import Choice, Option, WrongForm

KIND = Choice(
    (
        Option("a", "Ask the ward.", why="They know already."),
        Option("b", "Ask the patient."),
        Option("c", "Ask nobody.", why="Then you guess."),
    )
)


@pytest.mark.parametrize("value", ["b", "B", " b ", "b)", "(b)", "b.", "Ask the patient.", "ask the patient"])
def test_an_option_is_read_by_key_or_text(value):
    assert KIND.read(value) == "b"


@pytest.mark.parametrize("value", ["", "d", "ab", "Ask", "a b", 1, ["b"], {"b"}, b"b", 2.0])
def test_anything_else_is_asked_again_with_every_key(value):
    with pytest.raises(WrongForm, match="in quotation marks: “a”, “b”, “c”"):
        KIND.read(value)


def test_keys_may_be_words_in_any_letters():
    kind = Choice((Option("Type 1", "The major ones"), Option("Type 2", "One specialty", why="Too few.")))
    assert kind.read("type 1") == kind.read("TYPE 1.") == kind.read("the major ones") == "Type 1"


def test_a_key_is_the_same_as_itself_alone():
    assert KIND.same("b", "b") and not KIND.same("a", "b")


def test_each_wrong_option_is_its_own_mistake():
    assert [(m.code, m.message, m.example({})) for m in KIND.mistakes] == [
        ("chose-a", "They know already.", "a"),
        ("chose-c", "Then you guess.", "c"),
    ]


def test_the_page_sees_only_the_key():
    assert KIND.accepted("b") == KIND.written("b") == {"b"}
