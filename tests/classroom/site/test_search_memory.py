"""A build after an edit gives the same search as a build of all."""

import json

import pytest
from sphinx.application import Sphinx

from classroom.site import search_memory

GLOSSARY = "Words\n=====\n\n.. glossary::\n\n   {}\n      What it is.\n"
HOME = "Home\n====\n\n.. toctree::\n\n   {}\n\n{}\n"


def built(folder, remembers: bool) -> list[str]:
    """Build a book, and return the words of its glossary that the search knows."""
    app = Sphinx(folder, None, folder / "html", folder / "trees", "html", status=None, warning=None)
    if remembers:
        search_memory.register(app)
    app.build()
    index = (folder / "html" / "searchindex.js").read_text(encoding="utf-8")
    return sorted(json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["indexentries"])


@pytest.fixture
def book(tmp_path):
    (tmp_path / "words.rst").write_text(GLOSSARY.format("bed days"))
    (tmp_path / "more.rst").write_text(GLOSSARY.format("breach"))
    (tmp_path / "index.rst").write_text(HOME.format("words\n   more", "First."))
    return tmp_path


@pytest.mark.parametrize("remembers", [False, True], ids=["Sphinx alone", "with our memory"])
def test_an_edit_elsewhere_keeps_the_glossary_in_the_search(book, remembers):
    assert built(book, remembers) == ["bed days", "breach"]
    (book / "index.rst").write_text(HOME.format("words\n   more", "Second."))
    assert built(book, remembers) == (["bed days", "breach"] if remembers else [])  # once Sphinx does it, ours can go


def test_a_page_that_is_gone_or_changed_takes_its_words_along(book):
    built(book, True)
    (book / "more.rst").unlink()
    (book / "words.rst").write_text(GLOSSARY.format("length of stay"))
    (book / "index.rst").write_text(HOME.format("words", "Second."))
    assert built(book, True) == ["length of stay"]
