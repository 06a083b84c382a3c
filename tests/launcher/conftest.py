"""A small course to try the launcher on, and a screen that can be read."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from launcher.project import Project
from launcher.screen import Screen

# A build backend of a dozen lines, so that an editable install needs no package at all.
BACKEND = """
import zipfile
def get_requires_for_build_editable(config_settings=None):
    return []
def build_editable(folder, config_settings=None, metadata_directory=None):
    name, info = "tiny_course-1.0-py3-none-any.whl", "tiny_course-1.0.dist-info/"
    with zipfile.ZipFile(folder + "/" + name, "w") as wheel:
        wheel.writestr("tiny_course.pth", {here!r})
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: tiny-course\\nVersion: 1.0\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: t\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name
"""
PYPROJECT = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n[project]\nname = "tiny-course"\nversion = "1.0"\n'
LEARN = ("jupyterlab", "ipykernel", "ipywidgets", "pandas", "altair")


def make_course(root):
    """Make a course that installs in a second."""
    root.mkdir(parents=True)
    for folder in ("binder", "tests", "classroom", "impactflow", "exercises", "my-work"):
        (root / folder).mkdir()
    pins = "# learner's set\n" + "".join(f"{name}==1.0\n" for name in LEARN)
    (root / "binder/requirements.txt").write_text(pins)
    (root / "requirements.txt").write_text(pins + "nbval==1.0\n")
    (root / "tests/requirements.txt").write_text(pins + "nbval==1.0\npytest==1.0\n")
    (root / "pyproject.toml").write_text(PYPROJECT)
    (root / "backend.py").write_text(BACKEND.format(here=str(root)))
    (root / "impactflow/__init__.py").write_text("")
    (root / "classroom/__init__.py").write_text("")
    (root / "classroom/__main__.py").write_text("print('presets are in')\n")
    return Project(root, sys.platform)


def make_wheel(folder, name, version="1.0"):
    """Write a package with one empty module."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)


@pytest.fixture
def course(tmp_path):
    """A course that has not been set up."""
    return make_course(tmp_path / "course")


@pytest.fixture
def view():
    """A screen without a terminal; read it with `view.out.getvalue()`."""
    return Screen(io.StringIO())


@pytest.fixture(scope="session")
def make():
    """The makers of courses and packages."""

    class Make:
        course = staticmethod(make_course)
        wheel = staticmethod(make_wheel)
        names = LEARN
        repository = Path(__file__).resolve().parents[2]

    return Make
