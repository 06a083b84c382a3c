"""Counted by hand, then by the program."""

import pytest

from classroom.questions import all_questions
from classroom.training.cohort.counting import count
from classroom.training.cohort.reading import read
from classroom.training.cohort.topics import topics
from tests.classroom.training.cohort.cohorts import DONE, put, record, six


def chosen_of(folder):
    learners = list(read(folder, folder).learners.values())
    return topics(count(learners), learners)


def counted(folder):
    return {one.question.number: one for one in count(list(read(folder, folder).learners.values()))}


def figures(one):
    return one.done, one.not_yet, one.not_tried


def test_six_people_are_counted_as_by_hand(tmp_path):
    counts = counted(six(tmp_path))
    assert figures(counts["0.1"]) == (5, 1, 0)
    assert figures(counts["0.2"]) == (4, 1, 1)
    assert figures(counts["0.3"]) == (0, 4, 2)
    assert all(figures(counts[number]) == (0, 0, 6) for number in counts if number > "0.3")
    stuck = [(one.question.number, one.mistake.code, one.people) for count in counts.values() for one in count.stuck]
    assert stuck == [("0.1", "type-1-only", 1), ("0.2", "chose-a", 1), ("0.3", "where-people-went", 3)]
    assert counts["0.3"].others == 1


def test_a_mistake_that_only_the_page_knows_is_known(tmp_path):
    put(tmp_path, "a.json", record("A", {"twelve-hour-waits": "second-month"}))
    [stuck] = counted(tmp_path)["1.4"].stuck
    assert stuck.question.id == "twelve-hour-waits-on-page" and "second highest" in stuck.mistake.message


def test_next_time_begins_with_the_mistake_that_most_share(tmp_path):
    chosen = chosen_of(six(tmp_path))
    [name] = [topic.name for topic in chosen]
    assert name == "Question 0.3: How many left within four hours, for each type of department?"
    assert chosen[0].why.startswith("3 people stand at the same “not yet”. Your figures say how people were spread")
    assert chosen[0].ask == "What do your three figures add up to? Would they have to?"


def test_where_many_stopped_is_told_and_so_is_what_all_have_done(tmp_path):
    for place in range(4):
        answers = {"four-hour-january": DONE} | ({"what-the-chart-supports": DONE} if place == 0 else {})
        put(tmp_path, f"{place}.json", record(None, answers, saved=f"2027-02-03T14:05:06.00{place}Z"))
    chosen = chosen_of(tmp_path)
    assert [topic.name for topic in chosen] == ["Many stopped before question 0.2", "What went well"]
    assert chosen[0].why == "0.1 is done by 4, and 3 of them went no further."
    assert chosen[1].why == "Everybody has done 0.1. Say so, and spend no time on them."


@pytest.mark.parametrize("picked", [["deprivation-gap", "balanced-family"], ["attendances-in-july", "deprivation-gap"]])
def test_whoever_picks_questions_has_not_stopped(tmp_path, picked):
    for place in range(4):
        answers = dict.fromkeys(picked, DONE)
        put(tmp_path, f"{place}.json", record(None, answers, saved=f"2027-02-03T14:05:06.00{place}Z"))
    assert [topic.name for topic in chosen_of(tmp_path)] == ["What went well"]


def test_the_end_of_a_module_is_no_stop(tmp_path):
    answers = {question.id: DONE for question in all_questions() if question.module == "0"}
    for place in range(4):
        put(tmp_path, f"{place}.json", record(None, answers, saved=f"2027-02-03T14:05:06.00{place}Z"))
    assert [topic.name for topic in chosen_of(tmp_path)] == ["What went well"]


def test_one_person_has_no_topics(tmp_path):
    put(tmp_path, "a.json", record("A", {"four-hour-january": DONE, "what-the-chart-supports": "chose-a"}))
    assert chosen_of(tmp_path) == []
