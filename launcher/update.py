"""Bring the course up to date, and carry a learner's work over. Nothing of theirs is lost."""

from launcher import copies, git, lessons

NEWEST = "The course is the newest one already."
UPDATED = "The course is up to date now."
NOT_A_CLONE = "This course came as a zip. Is there a newer one? Unzip it over this folder, then type this again."
ASIDE = "Lessons that you had saved are kept: {names}."
CARRIED_NOTHING = "Your own copies in my-work are up to date."
OPEN = "Is JupyterLab open? Close your exercise's tab without saving, then open it again."


def update(project, screen):
    """Update the course, then the working copies; raise Problem."""
    kept = []
    if git.is_clone(project):
        kept = take_newest(project, screen)
    else:
        screen.say(NOT_A_CLONE)
    changed = settle(project, screen, copies.renew, kept)
    screen.say(OPEN if changed else CARRIED_NOTHING)
    return 0


def settle(project, screen, renew=copies.renew_when_new, kept=()):
    """Bring a learner's files in line with the course as it now is; say it, and whether a copy changed."""
    if aside := sorted({*kept, *lessons.rescue_all(project)}):
        names = ", ".join(path.relative_to(project.root).as_posix() for path in aside)
        screen.say(ASIDE.format(names=names))
    said = renew(project)
    for sentence in said:
        screen.say(sentence)
    return bool(said)


def take_newest(project, screen):
    """Take the newest course from where the clone came from, and give what was set aside."""
    kept = git.pull(project)
    screen.say(NEWEST if kept is None else UPDATED)
    return kept or []
