"""course.py itself: read by any Python 3, and clear about the wrong one and a zip."""

import ast
import runpy
import shutil
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def course_py(make):
    return runpy.run_path(str(make.repository / "course.py"), run_name="course")


def test_old_pythons_can_read_it(make):
    text = (make.repository / "course.py").read_text(encoding="ascii")
    tree = ast.parse(text, feature_version=(3, 4))
    # Python 2 and 3.5 know no f-strings, and `from __future__ import annotations` is 3.7.
    assert not [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign))
    ]


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 9)])
def test_supported_versions(course_py, version):
    assert course_py["python_problem"](version) is None


@pytest.mark.parametrize(
    ("version", "words"),
    [
        ((2, 7, 18), "2.7, which is too old"),
        ((3, 10, 13), "3.10, which is too old"),
        ((3, 14, 0), "3.14, which is newer"),
    ],
)
def test_other_versions(course_py, version, words):
    said = course_py["python_problem"](version)
    assert words in said and "page version" in said and "Python 3.13" in said and "\n" not in said


def test_windows_names_its_own_command(course_py):
    assert course_py["with_python_313"]("nt") == "py -3.13 course.py lab"


def test_a_file_taken_out_of_a_zip(make, tmp_path):
    shutil.copy(make.repository / "course.py", tmp_path)
    result = subprocess.run(
        [sys.executable, "course.py", "lab"], cwd=tmp_path, capture_output=True, text=True
    )
    assert result.returncode == 1 and result.stdout == ""
    assert result.stderr.count("\n") == 1 and "unzip the whole folder first" in result.stderr


def test_the_whole_folder_is_fine(course_py, make):
    assert course_py["folder_problem"](str(make.repository)) is None


def test_launcher_needs_the_standard_library_only(make):
    known = set(sys.stdlib_module_names) | {"launcher"}
    for path in (make.repository / "launcher").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            assert {name.partition(".")[0] for name in names} <= known, path.name
