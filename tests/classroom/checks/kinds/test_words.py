import pytest

from classroom.checks import Words, WrongForm

SHAPED = Words(least=3, not_only=("the", "board", "only"), who_else="Who else?")


@pytest.mark.parametrize("typed", ["the board only", "The Board", "board, only (the board)", "board"])
def test_one_circle_alone_is_asked_who_else(typed):
    with pytest.raises(WrongForm, match="Who else?"):
        SHAPED.read(typed)


@pytest.mark.parametrize("typed", ["the board and two porters", "three night nurses"])
def test_others_beside_it_will_do(typed):
    assert SHAPED.read(typed) == typed


def test_too_few_words_are_still_too_few():
    with pytest.raises(WrongForm, match="3 or more"):
        SHAPED.read("two porters")


COUNTED = Words(least=3, not_only=("better", "patients", "on", "the", "ward"), judging=("better",), who_else="Of what?")


@pytest.mark.parametrize("typed", ["patients better on the ward", "the better ward", "", "...", ". , - ; /"])
def test_words_that_judge_and_name_no_case_are_asked_of_what(typed):
    with pytest.raises(WrongForm):
        COUNTED.read(typed)


@pytest.mark.parametrize("typed", ["patients on the ward", "letters better on time"])
def test_words_that_do_not_judge_do_alone(typed):
    assert COUNTED.read(typed) == typed
