"""Where things stand in the course's folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "book"
MODULES = ROOT / "modules"
SOLUTIONS = ROOT / "solutions"
EXERCISES = ROOT / "exercises"
MY_WORK = ROOT / "my-work"


def shown(path: Path) -> str:
    """Name a path as people see it: from the course's folder, with forward slashes."""
    try:
        return path.resolve().relative_to(ROOT).as_posix()
    except ValueError:
        return path.name
