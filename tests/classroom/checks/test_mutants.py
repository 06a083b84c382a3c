"""The tests of this folder notice when the checks go wrong: each change below makes one fail."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from classroom.folders import ROOT
from tests.classroom.checks.mutants import MUTANTS

CHECKS, TESTS = Path("classroom/checks"), Path("tests/classroom/checks")
SETTINGS = "[pytest]\naddopts = --import-mode=importlib\npythonpath = .\nfilterwarnings = error\n"

# One process for all: loading pandas takes longer than most of the tests.
IN_TURN = """
import json, os, sys, pytest
path = list(sys.path)
codes = []
for folder, tests in json.loads(sys.argv[1]):
    for name in [m for m in sys.modules if m.split(".")[0] in ("classroom", "tests")]:
        del sys.modules[name]
    sys.path[:] = [folder, *path]
    os.chdir(folder)
    codes.append(int(pytest.main(["-xq", "-p", "no:cacheprovider", f"tests/classroom/checks/{tests}"])))
print(json.dumps(codes))
"""


def copied(folder: Path) -> Path:
    """Copy the checks and their tests, all but this one."""
    leave_out = shutil.ignore_patterns("__pycache__", "test_mutants.py")
    for part in (CHECKS, TESTS):
        shutil.copytree(ROOT / part, folder / part, ignore=leave_out)
    for name in ("classroom/__init__.py", "tests/conftest.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "pytest.ini").write_text(SETTINGS, encoding="utf-8")
    return folder


def changed(folder: Path, name: str) -> Path:
    """Make a copy with one mutant in it."""
    file, old, new, _ = MUTANTS[name]
    path = copied(folder) / CHECKS / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"“{name}” no longer fits {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def codes(tmp_path_factory) -> dict[str, int]:
    """Run tests on an unchanged copy, and on each mutant those that should notice it."""
    root = tmp_path_factory.mktemp("mutants")
    runs = [(str(copied(root / "nothing")), ".")]
    runs += [(str(changed(root / name.replace(" ", "-"), name)), MUTANTS[name][3]) for name in MUTANTS]
    environ = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # the others cost seconds to load
    command = [sys.executable, "-B", "-c", IN_TURN, json.dumps(runs)]
    ran = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=True)
    return dict(zip(["nothing", *MUTANTS], json.loads(ran.stdout.splitlines()[-1]), strict=True))


def test_the_tests_pass_when_nothing_is_changed(codes):
    assert codes["nothing"] == 0


@pytest.mark.parametrize("name", MUTANTS)
def test_the_tests_notice_a_checker_that_went_wrong(codes, name):
    assert codes[name] == 1
