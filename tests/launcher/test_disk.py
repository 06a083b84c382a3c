"""A full or read-only disk is told apart from other failures."""

import errno
from collections import namedtuple

import pytest

from launcher import disk
from launcher.problems import Problem

Usage = namedtuple("Usage", "free")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
    ],
)
def test_known_errors(code, name):
    assert disk.translate(OSError(code, "x")).name == name


def test_other_errors_stay_what_they_are():
    assert disk.translate(OSError(errno.ENOENT, "x")) is None


@pytest.mark.parametrize(
    ("megabytes", "wanted", "fits"),
    [(700, "learn", True), (700, "book", False), (900, "all", False), (500, "learn", False)],
)
def test_space(course, megabytes, wanted, fits):
    def usage(_):
        return Usage(megabytes * 1_000_000)

    if fits:
        return disk.check_space(course, wanted, usage)
    with pytest.raises(Problem, match="disk is full"):
        disk.check_space(course, wanted, usage)


def test_a_folder_that_cannot_be_written_to(course, monkeypatch):
    def refuse(**_):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(disk.tempfile, "TemporaryFile", refuse)
    with pytest.raises(Problem, match="cannot be written to"):
        disk.check_writable(course)


def test_an_ordinary_folder_is_fine_and_stays_clean(course):
    disk.check_writable(course)
    assert list(course.jupyter.iterdir()) == []
