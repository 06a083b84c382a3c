import pytest

from impactflow.charts import NoSuchGroup, draw_funnel
from impactflow.spc.funnel import funnel

HOSTILE = "<script>alert(1)</script>, \"A\" & 'B' 🏥 " + "x" * 200
NAMES = [f"t{place}" for place in range(20)]


def many(*more, names=("up", "near", "down"), **options):
    top, bottom = [500] * 20 + list(more), [1000] * 19 + [990] + [1000] * len(more)
    return funnel(top, bottom, [*NAMES, *names[: len(more)]], adjust=False, **options)


FAR = many(600, 545, 400, improvement_direction="decrease")


def named(found) -> list[str]:
    return [layer for kind, layer in found if kind == "text" and "stroke" not in layer["mark"]]


def test_title_words_and_legend(spec, marks):
    made = draw_funnel(FAR, measure="Waits over four hours")
    drawn = spec(made)
    assert drawn["title"]["text"] == ["2 of 23 groups stand out from the rest"]
    assert drawn["title"]["subtitle"] == ["Waits over four hours", "Limits: 95% (dashed) and 99.8% (solid)"]
    assert "down (below: better) and up (above: worse)" in made.description
    [dots] = [layer for kind, layer in marks(made) if kind == "point"]
    assert dots["encoding"]["shape"]["scale"]["domain"] == ["Within the limits", "Better", "Worse"]


def test_what_lies_outside_may_be_called_by_its_own_words_in_full(marks):
    words = {"better": "Fewer wait than luck allows", "worse": "More wait than luck allows"}
    made = draw_funnel(FAR, measure="Waits over four hours", **words)
    assert "down (below: fewer wait than luck allows) and up (above: more wait than luck allows)" in made.description
    [dots] = [layer for kind, layer in marks(made) if kind == "point"]
    shape = dots["encoding"]["shape"]
    assert shape["scale"]["domain"] == ["Within the limits", *words.values()] and shape["legend"]["labelLimit"] >= 200


def test_as_many_names_stand_beside_points_as_are_asked_for(marks):
    made = draw_funnel(FAR, measure="Waits over four hours", named=1)
    assert len(named(marks(made))) == 1


def test_widened_limits_are_said(spec):
    drawn = spec(draw_funnel(funnel([200, 800, 350, 650], [1000] * 4), measure="Waits"))
    assert "widened by the usual differences between groups" in " ".join(drawn["title"]["subtitle"])
    assert "take the usual differences between groups into account" in drawn["description"]


def test_plain_limits_that_mislead_are_said_on_the_picture_in_plain_words(spec):
    plain = funnel([200, 800, 350, 650, 450, 550, 300, 700], [1000] * 8, adjust=False)
    drawn = spec(draw_funnel(plain, measure="Waits"))
    below = " ".join(drawn["title"]["subtitle"])
    assert "these limits allow for chance alone, and the groups differ by far more" in below
    assert "phi" not in below and "adjust" not in below
    assert "phi" not in drawn["description"] and "adjust" not in drawn["description"]
    assert "These are plain limits, so they mislead." in drawn["description"]
    assert "chance alone" not in " ".join(spec(draw_funnel(FAR, measure="Waits"))["title"]["subtitle"])


def test_plain_limits_that_serve_but_for_one_group_are_said_so_on_the_picture(spec):
    plain = funnel([330, 200, 205, 195, 210, 190], [1000] * 6, ["Olive", *"bcdef"], adjust=False)
    drawn = spec(draw_funnel(plain, measure="Waits"))
    below = " ".join(drawn["title"]["subtitle"])
    for words in (below, drawn["description"]):
        assert "Without Olive they do not: so these plain limits serve." in words and "mislead" not in words
    assert "allow for chance alone" not in below


def test_a_group_is_pointed_out_by_ring_name_and_words(spec, marks):
    made = draw_funnel(FAR, measure="Waits", highlight="t3")
    assert made.description.endswith(" t3: 50%, within the limits.")
    assert [layer["mark"]["size"] for kind, layer in marks(made) if kind == "point"].count(320) == 1
    tables = spec(made)["datasets"].values()
    assert any({row.get("Group") for row in rows} & {"t3"} for rows in tables if len(rows) <= 2)


def test_a_group_beyond_the_limits_is_pointed_out_once(marks, spec):
    made = draw_funnel(FAR, measure="Waits", highlight="up")
    assert made.description.endswith(" up: 60%, beyond the 99.8% limits.")
    assert draw_funnel(FAR, measure="Waits", highlight="near").description.endswith("beyond the 95% limits.")
    assert len(named(marks(made))) == 2


@pytest.mark.parametrize("name", ["t99", "", HOSTILE])
def test_a_group_that_is_not_there_is_one_sentence(name):
    with pytest.raises(NoSuchGroup, match="^There is no group .{2,70} with a value in this funnel.$"):
        draw_funnel(FAR, measure="Waits", highlight=name)


def test_strata_are_stacked_with_their_names_and_one_legend(spec, marks):
    made = funnel([50, 60, 10, 30, 7], [100] * 5, list("abcde"), ["small", "small", "large", "large", "one"])
    drawn = spec(draw_funnel(made, measure="Waits", highlight="a"))
    assert [panel["title"]["text"] for panel in drawn["vconcat"]] == ["small", "large", "one"]
    assert drawn["usermeta"]["figures"]["columns"][:2] == ["Group", "Kind"]
    assert "Stratum one: one group has nothing to be compared with." in drawn["description"]


@pytest.mark.parametrize("name", [HOSTILE, "", " ", "None", 7])
def test_names_of_any_kind_are_drawn(name, svg, spec):
    made = draw_funnel(many(600, names=(name,)), measure="Waits", highlight=name)
    assert "<script" not in svg(made)
    assert str(name) in {row[0] for row in spec(made)["usermeta"]["figures"]["rows"]}


def test_a_group_without_a_value_is_left_out(svg):
    made = funnel([5, None, 8, 0], [10, 10, 20, 0], list("abcd"))
    assert svg(draw_funnel(made, measure="Waits")).count('aria-roledescription="point"') == 2


def test_figures_come_by_size(spec):
    rows = spec(draw_funnel(FAR, measure="Waits"))["usermeta"]["figures"]["rows"]
    assert [rows[0][0], rows[0][2], rows[0][3]] == ["t19", 990.0, 50.51]
