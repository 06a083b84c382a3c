"""What can be typed, and how each command ends."""

import signal
import sys
from pathlib import Path

from launcher import child, disk, doctor, environment, lab, memory, screen, site, tests_run, update
from launcher.problems import Problem, commands
from launcher.project import Project
from launcher.typed import Reader, for_site, for_tests, read, reader

ROOT = Path(__file__).absolute().parent.parent
HELP = """\
Type one of:

  {course} setup    set up the course in this folder (needs the internet once)
  {course} lab      open the course in JupyterLab; sets it up first if need be
  {course} site     build the page version into _build/html, with a zip of it
  {course} update   take the newest course, and carry your answers over
  {course} test     run all tests
  {course} doctor   write course-report.txt, for those who help you

Options:

  setup, lab,      --wheels DIR          take the packages from a folder, without a network
  site and test    --keep-in-onedrive    go on although OneDrive synchronises this folder
  lab              anything else is handed to JupyterLab, such as --no-browser --port 9000
  site             --serve               show it afterwards, on this computer; add --port 9000
                   --pdf, --base /path/  the book as a PDF as well; the path on a web server
  test             --install-browser     fetch Chromium for the browser tests first
                   --without-browser     leave the browser tests out

The page version of the course needs no Python.
"""


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
    chromium = site.printer(options.pdf)
    prepare(project, "book", options, view)
    code = site.build(project, project.python, options.base, view, chromium)
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


def bring_up_to_date(project, words, view):
    """Update the course and the learner's copies."""
    Reader(prog="update", add_help=False, allow_abbrev=False).parse_args(words)
    return update.update(project, view)


def examine(project, words, view):
    """Write the report."""
    Reader(prog="doctor", add_help=False, allow_abbrev=False).parse_args(words)
    return doctor.examine(project, view)


def prepare(project, wanted, options, view):
    """Make the environment ready as the options say, and say whether there was work."""
    # Taken from where the command was typed, not from the course's folder.
    wheels = Path(options.wheels).absolute() if options.wheels is not None else None
    return environment.prepare(project, wanted, view, wheels, options.keep_in_onedrive)


COMMANDS = {
    "setup": setup,
    "lab": open_lab,
    "site": make_site,
    "update": bring_up_to_date,
    "test": test,
    "doctor": examine,
}
