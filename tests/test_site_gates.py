"""Each way in which a page goes wrong unseen is shown here to fail the build of the book."""

import json
import shutil

import pytest

from tests.journeys.site_folder import LIVE, build, copy_course

WELCOME = "book/welcome.md"
LESSON = "modules/0_start_here/lesson.ipynb"


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A copy of the book, built once, so that the builds that follow are quick."""
    folder = tmp_path_factory.mktemp("book")
    copy_course(folder)
    ran = build(folder)
    assert ran.returncode == 0, ran.stderr
    return folder


@pytest.fixture
def spoil(book):
    """Give a function that adds words to a page, and take them away again."""
    kept = {}

    def add(path: str, words: str):
        file = book / path
        kept.setdefault(file, file.read_text(encoding="utf-8"))
        file.write_text(kept[file] + words, encoding="utf-8")
        return build(book)

    yield add
    for file, words in kept.items():
        file.write_text(words, encoding="utf-8")


HOLES = {
    "![A ward](no-such-picture.png)": "no-such-picture.png",
    "[Read on](no-such-page.md)": "no-such-page.md",
    "[Read on](../modules/9_none/lesson.ipynb)": "9_none",
    "A {term}`wibble`.": "wibble",
    "[Read on](#no-such-heading)": "no-such-heading",
}


def test_a_page_with_a_hole_fails_the_build(spoil):
    ran = spoil(WELCOME, "\n" + "\n\n".join(HOLES) + "\n")
    assert ran.returncode == 1
    told = [line for line in ran.stderr.splitlines() if line.startswith(WELCOME)]
    for said in HOLES.values():
        assert len([line for line in told if said in line]) == 1, said
    assert "Traceback" not in ran.stderr and "\x1b" not in ran.stderr


@pytest.mark.parametrize("directive", ["question", "quiz", "takeaway"])
def test_a_question_quiz_or_takeaway_that_does_not_exist_fails_the_build(spoil, directive):
    ran = spoil(WELCOME, f"\n```{{{directive}}} 9.9\n```\n")
    assert ran.returncode == 1 and f"There is no {directive} 9.9." in ran.stderr


def test_a_page_can_hold_a_question(spoil, book):
    assert spoil(WELCOME, "\n```{question} 0.1\n```\n").returncode == 0
    page = (book / "_build/html/book/welcome.html").read_text()
    assert "ask-four-hour-january" in page and "../solutions/0_start_here.html" in page and "marking.js" in page


def test_a_term_of_the_glossary_is_linked(spoil, book):
    assert spoil(WELCOME, "\nA {term}`breach`.\n").returncode == 0
    assert "glossary.html#term-breach" in (book / "_build/html/book/welcome.html").read_text()


def test_a_stored_chart_without_words_fails_the_build(book):
    file = book / LESSON
    kept = file.read_text(encoding="utf-8")
    file.write_text(kept.replace('"description": "Line chart', '"describes": "Line chart'))
    ran = build(book)
    file.write_text(kept, encoding="utf-8")
    assert ran.returncode == 1 and "This chart has no description" in ran.stderr


def test_a_page_missing_from_the_plan_of_the_book_fails(book):
    toc = book / "_toc.yml"
    kept = toc.read_text()
    toc.write_text(kept + "  - file: book/no-such-chapter\n")
    ran = build(book)
    toc.write_text(kept)
    assert ran.returncode == 1 and "no-such-chapter" in ran.stderr


def test_the_same_book_is_the_same_zip_and_holds_nothing_but_the_book(book):
    archive = book / "_build" / "impact-in-practice.zip"
    assert build(book).returncode == 0
    first = archive.read_bytes()
    (book / ".hidden").mkdir()
    (book / ".hidden" / "page.md").write_text("# A package's own page\n")
    shutil.rmtree(book / "_build")
    assert build(book).returncode == 0
    assert archive.read_bytes() == first


def test_a_change_of_look_reaches_every_page(book):
    styles = book / "book" / "_static" / "impact.css"
    kept = styles.read_text(encoding="utf-8")
    styles.write_text(kept + "/* changed */\n", encoding="utf-8")
    assert build(book).returncode == 0
    styles.write_text(kept, encoding="utf-8")
    assert "/* changed */" in (book / "_build/html/_static/impact.css").read_text()


def test_the_lesson_on_the_page_is_the_lesson_that_is_stored(book):
    cells = json.loads((book / LESSON).read_text(encoding="utf-8"))["cells"]
    page = (book / "_build" / "html" / LIVE).read_text(encoding="utf-8")
    [total] = [cell for cell in cells if cell["id"] == "try-it-code"]
    assert total["outputs"][0]["data"]["text/plain"] == ["1585"] and ">1585" in page
