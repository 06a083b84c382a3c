import pandas as pd
import pytest
from bs4 import BeautifulSoup

from impactflow.charts.icon_table import HEADS, icon_table
from impactflow.spc import Measure, report

HOSTILE = "<script>alert(1)</script>, \"A\" & 'B' 🏥 " + "x" * 200
MONTHS = pd.date_range("2023-04-01", periods=13, freq="MS")


@pytest.fixture
def made(steady):
    frame = pd.DataFrame({"month": MONTHS, "calm": [*steady, 71], "bad": [*steady, 40], "gap": [*steady, None]})
    return icon_table(report(frame, [
        Measure("Waits", "calm", target=78, unit="%"), Measure(HOSTILE, "bad", target=70),
        Measure("Beds", "gap", unit="beds"),
    ]))


@pytest.fixture
def table(made):
    return BeautifulSoup(made.html, "html.parser").table


def texts(cells) -> list[str]:
    return [" ".join(cell.get_text().split()) for cell in cells]


def test_a_row_a_measure_exceptions_first_with_words_beside_the_icons(table):
    rows = [texts(row.find_all(["th", "td"])) for row in table.tbody.find_all("tr")]
    assert rows[0] == [
        HOSTILE, "Concern, low", "New: a point outside the limits, a concern, low.", "40", "70",
        "Changing: no forecast", "68.2 (61.6 to 74.7)",
    ]
    assert rows[1] == [
        "Waits", "Common cause", "No signal, as last month.", "71%", "78%", "Consistently fail",
        "70.5% (64.6% to 76.5%)",
    ]
    assert rows[2][0] == "Beds" and rows[2][3:6] == ["none", "", ""]


def test_it_has_a_caption_and_every_head_its_scope(table):
    assert table.caption.get_text() == "Measures of April 2024, exceptions first"
    assert [(head.get_text(), head["scope"]) for head in table.thead.find_all("th")] == [
        (name, "col") for name in HEADS
    ]
    assert [row.find_all("th")[0]["scope"] for row in table.tbody.find_all("tr")] == ["row"] * 3
    assert all(svg["aria-hidden"] == "true" for svg in table.find_all("svg"))


def test_names_are_words_and_no_markup(made, table):
    assert table.script is None and "<script" not in made.html


def test_a_notebook_gets_both_and_a_terminal_the_words(made):
    assert made._repr_mimebundle_() == {"text/html": made.html, "text/plain": made.words}
    assert repr(made) == made.words
    assert made.words.startswith("Table of measures: 3 charts. 1 concern at the end: <script>")
    assert made.words.endswith("2 without a signal at the end. If nothing changes, targets will be missed by Waits.")


def test_a_lower_limit_below_nought_is_nought_in_the_row():
    frame = pd.DataFrame({"month": MONTHS[:12], "hours": [0, 9, 1, 8, 0, 9, 2, 7, 0, 9, 1, 8]})
    found = report(frame, [Measure("Corridor", "hours", unit="hours")])
    assert found.rows["lower_limit"][0] < 0 and "(0 hours to" in icon_table(found).html


@pytest.mark.parametrize(
    ("begin", "cells"),
    [
        (12, ["No limits yet", "New limits begin in April 2024: 1 month is too few to say.", "78%", "", "71% since April 2024, no limits yet"]),
        (11, ["Too few months to say", "New limits begin in March 2024: 2 months are too few to say.", "78%", "", "71% (71% to 71%) since March 2024, a first try of 2 months"]),
    ],
)
def test_young_limits_promise_nothing(steady, begin, cells):
    frame = pd.DataFrame({"month": MONTHS, "x": [*steady, 71]})
    made = icon_table(report(frame, [Measure("Waits", "x", target=78, unit="%", rebase=str(MONTHS[begin].date()))]))
    found = texts(BeautifulSoup(made.html, "html.parser").tbody.find_all("td"))
    assert [*found[:2], *found[3:]] == cells
    assert "with too few points to say: Waits." in made.words
