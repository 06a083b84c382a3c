"""The last error is kept without names."""

from pathlib import Path

from launcher import memory
from launcher.problems import Problem


def test_keeps_the_sentence_and_the_end_of_the_log(course):
    course.jupyter.mkdir()
    course.log.write_text("\n".join(f"line {number} {Path.home()}/x" for number in range(40)))
    memory.keep(course, "setup", Problem("no-network"))
    kept = memory.read(course)
    assert "setup: no-network" in kept and "cannot be reached" in kept
    assert "line 39 ~/x" in kept and "line 20 " not in kept and str(Path.home()) not in kept


def test_keeps_a_traceback_of_what_was_not_foreseen(course):
    try:
        {}["nothing"]
    except KeyError as error:
        memory.keep(course, "lab", Problem("unforeseen", detail="KeyError"), error)
    assert "Traceback" in memory.read(course) and "KeyError: 'nothing'" in memory.read(course)


def test_a_disk_that_cannot_hold_it_is_no_second_failure(course):
    course.jupyter.write_text("a file where the folder should be")
    memory.keep(course, "setup", Problem("disk-full", needed=1))
    assert memory.read(course) == ""
