"""What can be typed, and how each command ends."""

import argparse
import signal
import sys
from pathlib import Path

from launcher import child, disk, doctor, environment, lab, memory, screen, site, tests_run
from launcher.problems import Problem, commands
from launcher.project import Project

ROOT = Path(__file__).absolute().parent.parent
HELP = """\
Type one of:

  {course} setup    set up the course in this folder (needs the internet once)
  {course} lab      open the course in JupyterLab; sets it up first if need be
  {course} site     build the page version into _build/html, with a zip of it
  {course} test     run all tests
  {course} doctor   write course-report.txt, for those who help you

Options:

  all but doctor   --wheels DIR          take the packages from a folder, without a network
                   --keep-in-onedrive    go on although OneDrive synchronises this folder
  lab              anything else is handed to JupyterLab, such as --no-browser --port 9000
  site             --serve               show it afterwards, on this computer; add --port 9000
                   --base /path/         the path at which a web server will have it
  test             --install-browser     fetch Chromium for the browser tests first
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


def make_site(project, words, view):
    """Build the page version, and show it when asked to."""
    options = read(words, for_site)
    if options.port is not None and not options.serve:
        raise Problem("wrong-words", detail="--port goes with --serve")
    # Before the build: a port in use must not cost a minute first.
    port = site.choose_port(options.port) if options.serve else None
    prepare(project, "book", options, view)
    code = site.build(project, project.python, options.base, view)
    if code or not options.serve:
        return code
    return site.serve(project, project.python, options.port, port, view)


def test(project, words, view):
    """Run all tests."""
    options = read(words, for_tests)
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


def read(words, *adders):
    """Read the options of a command; raise Problem."""
    return reader(*adders).parse_args(words)


def reader(*adders):
    """Give a reader of options: those of every set-up, and what the adders add."""
    options = Reader(prog="course", add_help=False, allow_abbrev=False)
    options.add_argument("--wheels")
    options.add_argument("--keep-in-onedrive", action="store_true")
    for add in adders:
        add(options)
    return options


def for_tests(options):
    """Add the options of `test`."""
    options.add_argument("--install-browser", action="store_true")
    options.add_argument("--without-browser", action="store_true")


def for_site(options):
    """Add the options of `site`."""
    options.add_argument("--serve", action="store_true")
    options.add_argument("--port")
    options.add_argument("--base")


COMMANDS = {
    "setup": setup,
    "lab": open_lab,
    "site": make_site,
    "test": test,
    "doctor": examine,
}
