"""A chart of own figures: the library's chart, with small counts left out."""

import re

import pytest

from classroom.site.own.figures import chart
from impactflow.errors import PlainError

ROWS = [f"20{23 + month // 12}-{month % 12 + 1:02},{40 + month * 7 % 5}" for month in range(24)]


def written(folder, rows=ROWS):
    (folder / "falls.csv").write_text("\n".join(["Month,Falls", *rows, ""]), encoding="utf-8")
    return folder


def test_it_is_drawn_with_words_and_figures(tmp_path):
    html = chart(written(tmp_path), "falls.csv", {"date": "Month", "value": "Falls", "direction": "decrease", "title": "Falls"})
    assert "XmR chart of Falls, January 2023 to December 2024" in html
    assert html.count("<svg") >= 1 and "This chart in words and figures" in html
    assert "left out" not in html


def test_a_small_count_is_nowhere_on_the_page_and_that_is_said(tmp_path):
    html = chart(written(tmp_path, [*ROWS[:-1], "2024-12,3"]), "falls.csv", {"date": "Month", "value": "Falls"})
    assert "1 point left out, because so few people stand behind it." in html
    assert not re.search(r"<td>3(\.0)?</td>", html)


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("none.csv", {"date": "Month", "value": "Falls"}, "no such file"),
        ("../falls.csv", {"date": "Month", "value": "Falls"}, "no such file"),
        ("falls.csv", {"date": "Day", "value": "Falls"}, "Day"),
        ("falls.csv", {"value": "Falls"}, "date"),
        ("falls.csv", {"date": "Month"}, "numerator"),
    ],
)
def test_what_cannot_be_charted_is_a_sentence(tmp_path, name, options, said):
    (tmp_path / "own").mkdir()
    written(tmp_path)
    with pytest.raises(PlainError, match=said):
        chart(written(tmp_path / "own") if ".." in name else tmp_path, name, options)
