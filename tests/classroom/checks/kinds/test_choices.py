import pytest

from classroom.checks import Choices, Misconception, Option, Question, WrongForm, grade

KIND = Choices(
    (
        Option("a", "Which people"),
        Option("b", "Which manager", why="A figure does not need a name to blame."),
        Option("c", "Which month"),
        Option("d", "Which font", why="Looks can wait."),
    )
)
QUESTION = Question(
    id="ask-of-a-figure", number="9.1", answer="asked", kind=KIND, inputs=dict,
    reference=lambda inputs: {"a", "c"}, near_misses={}, hints=("One.", "Two."), minutes=1, praise="Yes.",
)  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [{"a", "c"}, ["c", "a"], ("a", "c"), frozenset("ac"), "a, c", "c a", "A;C", ["Which month", "which people"]],
)
def test_a_set_passes_in_any_order_and_form(value):
    assert grade(QUESTION, value).status == "pass"


@pytest.mark.parametrize(
    ("value", "code"),
    [({"a", "b", "c"}, "chose-b"), ({"d"}, "chose-d"), ({"b", "d"}, "chose-b"), ({"a"}, "slip"), (["c"], "slip"),
     ([], "form"), ("ac", "form"), ({"a", "e"}, "form"), ({"a": 1}, "form"), ([["a"]], "form"), (3, "form")],
)  # fmt: skip
def test_a_set_that_differs_is_not_yet(value, code):
    outcome = grade(QUESTION, value)
    assert (outcome.status, outcome.code) == ("not_yet", code)


def test_a_wrong_option_gets_its_own_words_and_a_missing_one_kind_ones():
    assert grade(QUESTION, {"a", "b"}).message == "A figure does not need a name to blame."
    assert grade(QUESTION, {"a"}).message.startswith("What you chose is right, and there is more.")


@pytest.mark.parametrize("value", [["a", "c", "c"], "a, c, C", ["c", "a", "Which month"]])
def test_an_option_that_stands_there_twice_is_named(value):
    outcome = grade(QUESTION, value)
    assert (outcome.code, outcome.message) == ("form", "“c” stands in your list twice. Choose each once.")


def test_no_program_of_the_learner_is_asked_for_order():
    with pytest.raises(WrongForm):
        KIND.read(iter(["a", "c"]))


def test_an_empty_list_and_a_strange_entry_are_told_every_key():
    for value in ([], ["e"]):
        with pytest.raises(WrongForm, match="from: “a”, “b”, “c”, “d”."):
            KIND.read(value)


def test_only_a_part_of_the_right_set_is_called_right_so_far():
    assert KIND.remark(frozenset("a"), frozenset("ac")) != ""
    assert KIND.remark(frozenset("ab"), frozenset("ac")) == ""
    assert KIND.remark(frozenset("ac"), frozenset("ac")) == ""


def test_the_page_compares_the_keys_in_order():
    assert KIND.accepted(frozenset("hgfedcba")) == {"a,b,c,d,e,f,g,h"}
    assert isinstance(KIND.mistakes[0], Misconception)
