"""Remember the last error, for the report."""

import datetime
import traceback

from launcher.scrub import Scrubber


def keep(project, command, problem, error=None):
    """Keep what went wrong, without names; a disk that cannot hold it is no second failure."""
    now = datetime.datetime.now().isoformat(" ", "minutes")
    told = [f"{now} {command}: {problem.name}", str(problem)]
    told += trace(error) if error else last_words(project)
    try:
        project.jupyter.mkdir(exist_ok=True)
        text = Scrubber(project).clean("\n".join(told) + "\n")
        project.last_error.write_text(text, encoding="utf-8")
    except OSError:
        pass


def trace(error):
    """Give an unforeseen error's traceback."""
    return "".join(traceback.format_exception(error)).splitlines()


def last_words(project, count=15):
    """Give the end of the set-up's log."""
    try:
        lines = project.log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return ["The end of the last set-up's log:", *lines[-count:]]


def read(project):
    """Give the last error, or nothing."""
    try:
        return project.last_error.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
