import pandas as pd
import pytest
from impactflow.improvement import DriverDiagram, ImprovementError

ROWS = [
    {"primary": "Leave sooner", "secondary": "Medicines", "idea": "Order the evening before"},
    {"primary": "Come less often", "secondary": "", "idea": ""},
    {"primary": "Leave sooner", "secondary": "Transport", "idea": None},
]


def test_drivers_stand_together_in_the_order_in_which_they_came():
    found = DriverDiagram.of("Fewer waits", ROWS)
    assert found.words.splitlines() == [
        "Aim: Fewer waits", "- Leave sooner", "  - Medicines", "    - Idea: Order the evening before",
        "  - Transport", "- Come less often",
    ]  # fmt: skip


def test_secondary_drivers_keep_the_order_in_which_they_came():
    rows = [{"primary": "p", "secondary": name, "idea": ""} for name in ("z", "a", "m")]
    assert DriverDiagram.of("Fewer waits", rows).words.splitlines()[2:] == ["  - z", "  - a", "  - m"]


def test_a_frame_is_read_and_left_as_it_was():
    frame = pd.DataFrame(ROWS)
    DriverDiagram.of("Fewer waits", frame)
    pd.testing.assert_frame_equal(frame, pd.DataFrame(ROWS))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "lacks the column"),
        ([{"primary": "a", "secondary": "b"}], "lacks the column “idea”"),
        ([{"primary": "", "secondary": "b", "idea": ""}], "Row 1 has no primary driver"),
        ([{"primary": "a", "secondary": " ", "idea": "try"}], "no secondary driver for it"),
        ([ROWS[0], ROWS[0]], "there twice"),
        ([{"primary": f"d{n}", "secondary": "", "idea": ""} for n in range(41)], "41 rows"),
    ],
)
def test_a_table_that_is_no_diagram_is_refused_in_a_sentence(rows, words):
    with pytest.raises(ImprovementError, match=words):
        DriverDiagram.of("Fewer waits", rows)


def test_an_aim_is_needed():
    with pytest.raises(ImprovementError, match="The aim is empty"):
        DriverDiagram.of("", ROWS)


def test_it_is_shown_as_lists_within_lists_that_hold_every_word():
    html = DriverDiagram.of("Fewer <waits>", ROWS)._repr_html_()
    assert html.startswith('<div class="impact-drivers" role="group" aria-label="Driver diagram">')
    assert "<p><strong>Aim:</strong> Fewer &lt;waits&gt;</p>" in html
    assert "<li><strong>Come less often</strong></li>" in html
    assert "<li>Medicines<ul><li>Idea: Order the evening before</li></ul></li><li>Transport</li>" in html
    assert html.count("<ul>") == html.count("</ul>") and html.count("<li>") == html.count("</li>") == 5


def test_where_there_is_no_html_the_words_are_shown():
    from IPython.lib.pretty import pretty

    diagram = DriverDiagram.of("Fewer waits", ROWS)
    assert pretty(diagram) == diagram.words
