"""Bring a clone up to date with git, without a stash, a merge or a conflict."""

import os
import shutil
import subprocess

from launcher import aside
from launcher.problems import Problem

# What JupyterLab saves by itself. A change to anything else was somebody's intention.
SAVED = (":(glob)modules/**/*.ipynb", ":(glob)book/**/*.ipynb", ":(glob)exercises/*.ipynb", ":(glob)solutions/*.ipynb")
NO_NETWORK = ("could not resolve", "unable to access", "could not read from remote", "timed out", "connection")


def is_clone(project):
    """Say whether the course came with git."""
    return (project.root / ".git").exists()


def pull(project):
    """Set saved lessons aside, take the newest course, and give what was set aside; raise Problem."""
    fetch(project)
    if not ask(project, "rev-list", "HEAD..@{upstream}"):
        return None
    if ask(project, "rev-list", "@{upstream}..HEAD"):
        raise Problem("update-diverged")
    refuse_other_changes(project)
    kept = set_aside(project)
    run(project, "update-refused", "merge", "--ff-only", "--quiet", "@{upstream}")
    return kept


def fetch(project):
    """Ask for the newest course; raise Problem."""
    if shutil.which("git") is None:
        raise Problem("no-git")
    if not ask(project, "rev-parse", "--abbrev-ref", "@{upstream}"):
        raise Problem("update-no-upstream")
    result = git(project, "fetch", "--quiet")
    if result.returncode:
        said = result.stderr.lower()
        known = any(words in said for words in NO_NETWORK)
        raise Problem("update-no-network" if known else "update-refused", **({} if known else {"detail": last(result)}))


def refuse_other_changes(project):
    """Raise Problem when the update would write over a change that is no saved lesson."""
    coming = set(listed(project, "diff", "--name-only", "-z", "HEAD...@{upstream}"))
    lessons = set(saved(project))
    changed = set(listed(project, "diff", "--name-only", "-z", "HEAD")) - lessons
    own = set(listed(project, "ls-files", "--others", "--exclude-standard", "-z"))
    if clash := sorted(coming & (changed | own)):
        raise Problem("update-own-changes", name=clash[0])


def set_aside(project):
    """Copy saved lessons aside, put the course's own back, and give where the copies are."""
    kept = []
    for name in saved(project):
        path = project.root / name
        if path.is_file():
            kept.append(aside.keep(project, path, name))
        run(project, "update-refused", "checkout", "--quiet", "HEAD", "--", name)
    return kept


def saved(project):
    """Give the tracked lessons that differ from the course's."""
    return listed(project, "diff", "--name-only", "-z", "HEAD", "--", *SAVED)


def listed(project, *words):
    """Give the names that git lists."""
    return [name for name in git(project, *words).stdout.split("\0") if name]


def ask(project, *words):
    """Give git's answer; nothing when it has none."""
    result = git(project, *words)
    return result.stdout.strip() if result.returncode == 0 else ""


def run(project, problem, *words):
    """Run git; raise Problem."""
    result = git(project, *words)
    if result.returncode:
        raise Problem(problem, detail=last(result))


def last(result):
    """Give the last thing that git said."""
    lines = [line.strip() for line in result.stderr.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "git said nothing"


def git(project, *words):
    """Run git in the course's folder, without questions and in English."""
    environ = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    return subprocess.run(
        ["git", *words], cwd=project.root, env=environ, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", errors="replace",
    )  # fmt: skip
