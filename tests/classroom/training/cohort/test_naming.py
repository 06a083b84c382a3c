from pathlib import Path

import pytest

from classroom.training.cohort.naming import from_path, harmless, in_order, names


def test_who_gives_no_alias_gets_a_number():
    assert names([None, "Ann", "", "  \u200b "]) == (["Learner 1", "Ann", "Learner 3", "Learner 4"], [])


def test_an_alias_met_again_gets_a_number_and_is_told_once():
    given, doubled = names(["Sam", "sam", "SAM", "Sam (2)"])
    assert len({name.casefold() for name in given}) == 4 and given[:3] == ["Sam", "sam (2)", "SAM (3)"]
    assert doubled == ["Sam", "sam (2)"]


def test_nobody_can_take_a_number_that_is_given():
    given, doubled = names(["Learner 2", None])
    assert given == ["Learner 2", "Learner 2 (2)"] and doubled == ["Learner 2"]


@pytest.mark.parametrize(
    ("alias", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("\x1b[31mred\x07", "[31mred"),
        ("\u202eevil\u2066", "evil"),
        ("x" * 41, "x" * 39 + "…"),
        ("\ud800half", "half"),
        ("Zoë Ōta 太郎", "Zoë Ōta 太郎"),
    ],
)
def test_a_name_is_one_short_line(alias, shown):
    assert harmless(alias, 40) == shown


def test_learner_2_comes_before_learner_10():
    sorted_ones = sorted(["Learner 10", "Zoë", "Learner 2", "²", "٣", "ann"], key=in_order)
    assert sorted_ones[:3] == ["ann", "Learner 2", "Learner 10"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("zoë/impact-progress.json", "zoë"),
        ("group 1/impact-progress-dan.json", "dan"),
        ("impact-progress-Dan Li.json", "Dan Li"),
        ("impact-progress.json", None),
        ("impact-progress (1).json", None),
        ("impact-progress-Copy1.json", None),
        ("impact-progress-2.json", None),
        ("answers.json", None),
    ],
)
def test_a_trainers_own_name_for_a_file_is_found(path, name):
    assert from_path(Path(path)) == name
