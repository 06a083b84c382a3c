import altair as alt
import pandas as pd

from impactflow.charts.lines import target_line, target_rule, written
from impactflow.charts.tokens import LIGHT


def test_a_target_is_a_dashed_line_in_its_colour_with_its_word():
    rule, [rim, word] = target_rule(78, "%").to_dict(), target_line(78, "%").to_dict()["layer"][1]["layer"]
    assert rule["mark"]["color"] == LIGHT.target and rule["mark"]["strokeDash"] == [6, 4]
    assert word["mark"]["text"] == rim["mark"]["text"] == "Target 78%"


def test_words_have_a_rim_of_paper_below_them_that_is_not_read_twice():
    placed = alt.Chart(pd.DataFrame({"y": [1]})).encode(y="y:Q")
    rim, word = written(placed, text="Median 4", color=LIGHT.ink).to_dict()["layer"]
    assert (rim["mark"]["stroke"], rim["mark"]["aria"]) == (LIGHT.paper, False)
    assert "stroke" not in word["mark"] and word["mark"]["color"] == LIGHT.ink
