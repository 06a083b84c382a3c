import pandas as pd
from bs4 import BeautifulSoup

from classroom.site.outputs import table


def heads(frame: pd.DataFrame) -> tuple[list, list]:
    soup = BeautifulSoup(table(frame.to_html()), "html.parser")
    assert not soup.find("style")
    assert all(head["scope"] == "col" for head in soup.thead("th"))
    assert all(head["scope"] == "row" for head in soup.tbody("th"))
    return [[th.text for th in row("th")] for row in soup.thead("tr")], soup.tbody("tr")


def test_the_indexs_name_joins_the_other_heads():
    frame = pd.DataFrame({"a": [1], "b": [2]}, index=pd.Index(["x"], name="Month"))
    rows, body = heads(frame)
    assert rows == [["Month", "a", "b"]]
    assert [cell.text for cell in body[0](["th", "td"])] == ["x", "1", "2"]


def test_columns_of_two_levels_keep_both_rows():
    columns = pd.MultiIndex.from_tuples([("ward", "a"), ("ward", "b")])
    rows, _ = heads(pd.DataFrame([[1, 2]], columns=columns))
    assert len(rows) == 2


def test_words_stay_words():
    assert "&lt;b&gt;" in table(pd.DataFrame({"x": ["<b>"]}).to_html())


def test_rows_without_a_name_have_a_head_all_the_same():
    rows, _ = heads(pd.DataFrame({"a": [1]}))
    assert rows == [["row", "a"]]


def test_a_date_is_said_and_neither_it_nor_a_band_of_ages_is_broken():
    soup = BeautifulSoup(table(pd.DataFrame({"age": ["18-24", "75+", "a-b"]}, index=["2025-04-01", "x", "y"]).to_html()), "html.parser")
    assert [cell.text for cell in soup(class_="impact-whole")] == ["1 April 2025", "18-24"]


def test_a_table_and_what_scrolls_it_have_a_name():
    frame = pd.DataFrame([range(6)], columns=list("abcdef"), index=pd.Index(["x"], name="month"))
    soup = BeautifulSoup(table(frame.to_html(), "Look first"), "html.parser")
    name = "Look first: table of month, a, b, c and 3 more"
    assert soup.find(class_="impact-scrolls", role="group")["aria-label"] == soup.table["aria-label"] == name
    assert BeautifulSoup(table(frame[["a"]].to_html()), "html.parser").table["aria-label"] == "table of month, a"
