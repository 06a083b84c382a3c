import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_heat_map
from impactflow.charts.tokens import LIGHT
from impactflow.measures import arrivals_by_hour_and_weekday
from impactflow.measures.grouping import WEEKDAYS

HOURS = pd.MultiIndex.from_product([WEEKDAYS, range(24)], names=["weekday", "hour"])


@pytest.fixture
def week():
    """Give a week with 4 an hour, but 20 on Monday at 11 and 1.5 on Friday at 4."""
    values = pd.Series(4.0, index=HOURS)
    values["Monday", 11], values["Friday", 4] = 20, 1.5
    return values


def test_words_title_and_figures(week, spec):
    drawn = spec(draw_heat_map(week, measure="People who came, 2025", unit="people"))
    assert drawn["title"]["text"] == ["Most on Monday at 11:00, fewest on Friday at 04:00"]
    assert drawn["description"] == (
        "Heat map: People who came, 2025, by weekday and hour. Most on Monday at 11:00, fewest on Friday at 04:00. "
        "These are 20 and 1.5 people in the hour. Whole days: Monday 112, Tuesday 96, Wednesday 96, Thursday 96, "
        "Friday 94, Saturday 96, Sunday 96 people."
    )
    figures = drawn["usermeta"]["figures"]
    assert figures["columns"] == ["Hour", *WEEKDAYS] and figures["rows"][11][:3] == ["11:00", 20.0, 4.0]


def test_the_authors_finding_stands_first(week, spec):
    drawn = spec(draw_heat_map(week, measure="M", title="Busy at eleven"))
    assert drawn["title"]["text"] == ["Busy at eleven"] and drawn["description"].startswith("Busy at eleven. Heat")


def test_depth_is_of_one_colour_so_that_a_dark_page_can_repaint_it(week, marks, svg):
    made = draw_heat_map(week, measure="M")
    squares = next(layer for kind, layer in marks(made) if kind == "rect")
    assert squares["mark"]["fill"] == LIGHT.accent and "fillOpacity" in squares["encoding"]
    assert f'fill="{LIGHT.accent}"' in svg(made)


def test_the_two_ends_are_written_in_their_cells_legibly(week, marks):
    texts = [layer["mark"] for kind, layer in marks(draw_heat_map(week, measure="M")) if kind == "text"][:2]
    assert [(text["text"], text["color"]) for text in texts] == [("20", LIGHT.paper), ("1.5", LIGHT.ink)]
    flat = [layer["mark"] for kind, layer in marks(draw_heat_map(week * 0 + 3, measure="M")) if kind == "text"]
    assert flat[1]["color"] == LIGHT.paper


def test_it_takes_the_measure_as_it_comes_and_draws_the_same_twice(spec):
    times = ["2025-01-13 09:10", "2025-01-14 09:50", "2025-01-20 23:59"]
    arrivals = pd.DataFrame({"arrival_time": pd.to_datetime(times)})
    cells = arrivals_by_hour_and_weekday(arrivals)["per_day"]
    assert spec(draw_heat_map(cells, measure="M")) == spec(draw_heat_map(cells, measure="M"))
    assert len(max(spec(draw_heat_map(cells, measure="M"))["datasets"].values(), key=len)) == 168


@pytest.mark.parametrize(
    "index",
    [range(168), pd.MultiIndex.from_product([["Mon"] * 7, range(24)]), HOURS.set_levels(range(1, 25), level=1)],
)
def test_what_is_no_week_is_refused_in_a_sentence(index):
    with pytest.raises(NotDrawable, match=r"^A heat map needs [^.]*\.$"):
        draw_heat_map(pd.Series(1.0, index=index), measure="M")


def test_a_week_without_figures_is_refused(week):
    with pytest.raises(NotDrawable, match="no figures"):
        draw_heat_map(week * float("nan"), measure="M")
