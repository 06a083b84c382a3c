"""What a trainer's page says about each scene, for the speaker's notes."""

import re

from classroom.folders import BOOK
from impactflow.errors import PlainError

SCENE = re.compile(r"^\*\*Scene (\d+)[^*]*\*\*\s*(.+)$", re.MULTILINE)


def of_scenes(module: str) -> dict[str, str]:
    """Return what to do and say in each scene, by its number.

    Raises:
        PlainError: the module has no trainer's page, or it says nothing of a scene.
    """
    page = BOOK / "for-trainers" / f"module-{module}.md"
    found = dict(SCENE.findall(page.read_text(encoding="utf-8"))) if page.is_file() else {}
    if not found:
        raise PlainError(f"book/for-trainers/module-{module}.md should say what to do in a scene: **Scene 2, …** Ask …")
    return found
