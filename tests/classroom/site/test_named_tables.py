from bs4 import BeautifulSoup

from classroom.site.named_tables import named

HEADING = '<h3>{}<a class="headerlink" href="#x">#</a></h3>'
TABLE = (
    '<div class="pst-scrollable-table-container"><table class="table">\n<thead>\n<tr><th class="head"><p>Measure</p></th>\n'
    '<th class="head"><p>It <em>sees</em></p></th>\n<th class="head"></th></tr>\n</thead><tbody><tr><td>1</td></tr></tbody></table></div>'
)


def boxes(made: str) -> list:
    return BeautifulSoup(made, "html.parser")(class_="pst-scrollable-table-container")


def test_each_table_is_named_after_its_heading_and_its_columns():
    made = named(HEADING.format('4. Which "one" &amp; why') + TABLE + HEADING.format("Two") + TABLE)
    assert [box["aria-label"] for box in boxes(made)] == [
        '4. Which "one" & why: table of Measure, It sees', "Two: table of Measure, It sees",
    ]  # fmt: skip
    assert {box["role"] for box in boxes(made)} == {"group"}


def test_without_a_heading_the_columns_are_said():
    assert boxes(named(TABLE))[0]["aria-label"] == "table of Measure, It sees"


def test_other_markup_stays():
    assert named("<p>x</p><div class='y'><table><thead></thead></table></div>") == "<p>x</p><div class='y'><table><thead></thead></table></div>"
