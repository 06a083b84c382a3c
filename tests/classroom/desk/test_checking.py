import dataclasses
import time

import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell

from classroom.checks import scheme
from classroom.desk import asked, check, checking, sitting
from classroom.folders import EXERCISES, ROOT
from classroom.questions import all_questions, find


@pytest.fixture
def said(monkeypatch):
    """Catch what ``check`` shows."""
    cards = []
    monkeypatch.setattr(checking, "display", cards.append)
    return cards


@pytest.fixture
def notebook(monkeypatch):
    """Stand in for the notebook's own names."""
    shell = type("Shell", (), {"user_ns": {}})()
    monkeypatch.setattr(sitting, "get_ipython", lambda: shell)
    return shell.user_ns


def test_the_named_variable_is_marked(said, notebook):
    notebook["left_within_four_hours"] = 85.3
    check("0.1")
    assert said[0].outcome.status == "pass"


def test_a_value_may_be_given(said, notebook):
    notebook["left_within_four_hours"] = 85.3
    check("0.1", 77.2)
    assert said[0].outcome.code == "type-1-only"


@pytest.mark.parametrize("names", [{}, {"left_within_four_hours": ...}])
def test_an_undefined_or_untouched_answer_is_blank(said, notebook, names):
    notebook.update(names)
    check("0.1")
    assert said[0].outcome.status == "blank"


def test_outside_a_notebook_there_is_no_answer(said):
    check("0.1")
    assert said[0].outcome.status == "blank"


def test_an_unknown_number_is_named_without_a_traceback():
    with pytest.raises(asked.NoSuchQuestion, match="no question 9.9. The numbers are: 0.1"):
        check("9.9")
    assert hasattr(asked.NoSuchQuestion, "_render_traceback_")


def test_ipython_shows_the_sentence_alone(capsys):
    shell = InteractiveShell.instance()
    shell.run_cell("from classroom.desk import check\ncheck('9.9')")
    shown = capsys.readouterr().out
    assert "There is no question 9.9" in shown and "Traceback" not in shown


def test_the_clean_copy_says_where_mine_is(said, monkeypatch):
    monkeypatch.chdir(EXERCISES)
    check("0.1", 85.3)
    assert "This is the clean copy" in said[0].note
    assert "my-work/0_start_here.ipynb" in said[0].note


def test_elsewhere_nothing_is_said_of_copies(said, monkeypatch):
    monkeypatch.chdir(ROOT)
    check("0.1", 85.3)
    assert said[0].note == ""


def test_the_answer_is_said_back_when_it_is_not_yet(said, monkeypatch):
    monkeypatch.chdir(ROOT)
    check("0.1", 0.853)
    assert said[0].note == "The answer that was checked is 0.853."
    check("0.1", "<b>eighty</b>")
    assert said[1].note == ""


def test_only_plain_numbers_are_said_back(said, monkeypatch):
    monkeypatch.chdir(ROOT)
    check("0.1", np.float64(0.853))
    assert said[0].outcome.code == "proportion" and said[0].note == ""


def test_an_attempt_is_written_down_once_it_is_one(said, desk):
    check("0.1", None)
    assert not desk.path.exists()
    check("0.1", 77.2)
    check("0.1", 85.3)
    entry = desk.answers["four-hour-january"]
    assert (entry["status"], entry["code"], entry["attempts"]) == ("pass", "right", 2)
    assert (entry["value"], entry["where"], entry["hints"]) == (85.3, "jupyterlab", 0)
    assert entry["first"] <= entry["last"] == entry["passed"]


def test_after_a_pass_other_tries_change_nothing(said, desk):
    check("0.1", 85.3)
    before = desk.record
    check("0.1", 77.2)
    assert said[1].outcome.status == "not_yet" and desk.record == before


@pytest.mark.parametrize("cell", [None, "some-cell"])
@pytest.mark.parametrize(
    "where", ["exercises/0_start_here", "modules/x/lesson", "my-work/older/0_start_here", "my-work/data"]
)
def test_only_a_live_working_copy_records(said, desk, where, cell):
    desk.sit(desk.mine.parent / f"{where}.ipynb", cell)
    check("0.1", 85.3)
    desk.sit(desk.mine / "0_start_here.ipynb", None)  # a program runs the copy
    check("0.1", 85.3)
    assert not desk.path.exists() and [card.outcome.status for card in said] == ["pass", "pass"]


def test_only_where_somebody_sits_screen_readers_are_asked_to_speak(said, desk):
    check("0.1", 85.3)
    desk.sit(desk.mine, None)
    check("0.1", 85.3)
    assert ['role="status"' in card.html() for card in said] == [True, False]


def test_trouble_with_the_record_is_a_sentence_on_the_card(said, desk):
    desk.path.mkdir()
    check("0.1", 85.3)
    assert said[0].outcome.status == "pass" and "This was not recorded" in said[0].note


def test_on_binder_every_pass_offers_the_file(said, desk, monkeypatch):
    monkeypatch.setenv("BINDER_SERVICE_HOST", "10.0.0.1")
    check("0.1", 77.2)
    check("0.1", 85.3)
    assert len(said) == 3 and "somebody else's computer" in repr(said[2])
    assert "Download my answers" in said[2].html()


@pytest.fixture
def later(monkeypatch):
    """Let a question build on question 0.1."""
    first = asked.question_of("0.1")
    question = dataclasses.replace(
        first, id="later", number="0.9", answer="over", uses=(first,), misconceptions=(),
        reference=lambda inputs: 100 - inputs[first.id],
    )  # fmt: skip
    monkeypatch.setattr(asked, "find", lambda number: {"0.9": question, "0.1": first}.get(number))


def test_an_earlier_slip_is_not_marked_twice(said, desk, later):
    desk.names.update(left_within_four_hours=80, over=20)
    check("0.9")
    assert said[0].outcome.code == "followed"


def test_after_a_restart_the_recorded_answer_is_the_earlier_one(said, desk, later):
    desk.names["left_within_four_hours"] = 80
    check("0.1")
    desk.restart()
    check("0.9", 20)
    assert said[1].outcome.code == "followed"


def test_a_check_takes_less_than_a_tenth_of_a_second(said, desk):
    for question in all_questions():
        check(question.number, 1)
        assert min(timed(question.number, value) for value in (2, 3, 4, 5)) < 0.1


def timed(number, value) -> float:
    began = time.perf_counter()
    check(number, value)
    return time.perf_counter() - began


def test_after_one_check_the_others_on_the_same_data_need_no_working_out(said, notebook, monkeypatch):
    scheme._own_scheme.cache_clear()
    check("0.1", 1)
    shared = [question for question in all_questions() if question.inputs is find("0.1").inputs]
    assert len(shared) > 1 and all("wrong" in vars(scheme.scheme_of(question)) for question in shared)
    broken = dataclasses.replace(find("0.3"), reference=lambda inputs: 1 / 0)
    monkeypatch.setattr(asked, "all_questions", lambda: [broken])
    check("0.1", 1)
    assert [card.outcome.status for card in said] == ["not_yet", "not_yet"]
