import itertools
import json

from classroom.folders import EXERCISES, SOLUTIONS
from classroom.site.exercise_outputs import filled

OUTPUT = [{"output_type": "stream", "name": "stdout", "text": "shown"}]


def notebook(*sources: str, outputs=()) -> str:
    cells = [
        {"cell_type": "code", "id": f"c{i}", "source": source.splitlines(keepends=True), "outputs": list(outputs)}
        for i, source in enumerate(sources)
    ]
    return json.dumps({"cells": [{"cell_type": "markdown", "id": "m", "source": ["# A"]}, *cells]})


def shown(*sources: str) -> list[bool]:
    made = json.loads(filled(notebook(*sources), notebook(*sources, outputs=OUTPUT), "0"))
    return [cell["outputs"] == OUTPUT for cell in made["cells"][1:]]


def every_exercise() -> dict[str, str]:
    return {
        path.name: filled(path.read_text(encoding="utf-8"), (SOLUTIONS / path.name).read_text(encoding="utf-8"), path.name[0])
        for path in EXERCISES.glob("*.ipynb")
    }


def test_what_stands_before_an_answer_is_shown():
    assert shown("table = 1", "table\ntable + 1") == [True, True]


def test_an_answer_and_all_that_it_goes_into_stay_hidden():
    assert shown(
        "left_within_four_hours = ...",
        "share = left_within_four_hours / 100",
        "for part in [share]:\n    other = part",
        "other",
        "unlike = 3",
    ) == [False, False, False, False, True]


def test_what_the_desk_says_stays_hidden():
    assert shown('from classroom.desk import check\n\ncheck("0.1")', "check") == [False, True]


def test_a_cell_that_differs_from_the_solutions_is_left_as_it_is():
    assert json.loads(filled(notebook("a = 1"), notebook("a = 2", outputs=OUTPUT), "0"))["cells"][1]["outputs"] == []


def test_no_exercise_shows_what_its_checks_say():
    for text in every_exercise().values():
        assert "impact-pass" not in text and "vegalite" in text


def test_an_answer_of_another_module_hides_nothing_here():
    assert shown("limits = 3", "limits") == [True, True]


def announced(cells: list[dict]):
    """Give each cell that words announce, but for those in which a learner types: with its place and id."""
    for words, code in itertools.pairwise(cells):
        on_page = "jupyterlab-only" not in words["metadata"].get("tags", [])
        if words["cell_type"] == "markdown" and on_page and "next cell" in "".join(words["source"]).lower():
            if "classroom.desk" not in "".join(code["source"]):
                yield cells.index(code), words["id"]


def test_every_table_or_chart_that_a_question_announces_is_there():
    for name, text in every_exercise().items():
        cells = json.loads(text)["cells"]
        for place, told in announced(cells):
            following = itertools.takewhile(lambda cell: cell["cell_type"] == "code", cells[place:])
            assert any(cell["outputs"] for cell in following), (name, told)
