import altair as alt
import pandas as pd
import pytest

from impactflow.charts import MissingDescription, TooManyRows, enable
from impactflow.charts.rendering import MIME_TYPE
from impactflow.charts.tokens import LIGHT

ROWS = pd.DataFrame({"x": [1, 2], "y": [3, 4]})


@pytest.fixture(autouse=True)
def course_style():
    enable()


def shown(chart) -> tuple[dict, dict]:
    return chart._repr_mimebundle_()


def line(rows=ROWS, **properties):
    return alt.Chart(rows).mark_line().encode(x="x:Q", y="y:Q").properties(**properties)


def test_a_chart_is_one_picture_and_its_words():
    data, metadata = shown(line(description="Line from 3 to 4."))
    assert set(data) == {MIME_TYPE, "text/plain"}
    assert data["text/plain"] == "Line from 3 to 4."
    assert metadata[MIME_TYPE]["embed_options"]["renderer"] == "svg"


def test_the_schema_names_the_version_that_jupyterlab_draws():
    assert "/vega-lite/v5.json" in shown(line(description="A line."))[0][MIME_TYPE]["$schema"]


def test_the_course_theme_is_in_it_and_gives_way_to_the_author():
    spec = shown(line(description="A line.").configure_line(color="#123456"))[0][MIME_TYPE]
    assert spec["config"]["title"]["color"] == LIGHT.ink
    assert spec["config"]["line"] == {"color": "#123456", "strokeWidth": 2.5}


@pytest.mark.parametrize("words", [None, "", "   "])
def test_a_chart_without_words_says_how_to_add_them(words):
    chart = line() if words is None else line(description=words)
    with pytest.raises(MissingDescription, match=r"chart.properties\(description="):
        shown(chart)


def test_twenty_thousand_rows_are_drawn_and_one_more_is_not():
    rows = pd.DataFrame({"x": range(20_000), "y": 1})
    shown(line(rows, description="Many."))
    more = pd.DataFrame({"x": range(20_001), "y": 1})
    with pytest.raises(TooManyRows, match="20,001 rows; 20,000 is the most"):
        shown(line(more, description="Too many."))


def test_the_same_chart_is_the_same_bytes():
    assert shown(line(description="A line.")) == shown(line(description="A line."))


def test_the_last_digits_that_processors_disagree_on_are_not_in_a_chart():
    here, there = pd.DataFrame({"x": [1], "y": [0.1 + 0.2]}), pd.DataFrame({"x": [1], "y": [0.3]})
    one, other = (shown(line(rows, description="A point."))[0][MIME_TYPE] for rows in (here, there))
    assert one == other
    limit = alt.Chart(here).mark_rule().encode(y=alt.datum(0.1 + 0.2)).properties(description="A line.")
    assert shown(limit)[0][MIME_TYPE]["encoding"]["y"]["datum"] == 0.3
