"""The book for paper: what only lives on a screen is gone, and what is written on has lines."""

import pytest
from bs4 import BeautifulSoup

from classroom.site.paper.page import for_paper

ARTICLE = """<nav>menu</nav><article class="bd-article"><h1 id="top">Book<a class="headerlink" href="#top">#</a></h1>
<p><a href="#term">inside</a> <a href="book/welcome.html#term">by page</a> <a href="../other.html">away</a>
<a href="https://example.org">web</a></p><dl id="term"></dl>
<div class="cell"><div class="cell_input"><pre>code = 1</pre></div><div class="cell_output">shown</div></div>
<div class="cell"><div class="cell_input"><pre>silent = 1</pre></div></div>
<div class="cell tag_show-code"><div class="cell_input"><pre>point = 1</pre></div></div>
<figure class="impact-chart"><div role="img" aria-label="Line chart"><div class="impact-drawing impact-wide"><svg></svg></div>
<div class="impact-drawing impact-narrow"><svg></svg></div></div><details>figures</details></figure>
<details><summary>Show</summary>answer</details>
<form class="pst-js-only"><fieldset><legend>Question 0.1</legend><label><input type="radio"> one</label>
<label><input type="checkbox"> two</label><input type="text"><textarea></textarea><select><option>a</option></select></fieldset>
<p class="impact-buttons"><button>Check</button></p></form><script>run()</script><noscript>scripts are off</noscript>
<section class="impact-explorer"><form>shift</form><div role="img" aria-label="Bars"><svg aria-hidden="true"><g role="x" aria-label="y"></g></svg></div></section></article>"""


@pytest.fixture
def page():
    return BeautifulSoup(for_paper(ARTICLE, "p { color: red; }", "A book"), "html.parser")


def test_menus_scripts_buttons_and_doubles_are_gone(page):
    text = page.main.get_text()
    assert page.select("nav, script, noscript, button, form, .headerlink, .impact-narrow, input, select, textarea") == []
    for words in ("menu", "run()", "scripts are off", "figures", "Check", "shift"):
        assert words not in text


def test_pictures_keep_their_words(page):
    # On the drawing itself: from its frame no words come into a PDF.
    assert [(tag.name, tag["aria-label"]) for tag in page.select("[role=img]")] == [("svg", "Line chart"), ("svg", "Bars")]
    assert page.select("svg [aria-label], svg [role], svg[aria-hidden], figure") == []
    assert "On the page version you can move this picture." in page.select_one(".impact-explorer").get_text()


def test_code_is_there_only_where_it_is_the_point(page):
    text = page.get_text()
    assert "point = 1" in text and "shown" in text
    assert "code = 1" not in text and "silent = 1" not in text and len(page.select(".cell")) == 2


def test_what_opens_is_open_and_what_is_filled_in_has_a_line(page):
    assert [details.has_attr("open") for details in page.select("details")] == [True]
    fieldset = page.select_one("fieldset")
    assert fieldset.legend.get_text() == "Question 0.1" and "○  one" in fieldset.get_text() and "□  two" in fieldset.get_text()
    assert len(fieldset.select(".line")) == 2 and len(fieldset.select(".lines")) == 1


def test_links_lead_somewhere_or_are_words(page):
    assert [(link.get_text(), link["href"]) for link in page.select("a")] == [
        ("inside", "#term"), ("by page", "#term"), ("web", "https://example.org"),
    ]  # fmt: skip
    assert "away" in page.get_text()


def test_it_says_its_language_and_title(page):
    assert page.html["lang"] == "en-GB" and page.title.get_text() == "A book"
