"""The plan of the house: rooms import only from the rooms above them."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Top to bottom, as in the plan: each room may use the rooms above it.
ROOMS = {
    "impactflow": (
        "queueing", "spc", "datasets", "measures", "improvement", "hospital", "synthetic", "charts",
        "packs",
    ),
    "classroom": (
        "checks", "quizzes", "questions", "desk", "takeaway", "explorers", "authoring", "site", "training",
    ),
}
LAZY = {"altair"}  # seconds to import: only inside a function


def violations(root: Path) -> list[str]:
    """List every import that points the wrong way in the packages below ``root``."""
    found = []
    for path in sorted(root.glob("*/**/*.py")):
        if path.relative_to(root).parts[0] in ROOMS:
            found += _in_file(path, root)
    return found


def _in_file(path: Path, root: Path) -> list[str]:
    package, room = path.relative_to(root).parts[:2]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    where = path.relative_to(root).as_posix()
    return [
        f"{where}:{node.lineno} imports {module}: {why}"
        for node in ast.walk(tree)
        for module in _modules(node)
        if (why := _wrong(package, room, module, at_top=id(node) in top))
    ]


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        # "from impactflow import charts" reaches the room as surely as "import impactflow.charts".
        if node.level:
            return ["."]
        names = [f"{node.module}.{alias.name}" for alias in node.names]
        return names if node.module in ROOMS else [node.module]
    return []


def _wrong(package: str, room: str, module: str, at_top: bool) -> str:
    parts = module.split(".")
    if module == ".":
        return "relative imports hide where an arrow points"
    if package == "impactflow" and parts[0] in ("classroom", "ipywidgets", "IPython"):
        return "the library knows nothing of the course"
    if parts[0] in LAZY and package == "impactflow" and (room != "charts" or at_top):
        return "only charts may use it, and only inside a function"
    if parts[0] == "launcher":
        return "the launcher stands alone"
    return _upward(package, room, parts)


def _upward(package: str, room: str, parts: list[str]) -> str:
    if parts[0] != package or len(parts) < 2:
        return ""
    rooms = ROOMS[package]
    if parts[1] not in rooms:
        return ""
    if room not in rooms:  # a file beside the rooms, such as errors.py, holds no arrows
        return "" if room in ("__main__.py",) else "a file beside the rooms uses no room"
    return "an arrow that points up" if rooms.index(parts[1]) > rooms.index(room) else ""


def test_no_arrow_points_up():
    assert violations(ROOT) == []


def test_the_launcher_needs_nothing_but_python():
    allowed = {*sys.stdlib_module_names, "launcher"}
    for path in [ROOT / "course.py", *sorted((ROOT / "launcher").glob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for module in _modules(node):
                assert module.split(".")[0] in allowed, f"{path.name} imports {module}"


def test_every_room_is_in_the_plan():
    for package, rooms in ROOMS.items():
        folders = {p.parent.name for p in (ROOT / package).glob("*/__init__.py")}
        assert folders <= set(rooms)


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("impactflow/measures/x.py", "from impactflow.charts import theme"),
        ("impactflow/measures/x.py", "from impactflow import charts"),
        ("impactflow/measures/x.py", "import classroom.checks"),
        ("impactflow/datasets/x.py", "def f():\n    import altair"),
        ("impactflow/charts/x.py", "import altair"),
        ("impactflow/charts/x.py", "import ipywidgets"),
        ("impactflow/errors.py", "from impactflow.charts import theme"),
        ("classroom/checks/x.py", "from classroom.desk import check"),
        ("classroom/questions/x.py", "from classroom import desk"),
        ("classroom/checks/x.py", "from .. import desk"),
    ],
)
def test_an_arrow_that_points_up_is_found(tmp_path, where, line):
    path = tmp_path / where
    path.parent.mkdir(parents=True)
    path.write_text(line)
    assert len(violations(tmp_path)) == 1


def test_arrows_that_point_down_are_left_alone(tmp_path):
    path = tmp_path / "impactflow" / "charts" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text("from impactflow.measures import a\ndef f():\n    import altair\n")
    assert violations(tmp_path) == []
