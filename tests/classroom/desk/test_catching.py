from types import SimpleNamespace

import pytest

from classroom.desk import catching
from classroom.desk.record import store


def run(cell_id, source):
    catching._caught(SimpleNamespace(cell_id=cell_id, raw_cell=source))


def test_an_answer_and_an_added_cell_are_kept_and_the_course_is_not(desk):
    run("answer", "left_within_four_hours = ...")
    run("check", "check('0.1')  # changed all the same")
    run("mine", "  ")
    assert not desk.path.exists()
    run("answer", "left_within_four_hours = 85.3")
    run("mine", "1 + 1")
    assert desk.record["cells"] == {"0_start_here": {"answer": "left_within_four_hours = 85.3", "mine": "1 + 1"}}


def test_emptying_an_answer_keeps_the_last_one(desk):
    run("answer", "left_within_four_hours = 85.3")
    run("answer", "left_within_four_hours = ...")
    assert desk.record["cells"]["0_start_here"]["answer"] == "left_within_four_hours = 85.3"


@pytest.mark.parametrize("where", ["exercises/0_start_here", "my-work/older/0_start_here", "my-work/mine"])
def test_elsewhere_nothing_is_kept(desk, where):
    desk.sit(desk.mine.parent / f"{where}.ipynb")
    run("answer", "left_within_four_hours = 85.3")
    assert not desk.path.exists()


def test_without_a_cells_id_a_program_runs_it(desk):
    run(None, "left_within_four_hours = 85.3")
    assert not desk.path.exists()


def test_a_copy_of_the_copy_is_one_too(desk):
    desk.sit(desk.mine / "0_start_here-Copy1.ipynb")
    run("answer", "left_within_four_hours = 85.3")
    run("check", "x")
    assert desk.record["cells"] == {"0_start_here-Copy1": {"answer": "left_within_four_hours = 85.3"}}


def test_a_fault_of_ours_does_not_keep_a_cell_from_running(desk, monkeypatch):
    monkeypatch.setattr(store, "change", lambda edit: 1 / 0)
    run("answer", "left_within_four_hours = 85.3")


def test_outside_a_kernel_nothing_is_registered(desk):
    catching.begin()
