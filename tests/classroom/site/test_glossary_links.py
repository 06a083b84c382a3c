"""A word of the glossary is a link where it stands alone in plain words, and nowhere else."""

import pytest
from docutils import nodes

from classroom.site.glossary_links import GlossaryLinks, _is_open, forms, pattern

WORDS = ("a&e", "breach", "four-hour standard", "type 1")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Each breach counts.", ["breach"]),
        ("Breaches fell in A&E.", ["Breaches", "A&E"]),
        ("The four-hour standard’s 95%", ["four-hour standard"]),
        ("type 1 and type 10", ["type 1"]),
        ("unbreached, breach-free, breaching", []),
    ],
)
def test_whole_words_are_found_one_or_several(text, found):
    assert [match[0] for match in pattern(WORDS).finditer(text)] == found


def test_a_term_of_several_is_linked_by_those_that_are_no_common_word():
    assert forms("type 1, type 2, other") == ["type 1", "type 2"]
    assert forms("breach") == ["breach"]


def test_a_term_is_linked_once_a_page():
    places = {"type 1": "g#t", "type 2": "g#t", "breach": "g#b"}
    pieces = GlossaryLinks._linked(None, "A breach in type 2, a breach in type 1", places)
    assert [(p.astext(), p["refuri"]) for p in pieces if isinstance(p, nodes.reference)] == [
        ("breach", "g#b"), ("type 2", "g#t"),
    ]  # fmt: skip
    assert "".join(piece.astext() for piece in pieces) == "A breach in type 2, a breach in type 1"
    assert places == {}


@pytest.mark.parametrize("around", [nodes.title, nodes.reference, nodes.literal])
def test_headings_links_and_code_stay_as_they_are(around):
    assert not _is_open(around("", "breach").next_node(nodes.Text))
    assert _is_open(nodes.paragraph("", "breach").next_node(nodes.Text))


def test_what_a_cell_shows_stays_as_it_is():
    cell = nodes.container("", nodes.paragraph("", "breach"), classes=["cell"])
    assert not _is_open(cell.next_node(nodes.Text))
