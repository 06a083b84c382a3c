"""Where things lie in the course's folder."""

import sys
from pathlib import Path
from typing import NamedTuple

# Each set is part of the next.
PINS = {
    "learn": "binder/requirements.txt",
    "book": "requirements.txt",
    "all": "tests/requirements.txt",
}


def sets_within(wanted):
    """Give the sets that an environment of the set `wanted` serves, itself included."""
    sets = list(PINS)
    return sets[: sets.index(wanted) + 1]


class Project(NamedTuple):
    """The course's folder, on a kind of computer."""

    root: Path
    platform: str = sys.platform

    @property
    def windows(self):
        return self.platform == "win32"

    @property
    def venv(self):
        return self.root / ".venv"

    @property
    def python(self):
        """The environment's own Python."""
        return self.venv / ("Scripts/python.exe" if self.windows else "bin/python")

    @property
    def stamp(self):
        return self.venv / "course-stamp.json"

    @property
    def jupyter(self):
        """The folder for everything that is made by running the course."""
        return self.root / ".jupyter"

    @property
    def settings(self):
        """Jupyter's own folder for settings, into which the course's are installed too."""
        return self.jupyter / "config"

    @property
    def log(self):
        return self.jupyter / "setup.log"

    @property
    def last_error(self):
        return self.jupyter / "last-error.txt"

    @property
    def presets(self):
        return self.root / "classroom" / "desk" / "presets"

    def pins(self, wanted):
        """Give the file of pinned packages for the set `wanted`."""
        return self.root / PINS[wanted]

    def site_packages(self):
        """Give the folders in which the environment keeps packages."""
        pattern = "Lib/site-packages" if self.windows else "lib/python3*/site-packages"
        return sorted(self.venv.glob(pattern))
