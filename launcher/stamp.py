"""The stamp in .venv: written last, so that an environment without it is known to be half-made."""

import hashlib
import json
import os
import platform as machine

from launcher.problems import Problem
from launcher.project import sets_within

WORDS = {
    "absent": None,
    "half-made": "An earlier set-up did not finish; it is mended now.",
    "moved": "The course's folder has moved, so its environment is made again.",
    "other-python": "The environment was made with another Python, so it is made again.",
    "more": "This needs more packages than the lessons do; they are added now.",
    "changed": "The course's packages or settings have changed; they are brought up to date.",
    "broken": "The environment is damaged; it is mended now.",
}


def state(project, wanted):
    """Say how the environment stands: ready, or the reason to work on it."""
    if not project.venv.exists():
        return "absent"
    found = read(project)
    if not found:
        return "half-made"
    if found["root"] != place(project):
        return "moved"
    if found["python"] != machine.python_version():
        return "other-python"
    if not project.settings.is_dir():
        return "changed"
    return _packages_state(project, wanted, found["fingerprints"])


def read(project):
    """Give what the stamp says, or nothing when it is missing, damaged or from elsewhere."""
    try:
        found = json.loads(project.stamp.read_text(encoding="utf-8"))
        return found if {"root", "python", "fingerprints"} <= set(found) else {}
    except (OSError, ValueError, TypeError):
        return {}


def write(project, made):
    """Stamp the environment as complete for the set `made`."""
    words = {
        "set": made,
        "python": machine.python_version(),
        "root": place(project),
        "fingerprints": {name: fingerprint(project, name) for name in sets_within(made)},
    }
    # Renamed into place: a stamp cut short by a power cut would not be a stamp.
    draft = project.stamp.with_suffix(".new")
    draft.write_text(json.dumps(words, indent=1), encoding="utf-8")
    draft.replace(project.stamp)


def remove(project):
    """Take the stamp away before the environment is worked on."""
    project.stamp.unlink(missing_ok=True)


def place(project):
    """Give the folder's path; on Windows `c:` and `C:` are one place."""
    return os.path.normcase(str(project.root))


def fingerprint(project, wanted):
    """Give one number for all that decides what is in the environment; raise Problem."""
    digest = hashlib.sha256()
    for word in (machine.python_version(), place(project)):
        digest.update(word.encode("utf-8", "surrogateescape") + b"\0")
    for path in _files(project, wanted):
        digest.update(path.name.encode() + b"\0" + _bytes(path) + b"\0")
    return digest.hexdigest()


def _packages_state(project, wanted, fingerprints):
    if fingerprints.get(wanted) == fingerprint(project, wanted):
        return "ready"
    return "changed" if wanted in fingerprints else "more"


def _files(project, wanted):
    presets = sorted(path for path in project.presets.rglob("*") if path.is_file())
    # Python leaves its caches there, and they say nothing about the settings.
    own = [path for path in presets if "__pycache__" not in path.parts]
    return [project.pins(wanted), project.root / "pyproject.toml", *own]


def _bytes(path):
    try:
        # Line ends differ between a zip and a clone on Windows; the content does not.
        return path.read_bytes().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        raise Problem("file-missing", name=path.name) from None
