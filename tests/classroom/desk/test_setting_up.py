"""The check of the set-up says what works, and what to do where something does not. It never fails itself."""

import json
import re
import runpy
import sys
import tomllib
from pathlib import Path

import pytest

from classroom.desk import set_up, setting_up
from classroom.desk.record import store
from classroom.folders import MODULES, ROOT
from impactflow.datasets import tables


def parts():
    return {part.name: part for part in set_up().parts}


def test_all_works_and_says_so(desk):
    assert all(part.works for part in set_up().parts) and len(set_up().parts) == 5
    assert repr(set_up()).endswith(setting_up.FINE)
    html = set_up()._repr_mimebundle_()["text/html"]
    assert html.count("<li>") == 5 and "impact-pass" in html


def test_it_leaves_the_record_as_it_was(desk):
    store.change(lambda record: record["answers"].update({"x": {"value": 1}}))
    before = desk.path.read_bytes()
    set_up()
    assert desk.path.read_bytes() == before


@pytest.mark.parametrize(("version", "words"), [((3, 10), "3.10 is too old"), ((3, 14), "3.14 is newer")])
def test_another_python_is_told_what_to_do(desk, monkeypatch, version, words):
    monkeypatch.setattr(sys, "version_info", (*version, 0))
    python = parts()["Python"]
    assert not python.works and words in python.words and "course.py lab" in python.words


@pytest.mark.parametrize("trouble", [ImportError("no"), AttributeError("half of it"), OSError("blocked")])
def test_a_package_that_does_not_start_is_named(desk, monkeypatch, trouble):
    def starts(name):
        if name == "simpy":
            raise trouble

    monkeypatch.setattr(setting_up, "import_module", starts)
    packages = parts()["Packages"]
    assert not packages.works and "not working: simpy." in packages.words and setting_up.HELP in repr(set_up())


def test_missing_tables_are_named_and_not_all_of_them(desk, monkeypatch, tmp_path):
    monkeypatch.setattr(tables, "data_folder", lambda: tmp_path)
    data = parts()["Data"]
    assert not data.works and "and more. Get the course again, and unzip the whole folder." in data.words
    assert len(data.words) < 200


def test_a_table_that_cannot_be_read_is_no_error(desk, monkeypatch):
    def broken(name):
        raise UnicodeDecodeError("utf-8", b"", 0, 1, "no text")

    monkeypatch.setattr(setting_up, "load", broken)
    assert not parts()["Data"].works and "something went wrong (UnicodeDecodeError)" in parts()["Data"].words


def test_a_folder_that_cannot_be_written_to_is_said(desk, monkeypatch, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    monkeypatch.setattr(store, "MY_WORK", blocked / "my-work")
    answers = parts()["Your answers"]
    assert not answers.works and "may write there" in answers.words
    assert "impact-not-yet" in set_up().html()


def test_binder_is_named_with_what_to_do_there(desk, monkeypatch):
    assert "not on Binder" in parts()["Where this runs"].words
    monkeypatch.setenv("BINDER_SERVICE_HOST", "10.0.0.1")
    place = parts()["Where this runs"]
    assert place.works and "Download your answers" in place.words and "no data of your own" in place.words


def test_it_knows_the_same_pythons_and_packages_as_the_course(monkeypatch):
    course = runpy.run_path(str(ROOT / "course.py"))
    assert (setting_up.OLDEST, setting_up.NEWEST) == (course["OLDEST"], course["NEWEST"])
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert setting_up.PACKAGES == tuple(re.match(r"[\w-]+", each)[0] for each in wanted)


def test_a_python_without_the_course_gets_a_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "classroom.desk", None)
    exec(_cell(MODULES / "0_start_here" / "lesson.ipynb"), {})
    assert "start it again with python3 course.py lab" in capsys.readouterr().out


def _cell(path: Path) -> str:
    [cell] = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["id"] == "set-up"]
    return "".join(cell["source"])
