import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_tornado

TABLE = pd.DataFrame({"low": [-726_009.0, -154_000], "high": [72_456.0, -549_000]}, index=["share of beds", "staff"])


def test_each_input_has_its_words_whichever_end_is_lower(spec):
    drawn = spec(draw_tornado(TABLE, measure="Net benefit in cash"))
    assert drawn["title"]["text"] == ["Share of beds moves the result most"]
    assert drawn["description"] == (
        "Bar chart: Net benefit in cash, as each input alone goes from one end of its range to the other. "
        "Share of beds: −£726,000 to £72,500; Staff: −£549,000 to −£154,000."
    )
    assert drawn["usermeta"]["figures"]["rows"][1] == ["Staff", "−£549,000", "−£154,000"]


def test_bars_keep_their_order_and_nought_is_on_the_scale(marks, spec):
    only_losses = TABLE.iloc[1:]
    made = draw_tornado(only_losses, measure="M")
    bars = next(layer for kind, layer in marks(made) if kind == "bar")
    assert bars["encoding"]["x"]["scale"]["domain"] == [-549_000, 0]
    made = draw_tornado(TABLE, measure="M")
    bars = next(layer for kind, layer in marks(made) if kind == "bar")
    assert bars["encoding"]["y"]["sort"] == ["Share of beds", "Staff"]


def test_the_author_can_say_the_finding(spec):
    assert spec(draw_tornado(TABLE, measure="M", title="Nobody knows"))["description"].startswith("Nobody knows. Bar")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (TABLE.drop(columns="high"), "There is no column “high”"),
        (pd.DataFrame({"low": range(13), "high": range(13)}), "There are 13 inputs to draw; 12 can be read"),
        (TABLE.assign(low="few"), "holds no numbers"),
        ([1, 2], "There is no column “low”"),
    ],
)
def test_what_cannot_be_drawn_is_said(table, said):
    with pytest.raises(NotDrawable, match=said):
        draw_tornado(table, measure="M")
