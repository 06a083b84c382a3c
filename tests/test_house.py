"""The house as a whole: its rooms, its papers, and no word that does not belong there."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from impactflow import __version__

ROOT = Path(__file__).resolve().parents[1]
CARD = ("jupyterlab", "ipywidgets", "jupyter-book", "pandas", "altair", "nbval")
TOP = (
    "book", "modules", "data", "exercises", "solutions", "impactflow", "classroom", "tests",
    "benchmarks", "binder", "_config.yml", "_toc.yml", "requirements.txt", "README.md", "LICENSE",
    "CITATION.cff", "CHANGELOG.md", "CONTRIBUTING.md", "course.py", "start.cmd", "pyproject.toml",
)
WORDS = (
    "README.md", "CONTRIBUTING.md", "book/*.md", "book/*/*.md", "data/*.md", "modules/*/*.md", "impactflow/*/*.md",
    "book/*.ipynb", "modules/*/*.ipynb", "solutions/*.ipynb",
)


def pins(path: str) -> dict[str, str]:
    """Read a file of pinned packages: name to version."""
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    found = [re.match(r"([A-Za-z0-9._-]+)==([^ ;]+)", line) for line in lines]
    return {match[1]: match[2] for match in found if match}


def prose() -> list[Path]:
    return sorted(path for pattern in WORDS for path in ROOT.glob(pattern))


def written(path: Path) -> str:
    """Give a page's words: of a notebook, those that are not code."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".ipynb":
        return text
    cells = json.loads(text)["cells"]
    return "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")


def test_every_top_level_name_is_there():
    assert [name for name in TOP if not (ROOT / name).exists()] == []


def test_the_readme_begins_with_the_way_that_needs_nothing():
    first = (ROOT / "README.md").read_text(encoding="utf-8").split("\n\n")[1]
    assert first.replace("*", "").startswith("No Python, or not sure? Use the page version")


@pytest.mark.parametrize("name", ["README.md", "book/welcome.md", "book/_templates/page-footer.html"])
def test_it_is_said_that_this_is_not_an_nhs_product(name):
    assert re.search(r"not an NHS product", (ROOT / name).read_text(encoding="utf-8"), re.I)


def test_the_licences_are_both_named():
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "MIT License" in licence and "CC BY 4.0" in licence


def test_one_version_stands_everywhere():
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text()
    assert f"version: {__version__}" in (ROOT / "CITATION.cff").read_text()
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text()


def test_a_day_of_release_is_named_when_there_is_one():
    released = f"## {__version__} (not released yet)\n" not in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert ("date-released:" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")) == released


def test_the_cards_packages_are_pinned():
    assert set(CARD) <= set(pins("requirements.txt"))


def test_each_set_of_pins_is_part_of_the_next():
    learner, book, every = (
        pins(path) for path in ("binder/requirements.txt", "requirements.txt", "tests/requirements.txt")
    )
    assert learner.items() < book.items() < every.items()


def test_the_learners_set_stays_light():
    assert not {"sphinx", "jupyter-book", "playwright", "scipy", "numba"} & set(pins("binder/requirements.txt"))


@pytest.mark.parametrize("path", prose(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_sentences_are_short_on_average(path):
    # Code, tables, headings and links' addresses are no sentences.
    words = re.sub(r"```.*?```", "", written(path), flags=re.DOTALL)
    lines = [line for line in words.splitlines() if line[:1] not in ("|", "#", ":", "!", "[")]
    text = re.sub(r"\]\([^)]*\)|<[^>]*>|`", " ", "\n".join(lines))
    sentences = [s for s in re.split(r"[.?:;](?:\s|$)|\n\s*[-\d]|\n\n", text) if s.split()]
    assert sum(len(s.split()) for s in sentences) / len(sentences) < 15


@pytest.mark.parametrize("path", prose(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_words_are_calm(path):
    text = re.sub(r"```.*?```|<!--.*?-->|!\[|`[^`]*`", "", written(path), flags=re.DOTALL)
    assert "!" not in text


def test_the_packages_start_without_what_takes_seconds():
    code = (
        "import sys, impactflow, impactflow.charts, classroom, classroom.checks; "
        "print(sorted({'altair', 'ipywidgets', 'sphinx', 'playwright'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def twice(source: str) -> list[str]:
    """List the keys that stand twice in one dict of a file: the later wins, and nobody is told."""
    dicts = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Dict)]
    keys = [[key.value for key in each.keys if isinstance(key, ast.Constant)] for each in dicts]
    return [str(key) for each in keys for key in each if each.count(key) > 1]


@pytest.mark.parametrize("package", ["impactflow", "classroom", "launcher"])
def test_no_key_stands_twice(package):
    found = {str(path): twice(path.read_text(encoding="utf-8")) for path in (ROOT / package).glob("**/*.py")}
    assert {name: keys for name, keys in found.items() if keys} == {}


def test_a_key_that_stands_twice_is_found():
    assert twice("{'a': 1, 'b': {'a': 2}, 'a': 3}") == ["a", "a"] and twice("{'a': 1, 'b': {'a': 2}}") == []
