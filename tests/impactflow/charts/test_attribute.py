import pandas as pd
import pytest

from impactflow.charts import draw_attribute
from impactflow.spc import attribute

MONTHS = pd.date_range("2023-04-01", periods=6, freq="MS")
SHARES = attribute.p([20, 21, 60, None, 22, 2], [100] * 6, MONTHS, improvement_direction="decrease")


def test_a_proportion_is_drawn_in_percent(spec):
    drawn = spec(draw_attribute(SHARES, measure="Waits over four hours"))
    assert drawn["title"]["text"] == ["Improvement: the last point lies below the limits"]
    assert drawn["title"]["subtitle"][:2] == [
        "Waits over four hours, April 2023 to September 2023", "Type: p chart. Mean: 25%",
    ]
    figures = drawn["usermeta"]["figures"]
    assert figures["columns"][:4] == ["When", "Numerator", "Denominator", "Percent"]
    assert figures["rows"][2] == ["June 2023", 60.0, 100.0, 60.0, 12.01, 37.99, "Concern"]
    assert figures["rows"][3][3] is None and figures["rows"][3][-1] == ""
    assert "2 points lie outside the limits: June 2023 (above: a concern) and" in drawn["description"]


@pytest.mark.parametrize(
    ("kind", "options", "mean"),
    [("u", {"per": 1000, "unit": " per 1,000"}, "41.7 per 1,000"), ("u", {}, "0.042"), ("p", {}, "4.2%"),
     ("p_prime", {}, "4.2%"), ("u_prime", {"per": 100, "unit": "events"}, "4.17 events")],
)
def test_unit_and_scale(kind, options, mean, spec):
    made = getattr(attribute, kind)([4, 5, 4, 5, 4, 3], [100] * 6, MONTHS)
    assert spec(draw_attribute(made, measure="Falls", **options))["title"]["subtitle"][1].endswith(f"Mean: {mean}")


def test_limits_are_steps_and_a_gap_breaks_the_line(marks):
    lines = [layer for kind, layer in marks(draw_attribute(SHARES, measure="Waits")) if kind == "line"]
    assert [line["mark"].get("interpolate") for line in lines] == ["step", "step", None, None]
    assert lines[-1]["mark"]["invalid"] == "break-paths-filter-domains"


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        ("c", [[0, 0, 0]]), ("c", [[4, 5]]), ("p", [[0, 5, None, 9], [0, 5, 9, 9]]), ("p", [[9, 9], [9, 9]]),
        ("u", [[10**6, 10**7], [1, 3]]), ("u_prime", [[1, 2, 3] * 35, [900, 1000, 1100] * 35]),
    ],
)
def test_odd_counts_are_drawn(kind, counts, svg):
    made = getattr(attribute, kind)(*counts)
    drawn = svg(draw_attribute(made, measure="Falls"))
    assert drawn.count('aria-roledescription="point"') == made.points["value"].notna().sum()


def test_an_authors_title_and_a_time_zone():
    days = pd.date_range("2024-03-29", periods=6, tz="Europe/London")
    made = draw_attribute(attribute.c([4, 5, 4, 5, 4, 5], days), measure="Falls", title="Calm days")
    assert made.description.startswith("Calm days. c chart of Falls, 29 March 2024 to 3 April 2024: 6 days.")
