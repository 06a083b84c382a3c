import pytest
from IPython.core.interactiveshell import InteractiveShell

from classroom.desk import check, checking
from classroom.folders import EXERCISES, ROOT


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
    monkeypatch.setattr(checking, "get_ipython", lambda: shell)
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
    with pytest.raises(checking.NoSuchQuestion, match="no question 9.9. The numbers are: 0.1"):
        check("9.9")
    assert hasattr(checking.NoSuchQuestion, "_render_traceback_")


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
