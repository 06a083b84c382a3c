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
