"""OneDrive and paths that are too long, on each kind of computer."""

import pytest

from launcher import folder
from launcher.problems import Problem
from launcher.project import Project

HOME = "C:\\Users\\sam"


@pytest.mark.parametrize(
    ("where", "environ", "platform", "found"),
    [
        (HOME + "\\OneDrive - A Trust\\impact", {}, "win32", True),
        (HOME + "\\onedrive\\impact", {}, "win32", True),
        ("D:\\Sync\\impact", {"OneDriveCommercial": "d:\\sync"}, "win32", True),
        ("D:\\Sync\\impact", {"OneDriveConsumer": "D:/Sync/"}, "win32", True),
        ("D:\\Synchrony\\impact", {"OneDrive": "D:\\Sync"}, "win32", False),
        (HOME + "\\impact", {"OneDrive": HOME + "\\OneDrive"}, "win32", False),
        (HOME + "\\impact", {"OneDrive": ""}, "win32", False),
        ("/Users/sam/Library/CloudStorage/OneDrive-ATrust/impact", {}, "darwin", True),
        ("/Users/sam/impact", {}, "darwin", False),
    ],
)
def test_onedrive(where, environ, platform, found):
    assert folder.in_onedrive(where, environ, platform) is found


def test_longest_path_fits_exactly():
    fits = "C:\\" + "x" * (folder.longest_root() - 3)
    assert len(fits + "\\") + folder.LONGEST_PATH_INSIDE == folder.WINDOWS_LIMIT
    assert not folder.too_long(fits, "win32", lambda: False)
    assert folder.too_long(fits + "x", "win32", lambda: False)


def test_long_paths_are_fine_elsewhere_and_where_windows_allows_them():
    assert not folder.too_long("/" + "x" * 300, "linux", lambda: False)
    assert not folder.too_long("C:\\" + "x" * 300, "win32", lambda: True)


def test_check_names_the_problem_and_can_be_overruled(tmp_path):
    project = Project(tmp_path / "OneDrive" / "course", "linux")
    with pytest.raises(Problem, match="--keep-in-onedrive"):
        folder.check(project, {})
    folder.check(project, {}, keep_in_onedrive=True)


def test_check_gives_the_length(tmp_path):
    project = Project(tmp_path / ("x" * 120), "win32")
    with pytest.raises(Problem, match="Windows allows 97 here"):
        folder.check(project, {}, long_paths=lambda: False)


def test_a_computer_without_a_registry_has_no_long_paths():
    assert folder.windows_long_paths() is False
