"""Working copies after an update: the new exercise, with the answers that were given."""

import hashlib
import json

from launcher import aside
from launcher.carry_over import carry_over, same_words

CARRIED = "{name}: the new exercise is in my-work, with your answers. The old one is in {aside}."
LEFT = "{name}: your copy could not be read, so it was left as it is."


def renew(project):
    """Bring every working copy up to date, and give a sentence for each that was changed or left."""
    exercises = sorted((project.root / "exercises").glob("*.ipynb"))
    said = [renew_one(project, path) for path in exercises]
    project.jupyter.mkdir(exist_ok=True)
    known(project).write_bytes(fingerprint(project))
    return [sentence for sentence in said if sentence]


def renew_when_new(project):
    """Bring the copies up to date if the exercises came in since; else leave them as the learner has them."""
    path = known(project)
    if path.is_file() and path.read_bytes() == fingerprint(project):
        return []
    return renew(project)


def known(project):
    """Give the file that tells of which exercises the copies are."""
    return project.jupyter / "exercises.sha256"


def fingerprint(project):
    """Give one number for all exercises, as bytes."""
    digest = hashlib.sha256()
    for path in sorted((project.root / "exercises").glob("*.ipynb")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest().encode()


def renew_one(project, exercise):
    """Bring one working copy up to date, and give a sentence when there was something to do."""
    mine = project.root / "my-work" / exercise.name
    if not mine.exists():
        return ""
    try:
        old = read(mine)
        carried = carry_over(old, read(exercise))
        if same_words(carried, old):
            return ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return LEFT.format(name=exercise.name)
    # Aside first: whenever this is stopped, the old work is whole in one place or in both.
    kept = aside.keep(project, mine)
    aside.put(mine, text(carried))
    return CARRIED.format(name=exercise.name, aside=kept.relative_to(project.root).as_posix())


def read(path):
    """Give a notebook whose cells have ids; raise one of several errors when it is none."""
    notebook = json.loads(path.read_bytes().decode("utf-8-sig"))
    ids = [cell["id"] for cell in notebook["cells"]]
    if len(set(ids)) < len(ids):
        raise ValueError("two cells with one id")
    return notebook


def text(notebook):
    """Give a notebook as Jupyter writes it."""
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode("utf-8")
