import pandas as pd
import pytest

from impactflow.charts import draw_xmr
from impactflow.charts.meanings import BOLD_DIAMOND
from impactflow.charts.rendering import MIME_TYPE
from impactflow.spc import xmr

MONTHS = pd.date_range("2023-04-01", periods=24, freq="MS")
STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71]


def bundle(values, dates=MONTHS, **options):
    chart = xmr(values, dates, **options)
    drawn = draw_xmr(chart, title="Waits held", measure="Left within four hours", unit="%")
    return drawn._repr_mimebundle_()[0]


def test_the_words_carry_the_finding_and_its_numbers():
    words = bundle(STEADY * 2, target=78)["text/plain"]
    assert words.startswith("Waits held. XmR chart of Left within four hours, April 2023 to March 2025")
    assert ": 24 months. Mean 70.5%, limits" in words
    assert "Target 78%, above the limits: if nothing changes, it will be missed." in words


def test_on_a_live_signal_nothing_is_predicted():
    words = bundle([*STEADY, *[60.0] * 12], target=78, fix_after_n_points=12)["text/plain"]
    assert "The last 12 points lie below the limits: a concern." in words
    assert "the process is changing" in words and "if nothing changes" not in words


def test_limits_are_drawn_by_segment():
    spec = bundle(STEADY * 2, rebase=["2024-04-01"])[MIME_TYPE]
    spans = [rows for rows in spec["datasets"].values() if "until" in rows[0]]
    assert [len(rows) for rows in spans] == [2]


def test_shape_goes_with_colour_and_only_what_is_there_is_in_the_legend():
    spec = bundle([*STEADY, *[60.0] * 12], fix_after_n_points=12)[MIME_TYPE]
    [dots] = [layer for layer in spec["layer"] if layer.get("mark", {}).get("type") == "point"]
    assert dots["encoding"]["shape"]["scale"] == {
        "domain": ["Common cause", "Concern"],
        "range": ["circle", BOLD_DIAMOND],
    }
    assert dots["encoding"]["fill"]["scale"]["domain"] == ["Common cause", "Concern"]


@pytest.mark.parametrize(("target", "rules"), [(None, 3), (75, 4)])
def test_a_target_is_a_line_with_its_word(target, rules, marks):
    kinds = [kind for kind, _ in marks(draw_xmr(xmr(STEADY * 2, MONTHS, target=target), measure="Waits"))]
    assert kinds.count("rule") == rules
    assert kinds.count("text") == (0 if target is None else 2)  # the word and its rim


def test_the_figures_stand_behind_it():
    figures = bundle(STEADY * 2)[MIME_TYPE]["usermeta"]["figures"]
    assert figures["columns"] == ["When", "Value", "Mean", "Lower", "Upper", "Meaning"]
    assert figures["rows"][0][:3] == ["April 2023", 70.0, 70.5]


def test_a_series_without_dates_and_with_gaps_is_drawn():
    data = bundle([1.0, None, *STEADY], dates=None)[MIME_TYPE]["datasets"].values()
    [dots] = [rows for rows in data if "Meaning" in rows[0]]
    assert [row["date"] for row in dots] == [1, *range(3, 15)]  # counted from 1, the gap left out


def test_words_lie_under_the_points(marks):
    found = marks(draw_xmr(xmr(STEADY, MONTHS[:12], target=71), measure="Waits"))
    kinds = ["dots" if "fill" in layer["encoding"] else kind for kind, layer in found]
    assert kinds.index("dots") > max(place for place, kind in enumerate(kinds) if kind == "text")


@pytest.mark.parametrize(
    ("last", "target", "said"),
    [(71, None, "Variation: common cause"), (71, 78, "Variation: common cause. Assurance: consistently fail"),
     (40, 78, "Variation: concern, low. Assurance: changing: no forecast")],
)
def test_the_icons_are_there_with_their_words(last, target, said, spec):
    drawn = spec(draw_xmr(xmr([*STEADY, last], MONTHS[:13], target=target), measure="Waits"))
    assert drawn["title"]["subtitle"] == ["Waits, April 2023 to April 2024", said]
    corner = drawn["layer"][-1]["layer"]
    shown = {layer["encoding"]["tooltip"]["value"] for layer in corner}
    assert len(corner) == 2 * len(shown) and {word.lower() for word in shown} == {
        part.partition(": ")[2] for part in said.split(". ")
    }


@pytest.mark.parametrize(
    "values",
    [[5.0], [7.0] * 12, [1, 2], [-1e6, 2e6, 3e6], [1e-12, 3e-12, 2e-12], [None, 4, None, 5], [-1e90, 1e90]],
)
def test_odd_series_are_drawn(values, svg):
    made = draw_xmr(xmr(values, MONTHS[: len(values)], target=3), measure="Waits")
    known = sum(value is not None for value in values)
    assert svg(made).count('aria-roledescription="point"') == known
    assert made.description.startswith("XmR chart of Waits, ")


def test_a_time_zone_is_that_of_the_wall(spec):
    days = pd.date_range("2024-03-25", periods=12, tz="Europe/London")
    rows = spec(draw_xmr(xmr(STEADY, days), measure="Waits"))["datasets"].values()
    [dots] = [table for table in rows if "Meaning" in table[0]]
    assert [dots[0]["date"], dots[-1]["date"]] == ["2024-03-25T00:00:00", "2024-04-05T00:00:00"]


def test_cautions_are_part_of_the_words():
    words = bundle([1.0, 2, 3], MONTHS[:3])["text/plain"]
    assert words.endswith("The series has 3 points. With fewer than 12, the limits are a first try.")


def test_no_lower_limit_below_nought_is_drawn_or_told(spec):
    drawn = spec(draw_xmr(xmr([0, 9, 1, 8, 0, 9, 2, 7, 0, 9, 1, 8]), measure="Hours"))
    assert "limits 0 to" in drawn["description"]
    figures = drawn["usermeta"]["figures"]
    assert {row[figures["columns"].index("Lower")] for row in figures["rows"]} == {0}


@pytest.mark.parametrize(("begin", "drawn"), [("2025-03-01", False), ("2024-12-01", False), ("2024-11-01", True)])
def test_where_nobody_can_say_no_icon_says_common_cause(begin, drawn):
    made = str(bundle(STEADY * 2, target=78, rebase=[begin]))
    assert ("Variation: common cause" in made, "Assurance:" in made) == (drawn, drawn)
