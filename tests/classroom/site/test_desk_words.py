import json

import pytest

from classroom.folders import EXERCISES, SOLUTIONS
from classroom.site.desk_words import TAG, without


def words_of(text: str) -> str:
    cells = json.loads(text)["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def test_a_tagged_cell_is_left_out_and_the_others_stay_as_they_are():
    keep = {"cell_type": "markdown", "id": "a", "metadata": {"tags": ["other"]}, "source": "Längs"}
    cells = [keep, {"cell_type": "markdown", "id": "b", "metadata": {"tags": [TAG]}, "source": ["Press"]}]
    assert json.loads(without(json.dumps({"cells": cells, "nbformat": 4}))) == {"cells": [keep], "nbformat": 4}


def test_words_say_parts_and_code_is_left_alone():
    words = {"cell_type": "markdown", "metadata": {}, "source": ["The next cell\n", "shows it; the next cells too."]}
    code = {"cell_type": "code", "metadata": {}, "source": ["# the next cell"]}
    changed = json.loads(without(json.dumps({"cells": [words, code]})))["cells"]
    assert changed[0]["source"] == "The next part\nshows it; the next parts too." and changed[1] == code


@pytest.mark.parametrize("name", sorted(path.name for path in SOLUTIONS.glob("*.ipynb")))
def test_an_exercise_keeps_them_for_jupyterlab(name):
    text = (EXERCISES / name).read_text(encoding="utf-8")
    said = "run a cell again to have its box back"
    assert said in words_of(text) and said not in words_of(without(text))
    assert "next cell" in words_of(text) and "next cell" not in words_of(without(text))
    assert "Shift" in words_of(text) and "Shift" not in words_of(without(text))
