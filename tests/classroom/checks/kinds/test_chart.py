"""Charts as specifications; one test draws with Altair itself."""

import copy

import pandas as pd
import pytest

from classroom.checks import Chart, WrongForm
from classroom.checks.kinds.specification import picture

ROWS = [
    {"month": f"2018-0{m}-01T00:00:00", "type": kind, "percent": share}
    for kind, shares in (("1", (77.17, 76.94, 76.4)), ("2", (99.02, 98.8, 98.7)))
    for m, share in enumerate(shares, 1)
]
SPEC = {
    "title": "Within four hours",
    "description": "Line chart of two types, January to March 2018.",
    "mark": {"type": "line", "point": True},
    "data": {"values": ROWS},
    "encoding": {
        "x": {"field": "month", "type": "temporal"},
        "y": {"field": "percent", "type": "quantitative"},
        "color": {"field": "type", "type": "nominal"},
    },
}
KIND = Chart(decimals=1, types={"x": ("ordinal",)})
RIGHT = KIND.read(SPEC)


def changed(**parts) -> dict:
    """Change the specification; ``None`` leaves a part out, and ``x=`` and so on merge."""
    spec = copy.deepcopy(SPEC)
    for name, part in parts.items():
        place = spec["encoding"] if name in ("x", "y", "color", "tooltip", "size", "opacity") else spec
        place[name] = part
        if part is None:
            del place[name]
    return spec


def rows(change) -> dict:
    return {"values": [change(dict(row)) for row in ROWS]}


RENAMED = changed(
    data=rows(lambda row: {"when": row["month"][:10], "kind": int(row["type"]), "v": round(row["percent"], 1)}),
    x={"field": "when", "type": "ordinal"}, y={"field": "v", "type": "quantitative"},
    color={"field": "kind", "type": "nominal"},
)  # fmt: skip
NAMED = changed(data={"name": "d"}, datasets={"d": ROWS[::-1]})
LAYERED = {
    **{part: SPEC[part] for part in ("title", "description", "data")},
    "layer": [
        {"mark": "rule", "encoding": {"y": {"datum": 95}}},
        {"mark": "line", "encoding": SPEC["encoding"]},
    ],
}
SHARED = LAYERED | {"encoding": SPEC["encoding"], "layer": [{"mark": "line"}, {"mark": "text"}]}


OTHER_ROWS = {"values": [{"month": "2018-01", "type": "1", "percent": 10}]}
RULE = {"mark": "rule", "encoding": {"y": {"datum": 95}}}
BARE_RULE = {"title": "T", "description": "D", "layer": [RULE, changed()]}
OVERLAID = LAYERED | {"layer": [*LAYERED["layer"], {**LAYERED["layer"][1], "data": OTHER_ROWS}]}
SECOND_LINE = LAYERED | {"layer": [*LAYERED["layer"], {"mark": "line", "data": OTHER_ROWS, "encoding": {
    "x": {"field": "month", "type": "temporal"}, "y": {"field": "percent", "type": "quantitative"}}}]}
DOTS = LAYERED | {"layer": [*LAYERED["layer"], {"mark": "point", "encoding": SPEC["encoding"]}]}
LABELLED = LAYERED | {"layer": [*LAYERED["layer"], {"mark": "text", "data": OTHER_ROWS, "encoding": {
    "x": {"field": "month", "type": "temporal"}, "text": {"field": "percent", "type": "nominal"}}}]}
TITLED_LAYERS = {"data": SPEC["data"], "layer": [
    {name: part for name, part in changed(mark=mark).items() if name != "data"} for mark in ("line", "point")
]}


@pytest.mark.parametrize(
    "spec",
    [SPEC, BARE_RULE, LABELLED, DOTS, RENAMED, NAMED, LAYERED, SHARED, changed(mark="line"), changed(title={"text": ["Within", "four"]}),
     changed(tooltip={"field": "percent", "type": "quantitative"}), changed(opacity={"value": 0.5}),
     changed(x={"field": "month", "timeUnit": "yearmonth", "type": "ordinal"})],
)  # fmt: skip
def test_the_same_picture_in_another_specification_is_the_same(spec):
    assert KIND.same(KIND.read(spec), RIGHT)


def plus(row):
    return row | {"percent": row["percent"] + 0.1}


OTHERS = [
    (changed(mark="bar"), "Another mark"),
    (changed(mark="point"), "Another mark"),
    (changed(color=None), "a part is missing or too many"),
    (changed(size={"field": "percent", "type": "quantitative"}), "missing or too many"),
    (changed(x={"field": "month", "type": "nominal"}), "Look at the types"),
    (changed(y={"field": "percent", "type": "ordinal"}), "Look at the types"),
    (changed(color={"field": "type"}), "Look at the types"),
    (changed(data=rows(plus)), "which figures it draws"),
    (changed(data={"values": ROWS[:-1]}), "which figures it draws"),
    (changed(data={"values": [*ROWS, ROWS[0]]}), "which figures it draws"),
    (changed(x={"field": "type", "type": "temporal"}, color={"field": "month", "type": "nominal"}), "figures"),
    (changed(y={"aggregate": "count", "type": "quantitative"}), "which figures it draws"),
    (changed(x=SPEC["encoding"]["y"], y=SPEC["encoding"]["x"]), "Exchange x and y"),
    (changed(x=SPEC["encoding"]["y"], y={"field": "month", "type": "ordinal"}), "Exchange x and y"),
    (changed(x=SPEC["encoding"]["y"], y={"field": "month", "type": "nominal"}), "Look at the types"),
    (TITLED_LAYERS, "Give the title and the description to the whole"),
    (SECOND_LINE, "which figures it draws"),
    (OVERLAID, "which figures it draws"),
    (changed(title=None), "no title"),
    (changed(title="  "), "no title"),
    (changed(description=None), "no description"),
    (changed(description=" "), "no description"),
    (changed() | {"title": None}, "no title"),
    (changed(title={"text": ["", " "]}), "no title"),
    (changed(title=3), "no title"),
    (changed(description=["", None]), "no description"),
]


@pytest.mark.parametrize(("spec", "said"), OTHERS)
def test_another_picture_is_not_and_is_told_why(spec, said):
    answer = KIND.read(spec)
    assert not KIND.same(answer, RIGHT)
    assert said in KIND.remark(answer, RIGHT)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (changed(data=None), "no rows of data"),
        (changed(data={"url": "rows.csv"}), "no rows of data"),
        (changed(data={"values": []}), "no rows of data"),
        (changed(data={"values": ROWS * 2_000}), "far longer"),
        (changed(x={"field": "day", "type": "temporal"}), "a column of your table"),
        (changed(y={"field": "type", "type": "quantitative"}), "should be numbers"),
        (changed(x={"field": "month", "timeUnit": "year", "type": "temporal"}), "Work the figures out"),
        (changed(x={"field": "month", "timeUnit": "month", "type": "ordinal"}), "Work the figures out"),
        (changed(x={"field": "month", "timeUnit": "yearmonth", "type": "ordinal"},
                 data=rows(lambda row: row | {"month": "2018-01-02"})), "Work the figures out"),
        (changed(y={"field": "percent", "bin": True, "type": "quantitative"}), "Work the figures out"),
        (changed(y={"field": "percent", "aggregate": "stdev", "type": "quantitative"}), "Work the figures out"),
        (changed(transform=[{"filter": "datum.percent > 80"}]), "Work the figures out"),
        ({"hconcat": [SPEC, SPEC]}, "one chart, not several"),
        (changed(facet={"field": "type"}), "one chart, not several"),
        ({"title": "a dict"}, "should be a chart"),
        (pd.DataFrame(ROWS), "should be a chart"),
        (pd.DataFrame({"mark": [1]}), "should be a chart"),
        (pd.Series({"mark": 1}), "should be a chart"),
        (type("Odd", (), {"to_dict": {"mark": "line"}})(), "should be a chart"),
        ("a chart", "should be a chart"),
        (type("Odd", (), {"to_dict": lambda self: [1]})(), "should be a chart"),
    ],
)
def test_what_cannot_be_read_is_said(value, said):
    with pytest.raises(WrongForm, match=said):
        KIND.read(value)


@pytest.mark.parametrize(
    ("how", "values"), [("sum", (6.0, 4.0)), ("mean", (3.0, 4.0)), ("max", (4.0, 4.0)), ("count", (2.0, 1.0))]
)
def test_a_sum_that_the_chart_makes_is_the_same_as_one_made_before(how, values):
    raw = {"values": [{"w": "elm", "n": 2}, {"w": "elm", "n": 4}, {"w": "oak", "n": 4}]}
    ready = {"values": [{"w": w, "n": n} for w, n in zip(("elm", "oak"), values, strict=True)]}
    y = {"field": "n", "type": "quantitative"}
    words = {"title": "T", "description": "D", "mark": "bar"}
    x = {"field": "w", "type": "nominal"}
    summed = KIND.read({**words, "data": raw, "encoding": {"x": x, "y": {**y, "aggregate": how}}})
    plain = KIND.read({**words, "data": ready, "encoding": {"x": x, "y": y}})
    bare = KIND.read({**words, "data": raw, "encoding": {"x": x, "y": y}})
    assert KIND.same(summed, plain) and not KIND.same(bare, plain)


def test_a_missing_point_is_not_nought():
    gap = KIND.read(changed(data=rows(lambda row: row | {"percent": None})))
    nought = KIND.read(changed(data=rows(lambda row: row | {"percent": 0})))
    assert KIND.same(gap, gap) and not KIND.same(nought, gap)


def test_rounding_does_not_change_which_point_is_which():
    near = {"2018-01": 77.17, "2018-02": 77.16, "2018-03": 77.24}
    exact = {"values": [{"month": m, "percent": p, "type": "1"} for m, p in near.items()]}
    rough = {"values": [{"month": m, "percent": round(p, 1), "type": "1"} for m, p in near.items()]}
    assert KIND.same(KIND.read(changed(data=rough)), KIND.read(changed(data=exact)))


def test_a_year_may_be_a_number_or_a_name():
    values = {"values": [{"year": 2017, "n": 3}, {"year": 2018, "n": 4}]}
    kind = Chart(decimals=0, types={"x": ("ordinal",)})
    words = {"title": "T", "description": "D", "mark": "bar", "data": values}
    y = {"field": "n", "type": "quantitative"}
    one, other = (
        kind.read({**words, "encoding": {"x": {"field": "year", "type": scale}, "y": y}})
        for scale in ("quantitative", "ordinal")
    )
    assert kind.same(other, one)


def test_the_nearest_layer_is_spoken_of():
    answer = KIND.read(OVERLAID | {"layer": OVERLAID["layer"][::-1]})
    assert "which figures it draws" in KIND.remark(answer, RIGHT)


def test_a_layers_own_channel_goes_before_the_shared_one():
    shared = {"y": {"field": "other", "type": "ordinal"}}
    assert KIND.same(KIND.read(LAYERED | {"encoding": shared, "layer": [LAYERED["layer"][1]]}), RIGHT)


def test_a_title_of_several_lines_is_one():
    assert KIND.read(changed(title=["Within", "four hours"])).title == "Within four hours"


def test_marks_that_will_do_may_be_listed():
    either = Chart(decimals=1, marks=("line", "area"))
    assert either.same(either.read(changed(mark="area")), RIGHT)
    assert not either.same(either.read(changed(mark="bar")), RIGHT)


def test_a_chart_made_with_altair_is_read():
    import altair

    frame = pd.DataFrame(ROWS).assign(month=lambda table: pd.to_datetime(table["month"]))
    words = {"title": SPEC["title"], "description": SPEC["description"]}
    chart = altair.Chart(frame, **words).mark_line(point=True)
    right = chart.encode(x="month:T", y="percent:Q", color="type:N")
    assert KIND.same(KIND.read(right), RIGHT)
    assert not KIND.same(KIND.read(chart.encode(x="month:T", y="percent:Q")), RIGHT)


def nested(depth: int) -> dict:
    """Return a chart whose one line lies in so many layers."""
    part = {"mark": "line", "encoding": {"x": {"field": "day", "type": "ordinal"}}}
    for _ in range(depth):
        part = {"layer": [part], "encoding": {"y": {"field": "count", "type": "quantitative"}}}
    return part | {"data": {"values": [{"day": "a", "count": 1.0}, {"day": "b", "count": 2.0}]}}


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_layers_in_layers_take_what_stands_around_them(depth):
    [layer] = picture(nested(depth)).layers
    assert layer.mark == "line" and layer.points[1] == ({"x": "b", "y": 2.0} if depth else {"x": "b"})


def test_layers_without_end_are_no_chart():
    with pytest.raises(WrongForm):
        picture(nested(5000))


def test_several_charts_in_a_layer_are_not_one():
    with pytest.raises(WrongForm):
        picture({"layer": [{"hconcat": [nested(0)]}]})


def test_what_a_scale_makes_of_each_name_is_known():
    colour = {"field": "day", "type": "nominal", "scale": {"domain": ["a", "b", "c"], "range": ["red", "blue"]}}
    whole = nested(0)
    [layer] = picture(whole | {"encoding": {"color": colour}}).layers
    assert layer.looks == {"color": {"a": "red", "b": "blue", "c": "red"}} and picture(whole).layers[0].looks == {}
