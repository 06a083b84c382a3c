import pandas as pd
import pytest

from impactflow.charts import NoteOutside, draw_run_chart
from impactflow.spc.run_chart import run_chart

MONTHS = pd.date_range("2023-04-01", periods=24, freq="MS")
SHIFTED = run_chart([1] * 12 + [2] * 12, MONTHS, improvement_direction="decrease")


def test_title_and_words_hold_the_finding_and_its_numbers(spec):
    drawn = spec(draw_run_chart(SHIFTED, measure="Falls", unit="%"))
    assert drawn["title"]["text"] == ["A shift: 12 points in a row above the median"]
    assert drawn["title"]["subtitle"][:2] == [
        "Falls, April 2023 to March 2025",
        "Longest run: 12, at most 8 by chance. Crossings: 1, at least 8 by chance",
    ]
    assert drawn["description"].startswith("Run chart of Falls, April 2023 to March 2025: 24 months. Median 1.5%.")


def test_an_authors_title_comes_first():
    made = draw_run_chart(SHIFTED, measure="Falls", title="Falls doubled")
    assert made.description.startswith("Falls doubled. Run chart of Falls")
    assert made.to_dict()["title"]["text"] == ["Falls doubled"]


def test_points_of_a_run_that_is_too_long_have_their_meaning(marks):
    [dots] = [layer for kind, layer in marks(draw_run_chart(SHIFTED, measure="Falls")) if kind == "point"]
    assert dots["encoding"]["shape"]["scale"]["domain"] == ["Improvement", "Concern"]


def test_the_median_is_a_line_with_its_word(marks):
    found = marks(draw_run_chart(SHIFTED, measure="Falls", unit="%"))
    assert [layer["mark"]["text"] for kind, layer in found if kind == "text"] == ["Median 1.5%"] * 2
    assert [kind for kind, _ in found].count("rule") == 1


def test_the_line_passes_over_a_gap_and_the_table_shows_it(spec):
    drawn = spec(draw_run_chart(run_chart([1, None, 3, 2], MONTHS[:4]), measure="Falls"))
    assert drawn["usermeta"]["figures"]["rows"] == [
        ["April 2023", 1.0, 2.0, "below", 1],
        ["May 2023", None, 2.0, "", None],
        ["June 2023", 3.0, 2.0, "above", 2],
        ["July 2023", 2.0, 2.0, "on the median", None],
    ]
    assert min(len(rows) for rows in drawn["datasets"].values() if "value" in rows[0]) == 3


def test_the_table_says_what_points_mean_only_where_it_judges_some(spec):
    judged = spec(draw_run_chart(SHIFTED, measure="Falls"))["usermeta"]["figures"]
    plain = spec(draw_run_chart(run_chart([1, 3, 2, 4], MONTHS[:4]), measure="Falls"))["usermeta"]["figures"]
    assert judged["columns"][-1] == "Meaning" and judged["rows"][0][-1] == "Improvement"
    assert "Meaning" not in plain["columns"]


@pytest.mark.parametrize("values", [[5] * 12, [1, 2], [None, 1e-9, 2e-9], [-1e99, 1e99, 3], [1, 2] * 365])
def test_odd_series_are_drawn(values, svg):
    made = draw_run_chart(run_chart(values), measure="Falls")
    known = sum(value is not None for value in values)
    assert svg(made).count('aria-roledescription="point"') == known


def test_a_note_outside_is_refused():
    with pytest.raises(NoteOutside, match="outside the chart"):
        draw_run_chart(SHIFTED, measure="Falls", annotations={"2020-01-01": "New rota"})
