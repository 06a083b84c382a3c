import pytest

from classroom.explorers.pathway import EXPLORER, people, spoken
from impactflow.measures import waits


def test_steps_add_up_to_the_whole_stay():
    for end in ("home", "admitted"):
        rows = EXPLORER.answer(end=end).rows
        came = people()
        steps = came[came["disposal"] == end]
        assert rows["minutes"].sum() == pytest.approx(steps["total"].mean(), rel=0.02)


def test_a_step_is_what_the_measure_says():
    came = people()
    home = came[came["disposal"] == "home"]
    mean = waits(home, "arrival_time", "initial_assessment_time")["mean"].iloc[0]
    assert EXPLORER.answer().rows["minutes"].iloc[0] == pytest.approx(mean, rel=0.01)


def test_who_is_left_out_is_said():
    assert "Left out, because a time is missing or cannot be: " in EXPLORER.answer().words


def test_only_those_admitted_wait_for_a_bed():
    assert "waiting for a bed" not in set(EXPLORER.answer(end="home").rows["step"])
    assert EXPLORER.answer(end="admitted").headline.endswith("waiting for a bed")


def test_a_guess_is_answered_in_the_words_of_its_list():
    for chosen in EXPLORER.cases():
        answer = EXPLORER.answer(**chosen)
        assert answer.came in EXPLORER.expect and answer.headline.endswith(answer.came)
    assert EXPLORER.answer(end="admitted").beside("waiting to be seen").endswith("It is: waiting for a bed.")


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 min"), (59.4, "59 min"), (59.6, "1 h 00 min"), (185, "3 h 05 min")])
def test_minutes_are_said_as_hours(minutes, words):
    assert spoken(minutes) == words
