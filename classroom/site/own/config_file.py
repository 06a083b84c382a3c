"""The settings of an own site as they stand in the course's ``_config.yml``."""

from pathlib import Path

import yaml

from classroom.site.own.settings import NotOwn, Own, own

KEY = "own_site"


def read(root: Path) -> Own:
    """Read the settings of the course in a folder.

    Raises:
        NotOwn: the file cannot be read, or what it says of an own site cannot be used.
    """
    try:
        held = yaml.safe_load((root / "_config.yml").read_text(encoding="utf-8"))
        given = held["sphinx"]["config"].get(KEY)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        place = getattr(error, "problem_mark", None)
        where = f" Look at line {place.line + 1}." if place else ""
        raise NotOwn(f"_config.yml cannot be read any more.{where} Each line begins as far in as its neighbours.") from None
    return own(given, root)
