"""A scale or an order that bends the picture is said; one that does not is taken."""

import pytest

from classroom.checks import Chart, WrongForm
from tests.classroom.checks.kinds.test_chart import KIND, RIGHT, SPEC, changed

BARS = Chart(decimals=1, marks=("bar", "line"))


def with_part(channel: str, mark: str = "line", **part) -> dict:
    return changed(mark=mark, **{channel: {**SPEC["encoding"][channel], **part}})


@pytest.mark.parametrize(
    ("channel", "part", "said"),
    [
        ("y", {"scale": {"type": "log"}}, "run evenly"),
        ("y", {"scale": {"reverse": True}}, "run evenly"),
        ("x", {"scale": {"reverse": True}}, "run evenly"),
        ("y", {"scale": {"zero": False}}, "begin at nought"),
        ("y", {"scale": {"domain": [70, 100]}}, "lies outside"),
        ("y", {"scale": {"domain": [0, 80.5]}}, "lies outside"),
        ("x", {"sort": "-y"}, "sorts by another column"),
        ("x", {"sort": "descending"}, "sorts by another column"),
        ("x", {"sort": {"field": "percent"}}, "sorts by another column"),
        ("y", {"stack": "normalize"}, "stacks shares"),
    ],
)
def test_what_bends_a_chart_of_bars_is_said(channel, part, said):
    with pytest.raises(WrongForm, match=said):
        BARS.read(with_part(channel, "bar", **part))


@pytest.mark.parametrize(
    ("channel", "part"),
    [
        ("y", {"scale": {"zero": False}}),
        ("y", {"scale": {"domain": [70, 100], "nice": True}}),
        ("y", {"scale": None}),
        ("x", {"sort": None}),
        ("x", {"sort": "ascending"}),
        ("x", {"sort": {"field": "month"}}),
        ("x", {"sort": ["2018-01", "2018-02", "2018-03"]}),
        ("color", {"scale": {"domain": ["1", "2"], "scheme": "dark2"}}),
        ("y", {"stack": None}),
    ],
)
def test_what_leaves_a_line_straight_is_taken(channel, part):
    assert KIND.same(KIND.read(with_part(channel, **part)), RIGHT)
