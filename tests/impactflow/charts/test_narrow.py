import copy

import pandas as pd
import pytest

from impactflow import spc
from impactflow.charts import draw_bars, draw_journey, draw_multiples, draw_over_time, draw_xmr
from impactflow.charts.narrow import narrow
from impactflow.charts.titles import rewrapped, titled

MONTHS = pd.date_range("2024-01-01", periods=24, freq="MS")
LONG = "Seen, with tests, until a decision to admit"
TITLE, SUBTITLE = 30, 37  # letters to a line that a phone has room for


@pytest.fixture(scope="module")
def run():
    return pd.Series([50.0 + i % 7 for i in range(24)], index=MONTHS)


def texts(spec: dict) -> list[str]:
    title = spec["title"]
    return [*title["text"], *title["subtitle"]]


def test_the_chart_that_is_narrowed_stays_as_it_was(run, spec):
    before = spec(draw_over_time(run, measure="Waits"))
    kept = copy.deepcopy(before)
    narrow(before, 240)
    assert before == kept


def test_words_and_figures_are_the_same(run, spec):
    before = spec(draw_over_time(run, measure="Minutes from arrival to leaving the department, England, all of them"))
    after = narrow(before, 240)
    assert " ".join(texts(after)) == " ".join(texts(before))
    assert after["datasets"] == before["datasets"] and after["description"] == before["description"]
    assert max(map(len, after["title"]["text"])) <= TITLE
    assert max(map(len, after["title"]["subtitle"])) <= SUBTITLE


def test_dates_have_room(run, spec):
    after = narrow(spec(draw_over_time(run, measure="Waits")), 240)
    assert after["layer"][0]["encoding"]["x"]["axis"]["tickCount"] <= 3


def test_what_stands_at_the_right_edge_still_does(run, spec):
    before = spec(draw_xmr(spc.xmr(run, improvement_direction="decrease"), measure="Waits"))
    place = [s["layer"][-1]["layer"][0]["encoding"]["x"]["value"] for s in (before, narrow(before, 240))]
    assert place == [600, 600 - 620 + 240]


def test_charts_side_by_side_come_one_below_another(run, spec):
    charts = {name: spc.xmr(run, improvement_direction="decrease") for name in ("A", "B")}
    after = narrow(spec(draw_multiples(charts, measure="Waits")), 240)
    assert after["columns"] == 1
    assert [panel["width"] for panel in after["concat"]] == [240, 240]


def test_a_long_label_takes_two_lines_and_room_for_them(spec, svg):
    moments = pd.Series(["2025-02-01 10:00", "2025-02-01 11:00", "2025-02-01 13:12"], index=["Waits", LONG, "left"])
    before = spec(draw_journey(moments, measure="One person"))
    after = narrow(before, 240)
    [rows] = [rows for rows in after["datasets"].values() if "words" in rows[0] and "since" not in rows[0]]
    assert [" ".join(row["words"]).strip() for row in rows] == ["Waits: 1 hour", f"{LONG}: 2 hours 12 minutes"]
    assert all(len(row["words"]) == 2 for row in rows)
    assert after["height"] > before["height"]


def test_short_labels_stay_on_one_line(spec):
    before = spec(draw_bars(pd.Series({"Ward A": 24, "Ward B": 28}), measure="Beds"))
    after = narrow(before, 240)
    assert after["height"] == before["height"] and after["datasets"] == before["datasets"]


def test_an_entry_of_the_legend_is_not_written_over_the_next(spec):
    table = pd.DataFrame({"Half stay up to": [2.0], "One in 20 stays over": [9.0]}, index=["All"])
    fill = narrow(spec(draw_bars(table, measure="Hours")), 240)["layer"][0]["encoding"]["fill"]
    assert fill["legend"]["columns"] == 1


def test_sentences_of_a_subtitle_stay_apart_and_broken_ones_flow_together():
    long = "Limits: 95% (dashed) and 99.8% (solid), widened by the usual differences between all of the groups"
    before = titled("One finding", "Of all", long).to_dict()["subtitle"]
    assert len(before) == 3
    assert rewrapped(before, 200, 86) == ["Of all", long]


def test_a_legend_whose_entries_nobody_named_has_one_column():
    encoding = {"color": {"field": "line", "type": "nominal", "legend": {"orient": "top"}}}
    after = narrow({"mark": {"type": "line"}, "encoding": encoding, "title": "Lines"}, 240)
    assert after["encoding"]["color"]["legend"]["columns"] == 1
