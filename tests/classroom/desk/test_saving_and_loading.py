import base64
import json
import re
import threading
import time

import pytest

from classroom.desk import check, checking, load_answers, save_answers
from classroom.desk.boxes import file_box
from classroom.desk.boxes.saving_wait import wait_until_saved
from classroom.desk.loading import from_bytes
from classroom.desk.record import form, store
from impactflow.errors import PlainError

ANSWER = "left_within_four_hours = 85.3  # mine"


@pytest.fixture
def answered(desk, monkeypatch):
    """Answer 0.1 in code, and add a cell."""
    monkeypatch.setattr(checking, "display", lambda card: None)
    check("0.1", 85.3)
    store.change(lambda record: record["cells"].update({"0_start_here": {"answer": ANSWER, "own": "1 + 1"}}))
    return desk


def downloaded(offer) -> bytes:
    return base64.b64decode(re.search(r'base64,([^"]+)"', offer.html())[1])


def sources(desk, name="0_start_here"):
    cells = json.loads((desk.mine / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return {cell["id"]: "".join(cell["source"]) for cell in cells}


def older(desk):
    return sorted(desk.mine.glob("older/*/*.ipynb"))


def test_what_is_saved_is_the_record(answered):
    saved = json.loads(downloaded(save_answers(alias=" Blue ")))
    assert saved == answered.record and saved["alias"] == "Blue" and saved["saved"]
    assert json.loads(downloaded(save_answers()))["alias"] == "Blue"


@pytest.mark.parametrize("alias", ["", " ", "x" * 41, 3])
def test_an_alias_that_is_none_is_said(desk, alias):
    with pytest.raises(PlainError, match="alias"):
        save_answers(alias=alias)


def test_a_program_saves_and_loads_nothing(desk):
    desk.sit(desk.mine / "0_start_here.ipynb", None)
    assert "appears here" in repr(save_answers()) and "data:" not in save_answers().html()
    assert "appears here" in repr(load_answers()) and "appears here" in repr(load_answers("x.json"))
    assert not desk.path.exists()


def test_answers_come_back_into_a_new_session(answered):
    saved = downloaded(save_answers())
    answered.path.unlink()
    said = from_bytes(saved)
    assert said.lines[0] == "Questions done: 1. Cells brought back: 2."
    assert "docmanager:reload" in said.html() and "role=\"status\"" in said.html()
    assert answered.answers["four-hour-january"]["status"] == "pass"
    assert (sources(answered)["answer"], list(sources(answered).items())[-1]) == (ANSWER, ("own", "1 + 1"))
    assert older(answered) == []
    again = from_bytes(saved)
    assert again.lines == ("Questions done: 1. Cells brought back: 0.",) and "<button" not in again.html()


def test_a_copy_that_is_not_there_is_made(answered):
    (answered.mine / "0_start_here.ipynb").unlink()
    from_bytes(downloaded(save_answers()))
    assert sources(answered)["answer"] == ANSWER


def test_other_work_is_kept_aside(answered):
    saved = downloaded(save_answers())
    copy = answered.mine / "0_start_here.ipynb"
    copy.write_text(copy.read_text().replace("left_within_four_hours = ...", "left_within_four_hours = 1"))
    before = copy.read_bytes()
    said = from_bytes(saved)
    assert [path.read_bytes() for path in older(answered)] == [before]
    assert "What stood there before is kept in" in repr(said)


def test_a_pass_of_today_is_not_undone_by_a_slip_of_yesterday(answered):
    theirs = form.empty()
    theirs["answers"]["four-hour-january"] = {"status": "not_yet", "last": "2099-01-01T00:00:00Z"}
    theirs["cells"]["0_start_here"] = {"answer": "left_within_four_hours = 2"}
    from_bytes(form.text(theirs).encode())
    assert answered.answers["four-hour-january"]["status"] == "pass"
    assert answered.record["cells"]["0_start_here"]["answer"] == ANSWER


def test_a_file_from_the_page_brings_marks_and_says_what_it_lacks(desk):
    theirs = form.empty()
    entry = {"status": "pass", "code": "right", "value": 85.3, "where": "page", "attempts": 1}
    theirs["answers"]["four-hour-january"] = entry
    said = repr(from_bytes(form.text(theirs).encode()))
    assert "Questions done: 1. Cells brought back: 0." in said and "comes from the page" in said
    assert desk.answers["four-hour-january"] == entry


@pytest.mark.parametrize("name", ["../evil", "/tmp/evil", "evil", "..", "0_start_here/../../evil", ""])
def test_a_file_cannot_write_outside_the_copies_nor_change_the_courses_words(desk, name):
    before = sorted(path for path in desk.mine.parent.rglob("*"))
    theirs = form.empty()
    theirs["cells"] = {name: {"answer": "x = 1"}, "0_start_here": {"check": "print('evil')"}}
    from_bytes(form.text(theirs).encode())
    after = sorted(path for path in desk.mine.parent.rglob("*") if "impact-progress" not in path.name)
    assert after == before and "evil" not in sources(desk)["check"]


def test_a_copy_that_cannot_be_read_is_left_and_said(answered):
    (answered.mine / "0_start_here.ipynb").write_text("{")
    assert "could not be changed" in repr(from_bytes(downloaded(save_answers())))
    assert (answered.mine / "0_start_here.ipynb").read_text() == "{"


def test_a_named_file_is_found_where_a_learner_drops_it(answered, monkeypatch):
    monkeypatch.setattr(file_box, "in_background", lambda work: work())
    monkeypatch.setattr(file_box, "wait_until_saved", lambda *_: None)
    saved = downloaded(save_answers())
    for folder in (answered.mine, answered.mine.parent):
        (folder / "kept.json").write_bytes(saved)
        monkeypatch.chdir(answered.mine.parent if folder == answered.mine.parent else "/")
        assert "Questions done: 1" in load_answers("kept.json").widget.children[0].value
        (folder / "kept.json").unlink()
    assert "Questions done: 1" in load_answers("impact-progress.json").widget.children[0].value


@pytest.mark.parametrize("path", ["no-such.json", "\0", ".", 3, b"x"])
def test_a_file_that_is_not_there_is_one_sentence(desk, path):
    with pytest.raises(PlainError):
        load_answers(path)


def test_a_file_that_is_none_changes_nothing(answered, tmp_path):
    (tmp_path / "other.json").write_text('{"format": "other"}')
    before = answered.path.read_bytes()
    with pytest.raises(PlainError, match="not saved by the course"):
        load_answers(tmp_path / "other.json")
    assert answered.path.read_bytes() == before


def test_an_open_notebook_is_waited_for_until_what_it_shows_is_saved(desk):
    copy = desk.mine / "0_start_here.ipynb"
    began = time.monotonic()
    wait_until_saved(copy, "the-box", seconds=0.2)
    assert time.monotonic() - began >= 0.2
    threading.Timer(0.2, lambda: copy.write_text("the-box")).start()
    wait_until_saved(copy, "the-box", seconds=20)
    assert 0.3 < time.monotonic() - began < 10
