"""The stamp says when there is work to do, and why."""

import pytest

from launcher import stamp
from launcher.problems import Problem
from launcher.project import PINS, Project


@pytest.fixture
def stamped(course):
    course.venv.mkdir()
    course.settings.mkdir(parents=True)
    stamp.write(course, "learn")
    return course


def test_ready_only_once_stamped(course):
    assert stamp.state(course, "learn") == "absent"
    course.venv.mkdir()
    assert stamp.state(course, "learn") == "half-made"
    course.settings.mkdir(parents=True)
    stamp.write(course, "learn")
    assert stamp.state(course, "learn") == "ready"


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"root": 1}', "\x00"])
def test_a_damaged_stamp_is_none(stamped, text):
    stamped.stamp.write_text(text)
    assert stamp.state(stamped, "learn") == "half-made"


@pytest.mark.parametrize(
    "name", ["binder/requirements.txt", "pyproject.toml", "classroom/desk/presets/new.json"]
)
def test_changed_files_are_noticed(stamped, name):
    path = stamped.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("new")
    assert stamp.state(stamped, "learn") == "changed"


def test_python_caches_and_line_ends_are_no_change(stamped):
    cache = stamped.presets / "__pycache__"
    cache.mkdir(parents=True)
    (cache / "x.pyc").write_bytes(b"x")
    pins = stamped.pins("learn")
    pins.write_bytes(pins.read_bytes().replace(b"\n", b"\r\n"))
    assert stamp.state(stamped, "learn") == "ready"


def test_the_learners_environment_lacks_the_tests(stamped):
    assert stamp.state(stamped, "book") == stamp.state(stamped, "all") == "more"


@pytest.mark.parametrize(("made", "smaller"), [("book", ["learn"]), ("all", ["learn", "book"])])
def test_a_larger_environment_serves_a_smaller_set_while_its_pins_hold(stamped, made, smaller):
    stamp.write(stamped, made)
    stamped.pins(made).write_text("other")
    assert {stamp.state(stamped, wanted) for wanted in smaller} == {"ready"}
    assert stamp.state(stamped, made) == "changed"
    stamped.pins(smaller[-1]).write_text("other")
    assert stamp.state(stamped, smaller[-1]) == "changed"


def test_what_the_editable_install_depends_on_counts_for_every_set(stamped):
    stamp.write(stamped, "all")
    (stamped.root / "pyproject.toml").write_text("new")
    assert {stamp.state(stamped, wanted) for wanted in PINS} == {"changed"}


def test_a_moved_folder_is_noticed(stamped):
    moved = stamped.root.with_name("moved")
    stamped.root.rename(moved)
    assert stamp.state(Project(moved, stamped.platform), "learn") == "moved"


def test_another_python_is_noticed(stamped, monkeypatch):
    monkeypatch.setattr(stamp.machine, "python_version", lambda: "3.99.0")
    assert stamp.state(stamped, "learn") == "other-python"


def test_lost_settings_are_noticed(stamped):
    stamped.settings.rmdir()
    assert stamp.state(stamped, "learn") == "changed"


def test_every_state_has_words(stamped):
    assert set(stamp.WORDS) >= {
        "absent",
        "half-made",
        "moved",
        "other-python",
        "more",
        "changed",
        "broken",
    }


def test_missing_pins_are_named(stamped):
    stamped.pins("learn").unlink()
    with pytest.raises(Problem, match="requirements.txt is missing"):
        stamp.state(stamped, "learn")


def test_removing_twice_is_fine(stamped):
    stamp.remove(stamped)
    stamp.remove(stamped)
    assert stamp.read(stamped) == {}
