"""Build the page version, and show it on this computer only."""

import sys

from launcher import browser, foreground, ports, steps
from launcher.problems import Problem

BUILDING = "The page version is being built"


def build(project, python, base, screen, chromium=None):
    """Build the page version, and the PDF where a browser is given; return the exit code."""
    screen.say(f"{BUILDING}; this takes up to {'two minutes' if chromium else 'a minute'}.")
    paper = ["--pdf", f"--chromium={chromium}"] if chromium else []
    command = [python, "-m", "classroom", "site", "build", *options(base), *paper]
    code, lines = steps.run(command, project, screen, BUILDING)
    screen.clear()
    print("\n".join(lines), file=sys.stderr if code else screen.out, flush=True)
    return code


def options(base):
    """Give the build its options: none of them when the person named none."""
    # One word, so that a path which begins with a dash is not read as an option.
    return [] if base is None else [f"--base={base}"]


def printer(wanted, find=browser.find_chromium):
    """Give the browser that prints the PDF, None where no PDF is wanted; raise Problem."""
    found = find() if wanted else None
    if wanted and not found:
        raise Problem("no-printer")
    return found


def choose_port(named):
    """Give the port to show the page version on; raise Problem."""
    return ports.choose(named, first=ports.SITE_FIRST, last=ports.SITE_LAST)


def serve(project, python, named, port, screen):
    """Show the page version until the person stops it, and return the exit code."""
    if named is None and port != ports.SITE_FIRST:
        screen.say(f"Port {ports.SITE_FIRST} is in use, so port {port} is taken.")
    screen.say("Leave this window open while you read. To stop, press Ctrl+C here.")
    command = [python, "-m", "classroom", "site", "serve", "--port", port]
    code = foreground.run(command, project, "site-missing")
    if code is None:
        screen.say("The page version stays in the folder _build/html, with its zip beside it.")
    return code or 0
