"""What others may see points to nobody."""

import pytest

from classroom.questions import find
from classroom.training.cohort.counting import Count, Stuck
from classroom.training.cohort.hiding import enough, shared
from impactflow.errors import PlainError

QUESTION = find("0.1")


def row(done, not_yet, not_tried, *mistakes):
    stuck = tuple(Stuck(QUESTION, QUESTION.mistakes[place], people) for place, people in enumerate(mistakes))
    return shared(Count(QUESTION, done, not_yet, not_tried, stuck))


@pytest.mark.parametrize(
    ("counts", "cells"),
    [
        ((12, 0, 0), ("12", "0", "0")),
        ((7, 5, 0), ("7", "5", "0")),
        ((10, 2, 0), ("hidden", "under 5", "0")),  # 12 people less 10 would tell the 2
        ((20, 3, 9), ("20", "under 5", "hidden")),
        ((20, 3, 4), ("20", "under 5", "under 5")),  # together seven: neither can be worked out
        ((20, 1, 1), ("hidden", "under 5", "under 5")),  # together two would be one each
    ],
)
def test_small_counts_and_those_that_give_them_away_are_hidden(counts, cells):
    assert row(*counts).cells == cells


def test_a_mistake_of_few_is_hidden_and_so_is_one_that_tells_it():
    assert [one.people for one in row(5, 14, 5, 9, 5).stuck] == [9, 5]
    assert [one.people for one in row(5, 14, 5, 9, 3).stuck] == [9]  # 3 and 2 others: five together
    assert row(5, 7, 5, 6).stuck == ()  # the seventh would be alone


def test_mistakes_are_hidden_where_their_sum_is():
    assert row(20, 9, 3, 9).cells == ("20", "hidden", "under 5") and row(20, 9, 3, 9).stuck == ()


@pytest.mark.parametrize("people", [0, 1, 4])
def test_four_people_are_too_few_to_share(people):
    with pytest.raises(PlainError, match=f"There are {people} people .* --shared"):
        enough(people)
    enough(5)
