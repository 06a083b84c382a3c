import json
import re

import pytest
from bs4 import BeautifulSoup

from classroom.site.chart_figure import figure, has_inputs
from impactflow import datasets
from impactflow.charts import MissingDescription, four_hour_performance
from impactflow.charts.rendering import MIME_TYPE

STILL = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "description": "Bars: ward A has 24 beds & ward B <28>.",
    "data": {"name": "d"},
    "datasets": {"d": [{"ward": "A</script>", "beds": 24}, {"ward": "B", "beds": None}]},
    "mark": {"type": "bar", "clip": True},
    "encoding": {"x": {"field": "beds", "type": "quantitative"}, "y": {"field": "ward"}},
}


def soup(spec: dict) -> BeautifulSoup:
    return BeautifulSoup(figure(spec), "html.parser")


@pytest.fixture(scope="module")
def live():
    chart = four_hour_performance(datasets.load("england_ae_monthly"))
    return chart._repr_mimebundle_()[0][MIME_TYPE]


def test_the_drawing_carries_the_words_and_hides_its_parts():
    picture = soup(STILL).select_one(".impact-picture")
    assert picture["role"] == "img" and picture["aria-label"] == STILL["description"]
    assert picture.svg["aria-hidden"] == "true"
    assert picture.svg.find("path")


def test_each_drawings_shape_is_kept():
    for drawing in soup(STILL).select(".impact-drawing"):
        width, height = drawing.svg["width"], drawing.svg["height"]
        assert drawing["style"] == f"--impact-width: {width}px; aspect-ratio: {width} / {height}"


def test_a_chart_comes_wide_and_for_a_phone_with_its_words_once():
    found = soup(STILL)
    wide, small = found.select(".impact-wide svg, .impact-narrow svg")
    assert float(wide["width"]) > 350 and abs(float(small["width"]) - 300) <= 10
    assert len(found.select("[aria-label]:not(svg *)")) == 4  # the frame, the picture, the table and what scrolls it


def test_a_small_chart_comes_once():
    found = soup(STILL | {"width": 200}).select(".impact-drawing")
    assert [drawing["class"] for drawing in found] == [["impact-drawing"]]


def written(rows: list[dict]) -> list[list[str]]:
    table = soup(STILL | {"datasets": {"d": rows}}).table
    return [[cell.text for cell in row(["th", "td"])] for row in table("tr")]


def test_whole_figures_have_no_decimals_and_others_as_many_as_their_neighbours():
    rows = [{"ward": "A", "beds": 1178.0, "share": 16.0}, {"ward": "B", "beds": 24.0, "share": 15.58}]
    assert written(rows)[1:] == [["A", "1,178", "16.00"], ["B", "24", "15.58"]]


def test_a_row_is_named_by_its_date_as_people_say_it():
    rows = [{"beds": 24, "week": "2025-04-07T00:00:00"}, {"beds": 31, "week": "2025-04-14T00:00:00"}]
    assert written(rows) == [["week", "beds"], ["7 April 2025", "24"], ["14 April 2025", "31"]]


def test_a_short_name_of_a_row_stays_on_one_line():
    rows = [{"when": "17 September 2025", "n": 1}, {"when": "everybody who came by ambulance", "n": 2}]
    heads = soup(STILL | {"datasets": {"d": rows}}).table.tbody("th")
    assert [head.get("class") for head in heads] == [["impact-whole"], None]


def test_the_figures_are_a_table_with_heads():
    table = soup(STILL).table
    assert [head.text for head in table.thead("th")] == ["ward", "beds"]
    assert [head["scope"] for head in table.tbody("th")] == ["row", "row"]
    assert [cell.text for cell in table.tbody("td")] == ["24", ""]


def test_the_authors_own_table_comes_first(live):
    table = soup(live).table
    assert [head.text for head in table.thead("th")][:2] == ["Month", "All departments"]
    assert len(table.tbody("tr")) == 36


def test_markup_in_the_data_stays_words():
    html = figure(STILL)
    assert "A</script>" not in html and "A&lt;/script&gt;" in html


def test_a_still_chart_brings_nothing_for_vega():
    assert not has_inputs(STILL)
    assert not soup(STILL).select(".impact-spec, .impact-inputs")


def test_a_chart_with_inputs_brings_its_specification(live):
    found = soup(live)
    spec = json.loads(found.select_one("script.impact-spec").string)
    assert spec["params"] == live["params"] and "$schema" not in spec
    small = json.loads(found.select_one("script.impact-spec-narrow").string)
    assert small["params"] == live["params"] and "datasets" not in small  # the figures come once
    assert found.select_one(".impact-inputs")


def test_a_specification_cannot_end_its_own_script():
    bound = STILL | {"params": [{"name": "p", "value": 1, "bind": {"input": "range"}}]}
    script = re.search(r'class="impact-spec">(.*?)</script>', figure(bound), re.DOTALL)
    assert json.loads(script.group(1))["datasets"]["d"][0]["ward"] == "A</script>"


def test_two_charts_on_a_page_share_no_ids():
    other = STILL | {"description": "Another."}
    ids = [tag["id"] for spec in (STILL, other) for tag in soup(spec).find_all(id=True)]
    assert ids and len(ids) == len(set(ids))
    for spec in (STILL, other):
        html = figure(spec)
        assert set(re.findall(r"url\(#([^)]+)\)", html)) <= set(re.findall(r'id="([^"]+)"', html))


def test_the_same_chart_is_the_same_bytes():
    assert figure(STILL) == figure(STILL)


def test_a_chart_without_words_is_refused():
    with pytest.raises(MissingDescription):
        figure({key: value for key, value in STILL.items() if key != "description"})
