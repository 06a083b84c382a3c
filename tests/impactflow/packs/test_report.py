"""A report of many measures as one page: exceptions first, words beside icons, a chart each, nothing from elsewhere."""

import re

import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup

from impactflow.packs import Aside, report_body, report_page
from impactflow.packs.report import FLOOR
from impactflow.spc import Measure, report

MONTHS = pd.date_range("2024-04-01", periods=24, freq="MS")
STEADY = np.array([70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71] * 2)
HOSTILE = "<script>alert(1)</script> & \"A\" 'B' 🏥"


def made(target: float | None = 78, name: str = "Calm", **columns):
    bad = STEADY.copy()
    bad[-1] = 95
    frame = pd.DataFrame({"steady": STEADY, "bad": bad, "low": STEADY - 68} | columns, index=MONTHS)
    return report(frame, [
        Measure(name, "steady", target=target, unit="%"), Measure("Bad", "bad", improvement_direction="decrease", unit="hours"),
        Measure("Low", "low"),
    ])  # fmt: skip


def soup(whole=None, asides=None, title="Ward A"):
    return BeautifulSoup(report_page(whole or made(), title, asides), "html.parser")


def texts(found) -> list[str]:
    return [" ".join(one.get_text(" ").split()) for one in found]


def test_exceptions_come_first_in_table_and_sections_and_links_lead_to_them():
    page = soup()
    assert page.h1.get_text() == page.title.get_text() == "Ward A"
    assert "March 2026. At the end of 3 charts: 1 concern. Exceptions come first." in page.p.get_text()
    assert texts(page.find_all("h2")) == ["Bad", "Calm", "Low"]
    for row in page.find("table").tbody.find_all("tr"):
        assert page.find(id=row.a["href"].removeprefix("#")).h2.get_text() == row.a.get_text()


def test_a_row_says_icon_change_latest_target_and_limits_in_words():
    rows = [texts(row.find_all(["th", "td"])) for row in soup().find("table").tbody.find_all("tr")]
    assert rows[0] == [
        "Bad", "Concern, high", "New: a point outside the limits, a concern, high.", "95 hours", "", "71.5 hours (65.1 to 77.9)",
    ]
    assert rows[1][1:] == ["Common cause", "No signal, as last month.", "71%", "78% Consistently fail", "70.5% (64.1% to 76.9%)"]


def test_without_targets_there_is_no_column_of_nothing():
    heads = texts(soup(made(target=None)).find("table").thead.find_all("th"))
    assert heads == ["Measure", "Variation", "What changed", "Latest", "Mean (limits)"]


def test_each_chart_is_drawn_for_a_desk_and_for_a_phone_with_the_same_words():
    page = soup()
    for section in page.find_all("section"):
        wide, narrow = section.find_all("svg", role="img")
        assert wide["aria-label"] == narrow["aria-label"] and wide["aria-label"] in section.get_text()
        assert float(wide["viewbox"].split()[2]) == 2 * float(narrow["viewbox"].split()[2])


def test_no_lower_limit_is_below_nought_where_no_figure_is_and_it_says_so():
    frame = pd.DataFrame({"x": [0.0, 9, 1, 8, 0, 9, 2, 7, 0, 9, 1, 8], "y": [-1.0, 9, 1, 8, 0, 9, 2, 7, 0, 9, 1, 8]}, index=MONTHS[:12])
    page = soup(report(frame, [Measure("X", "x"), Measure("Y", "y")]))
    above, below = (page.find(id=f"measure-{place}").get_text() for place in (1, 2))
    assert FLOOR in above and "limits 0 to" in above
    assert FLOOR not in below and "limits −" in below


def test_small_counts_left_out_are_told_and_a_total_is_warned_of():
    values = STEADY.copy()
    values[3] = np.nan
    hidden = np.zeros(24, dtype=bool)
    hidden[3] = True
    page = soup(made(steady=values), {"Calm": Aside(hidden, proportion=True, notes=("Look here.",))})
    assert "one measure is the total of others" in page.select_one(".mind").get_text()
    said = page.find("h2", string="Calm").parent
    assert "1 point comes from a count, or the rest of it, under 5." in said.get_text() and "Look here." in said.get_text()
    assert "count or its rest under 5" in said.details.get_text() and "or the rest of it" in page.footer.get_text()


@pytest.mark.parametrize("top", [1, 3])
def test_inside_another_page_its_headings_stand_lower(top):
    body = BeautifulSoup(report_body(made(), "Ward A", top=top), "html.parser")
    assert [heading.name for heading in body.find_all(re.compile("^h[1-6]$"))] == [f"h{top}", *[f"h{top + 1}"] * 3]


def test_words_of_any_kind_are_words_and_no_markup():
    page = report_page(made(name=HOSTILE), HOSTILE)
    assert "<script" not in page and BeautifulSoup(page, "html.parser").h1.get_text() == HOSTILE


def test_the_page_needs_nothing_from_anywhere_and_is_the_same_each_time():
    page = report_page(made(), "Ward A")
    assert "default-src 'none'" in page and page == report_page(made(), "Ward A")
    assert not re.search(r"https?:|src=|@import|url\(|<script|<link", page)


def test_every_table_has_a_caption_and_heads_with_their_scope():
    for table in soup().find_all("table"):
        assert table.caption.get_text() and {head["scope"] for head in table.thead.find_all("th")} == {"col"}
        assert all(row.find(["th", "td"]).get("scope") == "row" for row in table.tbody.find_all("tr"))


def young(begin: str, **more) -> BeautifulSoup:
    frame = pd.DataFrame({"x": STEADY, "y": STEADY}, index=MONTHS)
    return soup(report(frame, [Measure("X", "x", rebase=begin, unit="nights", **more), Measure("Y", "y", unit="%")]))


def test_a_measure_without_limits_has_no_icon_and_no_limits_of_none():
    page = young("2026-03-01", target=90)
    row = page.find(string="X").find_parent("tr")
    assert texts(row.find_all("td")) == [
        "No limits yet", "New limits begin in March 2026: 1 month is too few to say.", "71 nights", "90 nights", "71 nights since March 2026, no limits yet",
    ]
    assert row.svg is None and texts(page.section.find(class_="icons")) == ["Variation: No limits yet"]
    assert "No signal at the end of 1 chart; 1 has too few points to say." in page.p.get_text()
    assert texts(page.section.table.find_all("tr")[-1].find_all("td"))[-1] == "No limits"
    assert "none to none" not in page.get_text()


@pytest.mark.parametrize("target", [90, 70.5])
def test_what_few_months_foretell_says_so_in_table_and_section(target):
    page = young("2025-11-01", target=target)
    word = "Consistently fail" if target == 90 else "Hit or miss"
    [section] = [each for each in page.find_all("section") if each.h2.get_text() == "X"]
    row = page.find(string="X").find_parent("tr")
    assert f"{word}, a first try of 5 months" in texts(row.find_all("td"))[3]
    assert f"Assurance: {word}, a first try of 5 months" in texts(section.find_all(class_="icons"))[0]
    assert "No signal at the end, on the new limits of November 2025: on a first try of 5 months, the target of" in section.strong.get_text()
    assert "if nothing changes" not in section.get_text()
