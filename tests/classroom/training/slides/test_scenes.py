"""One idea a slide, from the lesson as it stands; what is only read is in the notes."""

import nbformat
import pytest

from classroom.authoring import notebook_file
from classroom.folders import MODULES
from classroom.training.slides.scenes import NoSlides, lesson, slides
from impactflow.charts.rendering import MIME_TYPE
from tests.classroom.training.slides import lessons


def of(folder, notebook):
    path = folder / "9_made_up" / "lesson.ipynb"
    path.parent.mkdir(exist_ok=True)
    nbformat.write(notebook, path)
    return slides(path)


def test_core_scenes_become_slides_between_the_title_and_what_to_take_along(tmp_path):
    made = of(tmp_path, lessons.WHOLE)
    assert [(slide.block.kind, slide.head) for slide in made] == [
        ("title", "Why?"),
        ("scene", "One wait"),
        ("lead", "What do you expect?"),
        ("chart", "It fell, then held"),
        ("list", "Said twice"),
        ("list", "Both are real."),
        ("told", "One wait"),
        ("table", "One wait"),
        ("said", "Here is the first draft"),
        ("shown", "One wait"),
        ("lead", "The idea"),
        ("list", "What to take with you"),
    ]
    assert {slide.scene for slide in made} == {"", "2"}


def test_a_question_stands_below_what_it_asks_about_and_monday_below_the_idea(tmp_path):
    below = {slide.head: slide.below.words for slide in of(tmp_path, lessons.WHOLE) if slide.below}
    assert below == {"Here is the first draft": "Which words will change?", "The idea": "Ask."}


def test_a_table_that_is_too_long_for_a_slide_is_cut_into_even_parts(tmp_path):
    rows = [f"| {place} | b |" for place in range(7)]
    table = "\n".join(["| A | B |", "|---|---|", *rows])
    made = of(tmp_path, lessons.lesson("# Why?", f"## 2. One (core)\n\nA.\n\n{table}"))
    parts = [slide.block.words.splitlines() for slide in made[2:]]
    assert [part[:2] for part in parts] == [["| A | B |", "|---|---|"]] * 2
    assert [part[2:] for part in parts] == [rows[:4], rows[4:]]


def test_nobody_is_told_to_run_a_cell(tmp_path):
    [block] = [slide.block for slide in of(tmp_path, lessons.WHOLE) if slide.block.kind == "shown"]
    assert block.words == "<table><tr><td>Ours</td></tr></table>"


def test_a_conversation_is_shown_under_its_heading(tmp_path):
    talk = lessons.lesson("# Why?", "## 1. Talk (core)\n\nA nurse asks.\n\n### The first\n\n> — Who?\n>\n> — Me.\n\nSo it went.")
    [slide] = [slide for slide in of(tmp_path, talk) if slide.block.kind == "quote"]
    assert (slide.head, slide.block.words, slide.notes) == ("The first", "> — Who?\n>\n> — Me.", ("So it went.",))


def test_every_output_of_a_core_scene_is_on_a_slide():
    path = MODULES / "1_shared_purpose" / "lesson.ipynb"
    on_slides = [slide.block for slide in slides(path)]
    stored, core = 0, False
    for cell in notebook_file.read(path).cells:
        if cell.source.startswith("## "):
            core = "(core)" in cell.source.splitlines()[0]
        for output in cell.get("outputs", []) if core else []:
            stored += 1
            assert any(_is(block, output) for block in on_slides), cell.source
    assert stored >= 9


def _is(block, output):
    data = output.get("data", {})
    if MIME_TYPE in data:
        return block.spec == data[MIME_TYPE]
    if "text/html" in data:
        return bool(block.words) and data["text/html"].startswith(block.words[:200])
    return block.words == data.get("text/markdown", output.get("text", data.get("text/plain", ""))).strip()


def test_what_is_only_read_stands_in_the_notes_of_the_slide_before_it(tmp_path):
    notes = {slide.block.kind: slide.notes for slide in of(tmp_path, lessons.WHOLE)[:4]}
    assert notes["scene"] == ("Here is *one* of [them](a.md).",)
    assert notes["chart"] == ("She waited.", "Mind this: it is one.", "There are two.")


def test_a_sentence_that_heads_the_next_slide_is_not_read_before_it(tmp_path):
    assert all("Both are real." not in slide.notes for slide in of(tmp_path, lessons.WHOLE))


def test_a_lesson_without_core_scenes_is_a_sentence(tmp_path):
    with pytest.raises(NoSlides, match="No scene of 9_made_up is marked"):
        of(tmp_path, lessons.lesson("# Why?", "## 1. One\n\nA."))


@pytest.mark.parametrize("module", ["9", "x", "../1", ""])
def test_a_module_that_is_not_there_is_a_sentence(module):
    with pytest.raises(NoSlides, match="There are lessons of: 0, 1"):
        lesson(module)


def test_module_1_projects_the_three_scenes_that_its_first_page_names():
    made = slides(MODULES / "1_shared_purpose" / "lesson.ipynb")
    assert sorted({slide.scene for slide in made} - {""}) == ["2", "5", "6"]
    charts = [slide for slide in made if slide.block.kind == "chart"]
    assert len(charts) >= 3 and all(slide.block.words.startswith(slide.head) for slide in charts)
