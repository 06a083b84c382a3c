import pandas as pd
import pytest

from impactflow.charts import NotDrawable
from impactflow.charts.frames import refuse_below_nought, table_of


def test_a_series_is_a_table_of_one_column():
    found = table_of(pd.Series([1, 2], index=["a", "b"]))
    assert found["value"].tolist() == [1.0, 2.0] and found.index.tolist() == ["a", "b"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1, 2], "Figures with their labels (a Series) were expected, not list."),
        (pd.Series([], dtype=float), "There are no figures to draw. Look whether a filter left any rows."),
        (pd.DataFrame({"a": [1], "b": [2]}), "There are 2 columns to draw; this chart shows 1."),
        (pd.Series(["1"]), "The column “value” holds no numbers. Choose a column of figures."),
        (pd.Series([1, None]), "A figure is missing or infinite. Leave it out, and say so."),
        (pd.Series([1, float("inf")]), "A figure is missing or infinite. Leave it out, and say so."),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(values, said):
    with pytest.raises(NotDrawable) as refused:
        table_of(values)
    assert str(refused.value) == said


def test_gaps_are_allowed_where_a_chart_can_show_them_and_infinity_nowhere():
    assert table_of(pd.Series([1, None]), gaps=True)["value"].isna().tolist() == [False, True]
    with pytest.raises(NotDrawable):
        table_of(pd.Series([1, float("inf")]), gaps=True)


def test_a_figure_below_nought_is_refused_and_nought_is_not():
    refuse_below_nought(pd.DataFrame({"a": [0.0]}))
    with pytest.raises(NotDrawable, match="Draw a line instead"):
        refuse_below_nought(pd.DataFrame({"a": [-0.1]}))
