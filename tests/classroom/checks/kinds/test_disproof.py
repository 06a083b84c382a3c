import pytest

from classroom.checks import Disproof, WrongForm
from classroom.checks.kinds.disproof import BEYOND

TEN = Disproof(least=3, not_only=("nothing", "can"), who_else="Which result?", most=10, countless="Give a number.")


@pytest.mark.parametrize(
    "typed",
    ["if it does not get better", "ready by ten for all", "seen before 10:30 for us", "it takes over 40 minutes",
     "no one of them", "better in all of ten", "more than 70% are ready", "fewer than 7% are ready", "below 7 per cent",
     "still at 10:30 for us", "ready at six for all", "ready at 9.30 for all", "it is still at 9 am as now"],
)  # fmt: skip
def test_words_without_a_number_of_cases_are_asked_for_one(typed):
    with pytest.raises(WrongForm, match="Give a number"):
        TEN.read(typed)


def test_words_that_nothing_can_prove_wrong_are_asked_which_result():
    with pytest.raises(WrongForm, match="Which result"):
        TEN.read("nothing can")


@pytest.mark.parametrize(
    ("words", "side", "end"),
    [("fewer than seven of ten are ready", "below", 6.999), ("Six of 10 or fewer", "below", 6), ("at most 6/10", "below", 6),
     ("no more than six of the ten", "below", 6), ("below 3.5 of 10", "below", 3.499), ("more than six of ten", "above", 6.001),
     ("3 or more wait", "above", 3), ("not fewer than two", "above", 2), ("over 4 are late by 10:30", "above", 4.001),
     ("below 7", "below", 6.999), ("Under seven", "below", 6.999), ("if it stays at 6 or fewer", "below", 6), ("stays at 3 or below", "below", 3),
     ("still at six of ten or less", "below", 6), ("it is at 3.5 or under", "below", 3.5), ("it remains at 4 or more by 10:30", "above", 4)],
)  # fmt: skip
def test_the_side_is_known_where_words_tell_it(words, side, end):
    assert TEN.read(words) == words
    assert TEN.ends(words) == pytest.approx(BEYOND | {side: end})


@pytest.mark.parametrize(
    "words",
    ["more than three are not ready", "it isn’t over 6", "letters handed over: six", "fewer than three or more than nine",
     "seven of them wait", "7 or so are ready"],
)  # fmt: skip
def test_where_words_may_mean_either_side_none_is_claimed(words):
    assert TEN.read(words) == words and TEN.ends(words) == BEYOND


@pytest.mark.parametrize(
    ("words", "ends"),
    [("7 of 10", (7, 7)), ("exactly seven of ten.", (7, 7)), ("only 6 out of the 10 cases", (6, 6)), ("just 9 in ten", (9, 9)),
     ("zero of ten", (0, 1000)), ("all ten cases", (-1000, 10)), ("3.5 of 10, exactly", (3.5, 3.5)),
     ("5 or 6 of ten", (6, 5)), ("nine or ten", (-1000, 9)), ("0 or 1", (1, 1000)), ("3 of 10 as now", (3, 3)),
     ("any result other than 7", (6.999, 8)), ("if it stays at 7", (7, 7)), ("still at six of ten", (6, 6)), ("if it is seven", (7, 7)), ("anything but ten", (9.999, 1000)), ("Other than zero", (-1000, 1))],
)  # fmt: skip
def test_a_number_that_says_no_side_is_that_result_alone(words, ends):
    assert TEN.read(words) == words
    assert TEN.ends(words) == dict(zip(("below", "above"), ends, strict=True))


@pytest.mark.parametrize("words", ["only 3 came home", "seven of them wait", "3 or 9 of ten", "all but 7", "exactly not 7", "seven late cases"])
def test_words_that_say_more_than_a_number_are_left_as_they_are(words):
    assert TEN.read(words) == words and TEN.ends(words) == BEYOND
