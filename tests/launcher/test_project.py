"""Where things lie, on each kind of computer."""

from launcher.project import Project


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
