"""Each way in which a page goes wrong unseen is shown here to fail the build of the book."""

import json
import shutil

import pytest

from tests.journeys.site_folder import LIVE, build, copy_course

WELCOME = "book/welcome.md"
ARCHIVE = "_build/impact-in-practice.zip"
LESSON = "modules/0_start_here/lesson.ipynb"


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A copy of the book, built once, so that the builds that follow are quick."""
    folder = tmp_path_factory.mktemp("book")
    copy_course(folder)
    ran = build(folder)
    assert ran.returncode == 0, ran.stderr
    shutil.copy(folder / ARCHIVE, first_archive(folder))
    return folder


def first_archive(book):
    """Return where the first build's archive is kept, beside the book."""
    return book.with_suffix(".zip")


@pytest.fixture
def spoil(book):
    """Give a function that changes files of the book and builds it, and brings them back."""
    kept = {}

    def change(**changes: str):
        for path, words in changes.items():
            file = book / path
            kept[file] = file.read_text(encoding="utf-8")
            file.write_text(words, encoding="utf-8")
        return build(book)

    yield change
    for file, words in kept.items():
        file.write_text(words, encoding="utf-8")


def text(book, path: str) -> str:
    """Return a file of the book."""
    return (book / path).read_text(encoding="utf-8")


HOLES = {
    "![A ward](no-such-picture.png)": "no-such-picture.png",
    "[Read on](no-such-page.md)": "no-such-page.md",
    "[Read on](../modules/9_none/lesson.ipynb)": "9_none",
    "A {term}`wibble`.": "wibble",
    "[Read on](#no-such-heading)": "no-such-heading",
}


def test_a_page_with_a_hole_fails_the_build(book, spoil):
    ran = spoil(**{WELCOME: text(book, WELCOME) + "\n" + "\n\n".join(HOLES) + "\n"})
    assert ran.returncode == 1
    told = [line for line in ran.stderr.splitlines() if line.startswith(WELCOME)]
    for said in HOLES.values():
        assert len([line for line in told if said in line]) == 1, said
    assert "Traceback" not in ran.stderr and "\x1b" not in ran.stderr


MISSING = ("question", "quiz", "takeaway")


def test_what_a_page_asks_for_and_is_not_there_or_has_no_words_fails_the_build(book, spoil):
    blocks = "\n".join(f"```{{{directive}}} 9.9\n```\n" for directive in MISSING)
    wordless = text(book, LESSON).replace('"description": "Line chart', '"describes": "Line chart')
    ran = spoil(**{WELCOME: f"{text(book, WELCOME)}\n{blocks}", LESSON: wordless})
    assert ran.returncode == 1
    for directive in MISSING:
        assert f"There is no {directive} 9.9." in ran.stderr
    assert "This chart has no description" in ran.stderr


def test_a_page_missing_from_the_plan_of_the_book_fails(book, spoil):
    ran = spoil(**{"_toc.yml": text(book, "_toc.yml") + "  - file: book/no-such-chapter\n"})
    assert ran.returncode == 1 and "no-such-chapter" in ran.stderr


def test_a_question_a_term_and_a_change_of_look_reach_the_pages(book, spoil):
    asks = "\n```{question} 0.1\n```\n\nA {term}`breach`.\n"
    styles = "book/_static/impact.css"
    assert spoil(**{WELCOME: text(book, WELCOME) + asks, styles: text(book, styles) + "/* changed */\n"}).returncode == 0
    page = text(book, "_build/html/book/welcome.html")
    assert "ask-four-hour-january" in page and "../solutions/0_start_here.html" in page and "marking.js" in page
    assert "glossary.html#term-breach" in page
    assert "/* changed */" in text(book, "_build/html/_static/impact.css")


def test_the_same_book_is_the_same_zip_and_holds_nothing_but_the_book(book):
    (book / ".hidden").mkdir()
    (book / ".hidden" / "page.md").write_text("# A package's own page\n")
    shutil.rmtree(book / "_build")
    assert build(book).returncode == 0
    assert (book / ARCHIVE).read_bytes() == first_archive(book).read_bytes()


def test_the_lesson_on_the_page_is_the_lesson_that_is_stored(book):
    [total] = [cell for cell in json.loads(text(book, LESSON))["cells"] if cell["id"] == "try-it-code"]
    assert total["outputs"][0]["data"]["text/plain"] == ["1585"] and ">1585" in text(book, f"_build/html/{LIVE}")
