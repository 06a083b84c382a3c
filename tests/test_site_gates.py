"""Each way in which a page goes wrong unseen is shown here to fail the build of the book."""

import json
import shutil
from contextlib import contextmanager

import pytest

from tests.journeys.site_folder import ARCHIVE, LIVE, REMEMBERED, ROOT, build, copy_course

WELCOME = "book/welcome.md"
LESSON = "modules/0_start_here/lesson.ipynb"
PLAIN, STYLES = "book/accessibility.md", "book/_static/impact.css"
OWN = "own/1-how-we-run-it.md"


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A copy of the book in a folder of another name, with a stranger's page, built once before the builds that follow."""
    assert build(ROOT).returncode == 0
    folder = tmp_path_factory.mktemp("book")
    copy_course(folder)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "page.md").write_text("# A package's own page\n")
    # Half of what is remembered is drawn again, in another process than the first time.
    for drawn in sorted((folder / REMEMBERED).iterdir())[1::2]:
        drawn.unlink()
    ran = build(folder)
    assert ran.returncode == 0, ran.stderr
    shutil.copy(folder / ARCHIVE, first_archive(folder))
    return folder


def first_archive(book):
    """Return where the first build's archive is kept, beside the book."""
    return book.with_suffix(".zip")


@contextmanager
def spoiled(book, changes: dict[str, str]):
    """Give files of the book other words, and bring theirs back."""
    kept = {path: text(book, path) for path in changes}
    for path, words in changes.items():
        (book / path).write_text(words, encoding="utf-8")
    yield
    for path, words in kept.items():
        (book / path).write_text(words, encoding="utf-8")


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
MISSING = ("question", "quiz", "takeaway")


@pytest.fixture(scope="module")
def full_of_holes(book):
    """What one build says of a book with every kind of fault, and its log; one page and the styles are right."""
    blocks = [f"```{{{directive}}} 9.9\n```" for directive in MISSING]
    asks = "\n```{question} 0.1\n```\n\nA {term}`breach`.\n"
    changes = {
        PLAIN: text(book, PLAIN) + asks,
        STYLES: text(book, STYLES) + "/* changed */\n",
        WELCOME: "\n\n".join([text(book, WELCOME), *HOLES, *blocks, ""]),
        LESSON: text(book, LESSON).replace('"description": "Line chart', '"describes": "Line chart'),
        "_toc.yml": text(book, "_toc.yml") + "  - file: book/no-such-chapter\n",
    }
    (book / "own").mkdir()
    (book / OWN).write_text("# How we run it\n\n```{own_chart} fall.csv\n:date: Month\n:value: Falls\n```\n")
    with spoiled(book, changes):
        ran = build(book)
    shutil.rmtree(book / "own")
    return ran, text(book, "_build/site.log")


def test_faults_fail_the_build_and_five_are_told_each_with_its_place(full_of_holes):
    ran, _ = full_of_holes
    assert ran.returncode == 1
    places = (WELCOME, LESSON, "_toc.yml", "book/", "Mend this", "WARNING")
    first, *told = ran.stderr.strip().splitlines()
    assert first.startswith("The site was not built.") and len(told) == 5
    assert all(any(place in line for place in places) for line in told)
    assert "Traceback" not in ran.stderr and "\x1b" not in ran.stderr


@pytest.mark.parametrize("said", HOLES.values())
def test_a_page_with_a_hole_fails_the_build(full_of_holes, said):
    _, log = full_of_holes
    told = [line for line in log.splitlines() if f"{WELCOME}:" in line and "WARNING" in line]
    assert len([line for line in told if said in line]) == 1


@pytest.mark.parametrize("directive", MISSING)
def test_what_a_page_asks_for_and_is_not_there_fails_the_build(full_of_holes, directive):
    assert f"There is no {directive} 9.9." in full_of_holes[1]


def test_a_block_of_an_own_page_that_names_no_file_fails_the_build(full_of_holes):
    [told] = [line for line in full_of_holes[1].splitlines() if "own/fall.csv" in line]
    assert f"{OWN}:3: " in told and "there is no such file" in told


def test_a_chart_without_words_fails_the_build(full_of_holes):
    assert "This chart has no description" in full_of_holes[1]


def test_a_page_missing_from_the_plan_of_the_book_fails(full_of_holes):
    assert "no-such-chapter" in full_of_holes[1]


def test_a_question_a_term_and_a_change_of_look_reach_the_pages(book, full_of_holes):
    page = text(book, "_build/html/book/accessibility.html")
    assert "ask-four-hour-january" in page and "../solutions/0_start_here.html" in page and "marking.js" in page
    assert "glossary.html#term-breach" in page
    assert "/* changed */" in text(book, "_build/html/_static/impact.css")


def test_the_same_book_is_the_same_zip_and_holds_nothing_but_the_book(book):
    assert first_archive(book).read_bytes() == (ROOT / ARCHIVE).read_bytes()


def test_the_lesson_on_the_page_is_the_lesson_that_is_stored(book):
    [total] = [cell for cell in json.loads(text(book, LESSON))["cells"] if cell["id"] == "try-it-code"]
    assert total["outputs"][0]["data"]["text/plain"] == ["1585"] and ">1585" in text(book, f"_build/html/{LIVE}")
