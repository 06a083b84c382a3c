"""No count under five can be read from a page, or worked out from it."""

import re

import pytest
from bs4 import BeautifulSoup

from impactflow.datasets.own_series import Columns, read_own_series
from impactflow.packs import Wording, charted, page

MONTHS = [f"20{year}-{month:02}-01" for year in (23, 24) for month in range(1, 13)]
SMALL = {3: 3, 7: 0, 23: 4}  # places and their counts, the last month among them
COUNTS = Columns("Month", "Count")
SHARE = Columns("Month", numerator="Count", denominator="All")


def made(tmp_path, columns, *rows_of_groups, **options) -> str:
    file = tmp_path / "own.csv"
    rows = [row for rows in rows_of_groups for row in rows]
    file.write_text("\n".join(["Month,Count,All,Ward", *rows, ""]), encoding="utf-8")
    done = charted(read_own_series(file, columns), **options)
    share = columns.numerator is not None and columns.per == 100
    return page(done, Wording("Falls", "%" if columns.numerator else "", share))


def wards(count_at, name="A", whole=200):
    return [f"{month},{count_at(place)},{whole},{name}" for place, month in enumerate(MONTHS)]


def busy(place: int) -> int:
    return 61 + place * 5 % 7


def with_small(place: int) -> int:
    return SMALL.get(place, busy(place))


def with_small_rest(place: int) -> int:
    return 200 - SMALL[place] if place in SMALL else busy(place)


def rows_of(html: str) -> dict[str, str]:
    cells = [row.find_all(["th", "td"]) for row in BeautifulSoup(html, "html.parser").details.find_all("tr")]
    return {row[0].get_text(): row[1].get_text() for row in cells[1:]}


@pytest.mark.parametrize(
    ("columns", "count_at"), [(COUNTS, with_small), (SHARE, with_small), (SHARE, with_small_rest)]
)
def test_the_row_says_so_and_the_chart_has_no_point(tmp_path, columns, count_at):
    html = made(tmp_path, columns, wards(count_at))
    small = "count or its rest under 5" if columns is SHARE else "count under 5"
    hidden = [when for when, value in rows_of(html).items() if value == small]
    assert hidden == ["April 2023", "August 2023", "December 2024"]
    titles = re.findall(r"<title>([^<]*)</title>", html)
    assert len(titles) == 1 + 21 + 1  # the page's, the points', the key's
    assert not any(said.startswith(tuple(hidden)) for said in titles)


@pytest.mark.parametrize(
    ("columns", "count_at"), [(COUNTS, with_small), (SHARE, with_small), (SHARE, with_small_rest)]
)
@pytest.mark.parametrize("other", [1, 2])
def test_the_page_is_the_same_to_the_byte_whatever_was_hidden(tmp_path, columns, count_at, other):
    def changed(place: int) -> int:
        whole = 200 - other if count_at(place) > 100 else other
        return whole if place in SMALL else count_at(place)

    options = {"rebase": ["2024-01-01"], "target": 70}
    first = made(tmp_path, columns, wards(count_at), **options)
    assert made(tmp_path, columns, wards(changed), **options) == first


@pytest.mark.parametrize("slip", ["7.5", "61.0001"])
def test_one_figure_that_is_not_whole_brings_nothing_to_light(tmp_path, slip):
    rows = wards(with_small)
    rows[10] = f"{MONTHS[10]},{slip},200,A"
    assert list(rows_of(made(tmp_path, COUNTS, rows)).values()).count("count under 5") == 3


def test_tiny_groups_beside_large_ones_are_hidden_too(tmp_path):
    by = Columns("Month", "Count", by="Ward")
    rows = wards(busy, "A"), wards(lambda place: place % 5, "Tiny")
    html = made(tmp_path, by, *rows)
    assert "Tiny has no figure that can be shown, because 24 are of counts under 5." in html
    assert html == made(tmp_path, by, rows[0], wards(lambda place: 4, "Tiny"))


def test_rates_per_thousand_of_small_counts_or_few_people_are_hidden(tmp_path):
    rate = Columns("Month", numerator="Count", denominator="All", per=1000)
    rows = wards(busy)
    rows[3], rows[7] = f"{MONTHS[3]},4,9000,A", f"{MONTHS[7]},7,3,A"
    shown = rows_of(made(tmp_path, rate, rows))
    assert shown["April 2023"] == shown["August 2023"] == "count under 5"


def test_a_group_of_small_rests_is_explained_without_saying_which(tmp_path):
    by = Columns("Month", numerator="Count", denominator="All", by="Ward")
    rest = made(tmp_path, by, wards(busy), wards(lambda place: 198, "Full"))
    part = made(tmp_path, by, wards(busy), wards(lambda place: 2, "Full"))
    assert "What comes from a count, or the rest of it, under 5 is left out.</p></section>" in rest
    assert rest == part


def test_the_denominators_are_nowhere_on_the_page(tmp_path):
    html = made(tmp_path, SHARE, wards(busy, whole=98765))
    assert "98765" not in html and "98,765" not in html


def test_counts_from_five_on_are_shown(tmp_path):
    shown = rows_of(made(tmp_path, COUNTS, wards(lambda place: 5 + place)))
    assert shown["January 2023"] == "5" and "count under 5" not in shown.values()


TOTALS = "If one group is the total of others, what is left out could be worked out from it."


def test_the_page_itself_warns_of_a_total_where_a_group_is_hidden(tmp_path):
    by = Columns("Month", "Count", by="Ward")
    groups = [wards(busy), wards(lambda place: 2 + place % 3, "B"), wards(lambda place: busy(place) + 3, "All")]
    html = made(tmp_path, by, *groups)
    assert TOTALS in html and html.index(TOTALS) < html.index("<section")
    assert TOTALS not in made(tmp_path, by, groups[0], groups[2])  # nothing is hidden
    assert TOTALS not in made(tmp_path, COUNTS, wards(with_small))  # no groups
