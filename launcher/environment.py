"""Make the environment, or mend it, or leave it alone when it is ready."""

import importlib.util
import os
import shutil
import stat
import sys
import time

from launcher import disk, folder, probe, stamp
from launcher.problems import Problem
from launcher.steps import fill
from launcher.turn import taken

HANDLER = "onexc" if sys.version_info >= (3, 12) else "onerror"
FIRST_TIME = "The first start sets up the course in its own folder; this takes a few minutes."


def prepare(project, wanted, screen, wheels=None, keep_in_onedrive=False):
    """Make the environment ready for the set `wanted` and say whether there was work; raise Problem."""
    if standing(project, wanted) == "ready":
        return False
    check_ground(project, wanted, wheels, keep_in_onedrive)
    with taken(project, screen):
        # Another window may have done the work while we waited.
        reason = standing(project, wanted)
        if reason != "ready":
            work(project, wanted, screen, wheels, reason)
    return True


def standing(project, wanted):
    """Say how the environment stands: ready, or the reason to work on it."""
    found = stamp.state(project, wanted)
    if found == "ready" and not probe.complete(project, wanted):
        return "broken"
    return found


def check_ground(project, wanted, wheels, keep_in_onedrive):
    """Raise Problem when the set-up cannot succeed, before anything is made."""
    folder.check(project, os.environ, keep_in_onedrive)
    disk.check_writable(project)
    if not project.venv.exists():
        disk.check_space(project, wanted)
    check_python()
    if wheels and not wheels.is_dir():
        raise Problem("wheels-folder", folder=wheels)


def check_python(find=importlib.util.find_spec):
    """Raise Problem when this Python cannot make environments, as on a bare Debian."""
    if find("venv") is None or find("ensurepip") is None:
        raise Problem("no-venv-module")


def work(project, wanted, screen, wheels, reason):
    """Make or mend the environment, and stamp it last; raise Problem."""
    screen.say(stamp.WORDS[reason] or FIRST_TIME)
    start = time.monotonic()
    project.log.write_text("", encoding="utf-8")
    if reason in ("moved", "other-python") or not probe.works(project):
        remove(project)
    fill(project, wanted, screen, wheels)
    if not probe.complete(project, wanted):
        # A package can be half there while pip takes it for installed: only a new start helps.
        screen.say("Mending was not enough; the environment is made again.")
        remove(project)
        fill(project, wanted, screen, wheels)
    if not probe.complete(project, wanted):
        raise Problem("environment-broken")
    stamp.write(project, wanted)
    screen.say(f"The course is set up ({time.monotonic() - start:.0f} s).")


def remove(project):
    """Delete .venv, and nothing else; raise Problem."""
    venv = project.venv
    try:
        if venv.is_symlink() or venv.is_file():
            venv.unlink()
        elif venv.exists():
            shutil.rmtree(venv, **{HANDLER: _allow_and_retry})
    except OSError as error:
        # Windows says "no permission" of a file that another program has open.
        known = None if project.windows else disk.translate(error)
        raise known or Problem("environment-in-use") from error


def _allow_and_retry(function, path, _):
    # Windows refuses to delete files that are marked read-only.
    os.chmod(path, stat.S_IWRITE)
    function(path)
