from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.charts.meanings import BOLD_DIAMOND
from impactflow.charts.tokens import LIGHT
from impactflow.packs.drawing import HEIGHT, NARROW, WIDE, drawing, key
from impactflow.spc import xmr

STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71]


def drawn(values, unit="%", every="MS", **options) -> ElementTree.Element:
    dates = pd.date_range("2023-04-01", periods=len(values), freq=every)
    return ElementTree.fromstring(drawing(xmr(values, dates, **options), "Words & more", unit))


def texts(svg) -> list[str]:
    return [text.text for text in svg.iter("text")]


def titles(svg) -> list[str]:
    return [title.text for title in svg.iter("title")]


def points(svg) -> list[dict]:
    return [path.attrib for path in svg.iter("path") if path.get("transform")]


def lines(svg, colour: str) -> list[dict]:
    return [line.attrib for line in svg.iter("line") if line.get("stroke") == colour]


def test_it_is_a_picture_with_its_words():
    svg = drawn(STEADY)
    assert svg.attrib["role"] == "img" and svg.attrib["aria-label"] == "Words & more"


def test_each_point_says_its_date_and_value_and_a_gap_has_none():
    svg = drawn([70, None, 69.55])
    assert titles(svg) == ["April 2023: 70%", "June 2023: 69.5%"] and len(points(svg)) == 2


def test_shape_goes_with_colour():
    last = points(drawn([*STEADY, 40]))[-1]
    assert (last["d"], last["fill"], last["stroke"]) == (BOLD_DIAMOND, LIGHT.concern, LIGHT.concern)
    ordinary = points(drawn(STEADY))[0]
    assert (ordinary["fill"], ordinary["stroke"]) == (LIGHT.paper, LIGHT.common_cause)


def test_mean_and_limits_are_drawn_for_each_segment_and_the_target_across():
    svg = drawn(STEADY * 2, rebase=["2024-04-01"], target=78)
    assert [len(lines(svg, colour)) for colour in (LIGHT.ink, LIGHT.quiet, LIGHT.target)] == [2, 4, 1]
    assert {line["stroke-dasharray"] for line in lines(svg, LIGHT.quiet)} == {"5 4"}
    assert "Target 78%" in texts(svg)


def test_a_gap_and_a_new_segment_break_the_line():
    def strokes(*args, **options):
        [line] = [p for p in drawn(*args, **options).iter("path") if p.get("fill") == "none"]
        return line.get("d").count("M")

    assert strokes(STEADY) == 1
    assert strokes([*STEADY[:6], None, *STEADY[6:]]) == 2
    assert strokes(STEADY * 2, rebase=["2024-04-01"]) == 2


@pytest.mark.parametrize(
    ("count", "every", "first", "last"),
    [(24, "MS", "Apr 2023", "Mar 2025"), (104, "7D", "1 Apr 23", "22 Mar 25"), (3, "YS", "2024", "2026"),
     (730, "D", "1 Apr 23", "30 Mar 25")],
)
def test_dates_are_written_at_both_ends_and_not_too_often(count, every, first, last):
    values = [STEADY[place % 12] for place in range(count)]
    dates = [text for text in texts(drawn(values, every=every)) if not text.endswith("%")]
    assert (dates[0], dates[-1]) == (first, last) and len(dates) == min(7, count)


def test_the_key_names_each_meaning_once():
    said = key({"common_cause", "neutral_high", "neutral_low"})
    assert said.count("<li>") == 2 and "</svg> Common cause</li>" in said and "</svg> Signal</li>" in said


NUMBERS = st.one_of(st.none(), st.integers(0, 3), st.floats(-1e99, 1e99, allow_subnormal=False))


@settings(max_examples=50)
@given(
    st.lists(NUMBERS, min_size=1, max_size=30), st.one_of(st.none(), st.integers(-9, 9), st.just(1e100)),
    st.integers(0, 29), st.sampled_from(["", "%", '<"&>']),
)
def test_whatever_can_be_charted_is_drawn_inside_the_frame(values, target, cut, unit):
    if all(value is None for value in values):
        values = [1.0]
    date = pd.Timestamp("2023-04-01") + pd.DateOffset(months=cut % len(values))
    svg = drawn(values, unit, target=target, rebase=[date])
    for line in svg.iter("line"):
        for name, most in (("x1", WIDE.width), ("x2", WIDE.width), ("y1", HEIGHT), ("y2", HEIGHT)):
            assert 0 <= float(line.get(name)) <= most
    assert len(points(svg)) == sum(value is not None for value in values)
    assert not any("nan" in str(e.attrib) or "inf" in str(e.attrib) for e in svg.iter())


def test_a_hidden_figure_leaves_no_mark():
    assert titles(drawn([70, np.nan, 71])) == ["April 2023: 70%", "June 2023: 71%"]


@pytest.mark.parametrize("count", [2, 3, 7, 8, 13, 14, 20, 24, 25, 36, 120])
def test_dates_stand_a_whole_number_of_points_apart_but_for_the_last(count):
    svg = drawn([STEADY[place % 12] for place in range(count)], every="D")
    at = [float(text.get("x")) for text in svg.iter("text") if text.get("text-anchor") == "middle"]
    gaps = np.diff(at)
    assert 2 <= len(at) <= WIDE.dates and gaps[:-1] == pytest.approx([gaps[0]] * (len(gaps) - 1), abs=0.2)
    assert gaps.min() >= 0.7 * gaps[0] - 0.2 and gaps[-1] < 1.7 * gaps[0]
