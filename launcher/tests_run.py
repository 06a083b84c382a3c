"""Run all that the continuous integration runs, each part announced and timed."""

import os
import subprocess
import time

from launcher import browser, child, steps
from launcher.problems import Problem

PARALLEL = ("-n", "2", "--dist", "loadfile")  # a plain -n splits one notebook over two kernels
LONG_FIRST = (*PARALLEL, "--no-loadscope-reorder")  # in the order of tests/conftest.py
NBVAL = ("--nbval-current-env", *PARALLEL)
PYTEST = ("-m", "pytest", "-q")
BROWSER_PART = "What a learner sees in the browser"
IN_BROWSER = ("tests/journeys", "-m", "browser and not nightly")  # with the other tests it took longer to begin
PARTS = (
    (
        "The exercises are as the solutions make them",
        ("-m", "classroom", "exercises", "build", "--check"),
    ),
    (
        "The made-up hospitals are what their seeds give",
        ("-m", "impactflow", "data", "build", "--check"),
    ),
    ("The page version builds without a warning", ("-m", "classroom", "site", "build")),
    ("The programs", (*PYTEST, *LONG_FIRST, "tests", "--ignore=tests/journeys", "-m", "not browser and not nightly")),
    ("The lessons and solutions, run again", (*PYTEST, "--nbval", *NBVAL, "book", "modules", "solutions")),
    ("The exercises, run blank", (*PYTEST, "--nbval-lax", *NBVAL, "exercises")),
    (BROWSER_PART, (*PYTEST, *LONG_FIRST, *IN_BROWSER)),
)
# Two browsers and two JupyterLabs on a slow machine may make each other late. What failed in such a part
# is run once more, one at a time; what is wrong fails again.
ALONE = {BROWSER_PART: (*PYTEST, "--last-failed", "--last-failed-no-failures=none", *IN_BROWSER)}


def check_browser(without_browser, install_browser, find=browser.find_chromium):
    """Raise Problem when the browser tests are wanted and there is no browser."""
    if not (without_browser or install_browser or find()):
        raise Problem("no-browser")


def install_browser(project, python, screen):
    """Fetch Chromium into the course's own folder; raise Problem."""
    # In the project, so that deleting the folder removes the browser too.
    os.environ["PLAYWRIGHT_BROWSERS_PATH"] = str(project.jupyter / "browsers")
    command = [python, "-m", "playwright", "install", "chromium"]
    code, lines = steps.run(command, project, screen, "Chromium for the browser tests")
    if code != 0:
        raise Problem("browser-not-installed", detail=steps.last(lines))


def run_all(project, python, screen, without_browser=False, parts=PARTS, alone=ALONE):
    """Run every part, even when one fails, and return the exit code."""
    chosen = [part for part in parts if not (without_browser and part[0] == BROWSER_PART)]
    failed, late = [], []
    for place, (name, words) in enumerate(chosen, 1):
        title = f"Test {place} of {len(chosen)}: {name}"
        if passes(project, python, screen, title, words):
            continue
        again = alone.get(name)
        once_more = f"{title}, what failed, once more and one at a time"
        second = again is not None and passes(project, python, screen, once_more, again)
        (late if second else failed).append(name)
    screen.say(closing(failed, late, len(chosen), without_browser))
    return 1 if failed else 0


def passes(project, python, screen, title, words):
    """Run one part and say how it went."""
    screen.say(title)
    start = time.monotonic()
    environ = child.environment(project, os.environ)
    process = subprocess.Popen(
        [str(python), *words], cwd=project.root, env=environ, stdin=subprocess.DEVNULL
    )
    try:
        code = process.wait()
    finally:
        child.stop(process)
    result = "passed" if code == 0 else "FAILED"
    screen.say(f"{title}: {result} ({time.monotonic() - start:.0f} s)")
    return code == 0


def closing(failed, late, total, without_browser):
    """Sum up in one sentence, with what passed at its second try only."""
    notes = f" At the second try only: {'; '.join(late)}." if late else ""
    notes += " The browser tests were left out." if without_browser else ""
    if not failed:
        return f"All {total} parts passed.{notes}"
    return f"{len(failed)} of {total} parts failed: {'; '.join(failed)}.{notes}"
