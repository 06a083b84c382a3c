"""A browser that does not print is told of in a sentence, and the last good PDF stays."""

import sys

import pytest

from classroom.site.paper import printing


@pytest.fixture
def page(tmp_path, monkeypatch):
    monkeypatch.setattr(printing, "PDF", tmp_path / "book.pdf")
    printing.PDF.write_bytes(b"%PDF-1.4 the last one")
    (tmp_path / "page.html").write_text("<h1>A</h1>")
    return tmp_path / "page.html"


OUT = "import sys\nout = next(w for w in sys.argv if w.startswith('--print-to-pdf=')).split('=')[1]\n"


def browser(folder, lines):
    (folder / "browser.py").write_text(f"{OUT}{lines}\n")
    path = folder / "browser"
    # A first line that names Python itself would break at a space in its path.
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{folder}/browser.py" "$@"\n')
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="a text is no program there")
@pytest.mark.parametrize(
    ("lines", "said"),
    [("sys.exit(3)", "did not print the book"), ("pass", "printed nothing"), ("open(out, 'w').write('oops')", "printed nothing")],
)
def test_a_browser_that_fails_is_a_sentence(page, tmp_path, lines, said):
    with pytest.raises(printing.NotPrinted, match=said):
        printing.printed(browser(tmp_path, lines), page)
    assert printing.PDF.read_bytes() == b"%PDF-1.4 the last one"


def test_a_browser_that_is_not_there_is_a_sentence(page, tmp_path):
    with pytest.raises(printing.NotPrinted, match="no-such-browser did not print"):
        printing.printed(str(tmp_path / "no-such-browser"), page)


@pytest.mark.skipif(sys.platform == "win32", reason="a text is no program there")
def test_what_it_prints_takes_the_place_of_the_last(page, tmp_path):
    assert printing.printed(browser(tmp_path, "open(out, 'w').write('%PDF-1.4 new')"), page).read_bytes() == b"%PDF-1.4 new"
