"""Binder gets the learner's set and settings, and every link to it leads to the lesson."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"https://mybinder\.org/v2/[^)\s]+")
LAB = "lab/tree/"


@pytest.fixture
def copy(tmp_path):
    """A copy of the course without what is made on each machine, such as a huge .venv."""
    if sys.platform == "win32":
        pytest.skip("Binder's own program does not run on Windows")
    made = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    names = [name.strip("/") for name in made if name and not name.startswith("#")]
    return shutil.copytree(
        ROOT, tmp_path / "course", ignore=shutil.ignore_patterns(".git", *names), symlinks=True
    )


def planned(folder):
    """Return what Binder would build: the Python, and the Dockerfile. Needs no Docker."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug"]
    command += ["--user-id", "1000", "--user-name", "jovyan", "."]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return re.search(r"environment for python=([\d.]+)", ran.stderr)[1], ran.stdout


def installs(dockerfile):
    """Return what the Dockerfile hands to pip, one entry an installation."""
    return re.findall(r"pip install (.*)", dockerfile)


def names(path):
    """Return the names of the packages that a file of pins holds."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {Requirement(line).name for line in lines if line and not line.startswith("#")}


def test_the_python_is_one_of_the_courses(copy):
    python, _ = planned(copy)
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert python in SpecifierSet(wanted["project"]["requires-python"])
    assert f"python-{python}" == (ROOT / "binder/runtime.txt").read_text(encoding="utf-8").strip()


def test_the_learners_set_is_installed_and_nothing_else(copy):
    _, dockerfile = planned(copy)
    assert installs(dockerfile) == ['--no-cache-dir -r "binder/requirements.txt"']
    assert "src/binder/requirements.txt" in dockerfile
    own = names(ROOT / "binder/requirements.txt")
    assert {"jupyterlab", "pandas", "setuptools"} <= own
    assert not own & {"jupyter-book", "sphinx", "pytest", "playwright", "nbval", "zizmor"}


def test_the_last_step_runs_as_the_learner(copy):
    _, dockerfile = planned(copy)
    user, step = dockerfile.rindex("USER ${NB_USER}"), dockerfile.index("RUN ./binder/postBuild")
    assert user < step and "--chown=1000:1000 src/" in dockerfile


def test_without_its_folder_binder_would_build_something_else(copy):
    shutil.rmtree(copy / "binder")
    python, dockerfile = planned(copy)
    assert "RUN ./binder/postBuild" not in dockerfile
    assert any(
        "requirements.txt" in words and "binder" not in words for words in installs(dockerfile)
    )
    assert f"python-{python}" != (ROOT / "binder/runtime.txt").read_text(encoding="utf-8").strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Binder's last step is a shell script")
class TestLastStep:
    """binder/postBuild, with a Python that only notes what it is asked."""

    def run(self, folder, failing="nothing"):
        folder.mkdir()
        python = folder / "python"
        python.write_text(
            f'#!/bin/sh\necho "$*" >> {folder}/asked\ncase "$*" in *{failing}*) exit 3;; esac\n'
        )
        python.chmod(0o755)
        environ = os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
        code = subprocess.run([ROOT / "binder/postBuild"], env=environ, timeout=20).returncode
        return code, (folder / "asked").read_text().splitlines()

    def test_installs_the_course_without_fetching_then_the_settings_and_copies(self, tmp_path):
        code, asked = self.run(tmp_path / "bin")
        assert code == 0
        assert asked == [
            "-m pip install --no-build-isolation --no-deps -e .",
            "-m classroom presets",
            "-m classroom exercises start",
        ]

    def test_a_step_that_fails_stops_the_build(self, tmp_path):
        code, asked = self.run(tmp_path / "bin", failing="presets")
        assert code == 3 and len(asked) == 2


def links(name):
    """Return the addresses on Binder that a page of the course names."""
    return LINK.findall((ROOT / name).read_text(encoding="utf-8"))


def test_every_link_to_binder_is_the_same_one():
    assert links("README.md") == links("book/binder.md")
    assert len(links("README.md")) == 1


def test_the_link_leads_to_this_project_and_to_a_lesson_that_is_there():
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    project = urlsplit(config["repository"]["url"]).path
    [link] = links("book/binder.md")
    assert urlsplit(link).path == f"/v2/gh{project}/HEAD"
    assert opens(link).startswith("modules/0_") and (ROOT / opens(link)).is_file()


def opens(link):
    """Return the notebook at which a link opens; of a working copy, the clean one it is made from."""
    [place] = parse_qs(urlsplit(link).query)["urlpath"]
    assert place.startswith(LAB)
    return place.removeprefix(LAB).replace("my-work/", "exercises/")


def test_the_trainers_links_open_every_lesson_explorer_and_exercise_that_there_is():
    [door] = links("book/binder.md")
    named = links("book/for-trainers/sessions.md")
    assert {link.split("?")[0] for link in named} == {door.split("?")[0]}
    wanted = [*ROOT.glob("modules/*/*.ipynb"), *ROOT.glob("exercises/*.ipynb")]
    assert sorted(map(opens, named)) == sorted(path.relative_to(ROOT).as_posix() for path in wanted)


def test_the_door_says_what_must_be_known_before():
    door = " ".join((ROOT / "book/binder.md").read_text(encoding="utf-8").split())
    for words in (
        "Still connecting after two minutes?",
        "the page version",
        "run by volunteers",
        "outside the UK",
        "about ten minutes",
        "Never load your own data",
        "Download",
    ):
        assert words in door, words
