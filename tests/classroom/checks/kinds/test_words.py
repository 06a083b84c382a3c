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
