"""Where things lie, on each kind of computer."""

import pytest

from launcher.project import PINS, Project, sets_within


def test_windows_has_its_own_places(tmp_path):
    windows = Project(tmp_path, "win32")
    assert windows.python == tmp_path / ".venv" / "Scripts" / "python.exe"
    (tmp_path / ".venv/Lib/site-packages").mkdir(parents=True)
    assert windows.site_packages() == [tmp_path / ".venv/Lib/site-packages"]


def test_other_systems_name_the_version(tmp_path):
    linux = Project(tmp_path, "linux")
    (tmp_path / ".venv/lib/python3.12/site-packages").mkdir(parents=True)
    assert linux.python == tmp_path / ".venv/bin/python"
    assert [path.parent.name for path in linux.site_packages()] == ["python3.12"]
    assert linux.pins("all") == tmp_path / "tests/requirements.txt"


def test_each_set_of_pins_is_part_of_the_next(make):
    lines = [
        set((make.repository / PINS[name]).read_text(encoding="utf-8").splitlines())
        for name in sets_within("all")
    ]
    assert len(lines) == 3 and lines[0] < lines[1] < lines[2]


@pytest.mark.parametrize(("wanted", "sets"), [("learn", ["learn"]), ("book", ["learn", "book"])])
def test_a_set_holds_the_smaller_ones(wanted, sets):
    assert sets_within(wanted) == sets
