import re
from html import unescape

import numpy as np
import pytest
from bs4 import BeautifulSoup

from impactflow.packs import Wording, charted, page

STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71]
HOSTILE = "<script>alert(1)</script>, \"A\" & 'B' 🏥 " + "x" * 200


def soup(every, measure="Waits", unit="%", rebase=(), **options):
    made = page(charted(every, rebase=rebase, **options), Wording(measure, unit))
    return BeautifulSoup(made, "html.parser")


def texts(found) -> list[str]:
    return [" ".join(one.get_text(" ").split()) for one in found]


def test_a_page_of_one_chart_has_the_measure_above_and_the_finding_below(series):
    made = soup([series([*STEADY, 40])], target=78)
    assert texts(made.find_all(["h1", "h2"])) == ["Waits", "Concern: the last point lies below the limits"]
    assert made.title.get_text() == "Waits"
    assert "April 2023 to April 2024. Higher is better." in made.p.get_text()
    assert not made.find("table", string="Every chart")
    assert texts(made.select(".icons span")) == [
        "Variation: Concern, low", "Assurance: Changing: no forecast",
    ]


def test_many_charts_have_a_summary_whose_links_lead_to_them(series):
    every = [series(name="Calm"), series([*STEADY, 40], "Bad"), series([*STEADY, 95], "Good")]
    made = soup(every, improvement_direction="increase")
    assert texts(made.find_all("h2")) == ["Bad", "Good", "Calm"]
    assert "At the end of 3 charts: 1 concern and 1 improvement. Exceptions come first." in made.p.get_text()
    rows = made.find("table").tbody.find_all("tr")
    assert texts(rows[0].find_all(["th", "td"])) == ["Bad", "40%", "68.2%", "61.6% to 74.7%", "Concern, low"]
    for row in rows:
        assert made.find(id=row.a["href"].removeprefix("#")).h2.get_text() == row.a.get_text()


def test_every_table_has_a_caption_and_heads_with_their_scope(series):
    made = soup([series(name="A"), series(name="B")])
    assert len(made.find_all("table")) == 3
    for table in made.find_all("table"):
        assert table.caption.get_text()
        assert {head["scope"] for head in table.thead.find_all("th")} == {"col"}
        assert all(row.find(["th", "td"]).get("scope") == "row" for row in table.tbody.find_all("tr"))


@pytest.mark.parametrize(("direction", "said"), [
    ("increase", "Higher is better."), ("decrease", "Lower is better."),
    ("neutral", "Neither higher nor lower is better."),
])
def test_which_way_is_better_is_said(series, direction, said):
    assert said in soup([series()], improvement_direction=direction).p.get_text()


def test_the_chart_has_its_words_as_its_name_and_below_it(series):
    made = soup([series()], target=78)
    words = (
        "XmR chart of Waits, April 2023 to March 2024: 12 months. Mean 70.5%, limits 64.0% to 77.0%. "
        "No signal at the end. Target 78%, above the limits: if nothing changes, it will be missed."
    )
    assert made.find("svg", role="img")["aria-label"] == words
    assert words in texts(made.find_all("p"))


def test_figures_missing_and_hidden_are_told_apart(series):
    made = soup([series([70, np.nan, None, 71])])
    rows = [texts(row.find_all(["th", "td"])) for row in made.details.find_all("tr")[1:]]
    assert [row[:2] for row in rows] == [
        ["April 2023", "70%"], ["May 2023", "missing"], ["June 2023", "count under 5"], ["July 2023", "71%"],
    ]
    assert [row[-1] for row in rows] == ["Common cause", "", "", "Common cause"]


@pytest.mark.parametrize(
    ("values", "said"),
    [([70, None, 71], "1 point comes from a count under 5."), ([70, None, None, 71], "2 points come from a")],
)
def test_what_was_left_out_is_said(series, values, said):
    [mind] = soup([series(values)]).select(".mind")
    assert said in mind.get_text() and "the lines are worked out without them" in mind.get_text()
    assert "Small counts are left out, so the mean is too high." in mind.get_text()
    assert "With fewer than 12, the limits are a first try." in mind.get_text()


def test_of_a_proportion_the_rest_may_be_what_is_small(series):
    made = BeautifulSoup(page(charted([series([70, None, 71])]), Wording("Waits", "%", True)), "html.parser")
    said = made.select_one(".mind").get_text()
    assert "1 point comes from a count, or the rest of it, under 5." in said
    assert "too high; where the rest is small, too low." in said and "so the mean is too high" not in said
    assert texts(made.details.find_all("td"))[5] == "count or its rest under 5"
    assert "What comes from a count, or the rest of it, under 5 is left out." in made.footer.get_text()


def test_a_chart_without_cautions_has_no_box(series):
    assert soup([series()]).select(".mind") == []


def test_a_group_without_the_new_limits_says_so_on_the_page(series):
    made = soup([series(name="A"), series(STEADY[:4], "B")], rebase=["2023-10-01"])
    [section] = [one for one in made.find_all("section") if one.h2.get_text() == "B"]
    assert "New limits were to begin on 1 October 2023. This series does not reach" in section.get_text()


def test_groups_without_a_chart_are_named(series):
    last = soup([series(name="A"), series([9], "B")]).find_all("section")[-1]
    assert texts(last.find_all(["h2", "li"])) == ["Not charted", "B has one figure that can be shown."]


def test_the_latest_figure_of_the_summary_is_never_a_hidden_one(series):
    made = soup([series([*STEADY, None], "A"), series(name="B")])
    assert texts(made.find("table").tbody.tr.find_all("td"))[0] == "count under 5"


@pytest.mark.parametrize("where", ["name", "measure", "unit"])
def test_words_of_any_kind_are_words_and_no_markup(series, where):
    named = {"measure": HOSTILE} if where == "measure" else {"unit": f" {HOSTILE}"} if where == "unit" else {}
    every = [series(name=HOSTILE if where == "name" else "A"), series([40, None, 71], name="B")]
    done = page(charted(every, target=78), Wording(**{"measure": "Waits"} | named))
    assert HOSTILE in unescape(done) and "<script" not in done
    assert {tag.name for tag in BeautifulSoup(done, "html.parser").find_all()} <= {
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "div", "table", "caption",
        "thead", "tbody", "tr", "th", "td", "a", "svg", "path", "line", "text", "section", "figure", "ul",
        "li", "strong", "span", "details", "summary", "footer", "br",
    }


def test_the_page_needs_nothing_from_anywhere(series):
    made = page(charted([series()]), Wording("Waits"))
    assert "default-src 'none'" in made
    assert not re.search(r"https?:|src=|@import|url\(|<script|<link", made)


def test_it_is_the_same_page_each_time(series):
    assert page(charted([series()]), Wording("Waits")) == page(charted([series()]), Wording("Waits"))
