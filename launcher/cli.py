"""What can be typed, and how each command ends."""

import argparse
import signal
import sys
from pathlib import Path

from launcher import child, disk, doctor, environment, lab, memory, screen, tests_run
from launcher.problems import Problem, commands
from launcher.project import Project

ROOT = Path(__file__).absolute().parent.parent
HELP = """\
Type one of:

  {course} setup    set up the course in this folder (needs the internet once)
  {course} lab      open the course in JupyterLab; sets it up first if need be
  {course} test     run all tests
  {course} doctor   write course-report.txt, for those who help you

Options:

  setup, lab, test   --wheels DIR          take the packages from a folder, without a network
                     --keep-in-onedrive    go on although OneDrive synchronises this folder
  lab                anything else is handed to JupyterLab, such as --no-browser --port 9000
  test               --install-browser     fetch Chromium for the browser tests first
                     --without-browser     leave the browser tests out

The page version of the course needs no Python.
"""


class Reader(argparse.ArgumentParser):
    """Reads what was typed; a mistake becomes one sentence."""

    def error(self, message):
        raise Problem("wrong-words", detail=message[:1].upper() + message[1:])


def main(words):
    """Do what was typed and return the exit code."""
    screen.never_fail_on_letters(sys.stdout, sys.stderr)
    signal.signal(signal.SIGTERM, child.end_as_asked)
    return guarded(Project(ROOT), words, screen.Screen())


def guarded(project, words, view):
    """Do what was typed; whatever goes wrong ends in one sentence."""
    command = words[0] if words else "--help"
    try:
        return do(project, words, view)
    except Problem as problem:
        return ended(project, command, view, problem)
    except KeyboardInterrupt:
        return ended(project, command, view, Problem("stopped"))
    except Exception as error:
        known = disk.translate(error) if isinstance(error, OSError) else None
        problem = known or Problem("unforeseen", detail=type(error).__name__)
        return ended(project, command, view, problem, error)


def do(project, words, view):
    """Run one command; raise Problem."""
    if not words or {"-h", "--help", "help"} & set(words):
        view.say(HELP.format(course=commands()["course"]))
        return 0
    if words[0] not in COMMANDS:
        raise Problem("wrong-words", detail=f"{words[0]} is not a command of the course")
    return COMMANDS[words[0]](project, words[1:], view)


def ended(project, command, view, problem, error=None):
    """Say the one sentence, keep it for the report and return the exit code."""
    memory.keep(project, command, problem, error)
    view.clear()
    print(problem, file=sys.stderr)
    return 1


def setup(project, words, view):
    """Set up the learner's environment."""
    worked = prepare(project, "learn", read(words), view)
    start = f"type `{commands()['course']} lab` to start."
    view.say(f"Now {start}" if worked else f"Everything is ready: {start}")
    return 0


def open_lab(project, words, view):
    """Open JupyterLab; what we do not know is handed on."""
    options, others = reader().parse_known_args(words)
    prepare(project, "learn", options, view)
    return lab.open_lab(project, project.python, others, view)


def test(project, words, view):
    """Run all tests."""
    options = read(words, browser=True)
    tests_run.check_browser(options.without_browser, options.install_browser)
    prepare(project, "all", options, view)
    if options.install_browser:
        tests_run.install_browser(project, project.python, view)
    return tests_run.run_all(project, project.python, view, options.without_browser)


def examine(project, words, view):
    """Write the report."""
    Reader(prog="doctor", add_help=False, allow_abbrev=False).parse_args(words)
    return doctor.examine(project, view)


def prepare(project, wanted, options, view):
    """Make the environment ready as the options say, and say whether there was work."""
    # Taken from where the command was typed, not from the course's folder.
    wheels = Path(options.wheels).absolute() if options.wheels is not None else None
    return environment.prepare(project, wanted, view, wheels, options.keep_in_onedrive)


def read(words, browser=False):
    """Read the options of a command; raise Problem."""
    return reader(browser).parse_args(words)


def reader(browser=False):
    """Give a reader of options."""
    options = Reader(prog="course", add_help=False, allow_abbrev=False)
    options.add_argument("--wheels")
    options.add_argument("--keep-in-onedrive", action="store_true")
    if browser:
        options.add_argument("--install-browser", action="store_true")
        options.add_argument("--without-browser", action="store_true")
    return options


COMMANDS = {"setup": setup, "lab": open_lab, "test": test, "doctor": examine}
