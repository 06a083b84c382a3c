import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_steps
from impactflow.charts.steps import minutes_spoken

STAY = pd.Series({"until seen": 57.4, "until a decision": 61, "for a bed": 346})


def test_words_title_and_figures(spec):
    drawn = spec(draw_steps(STAY, measure="Admitted patients"))
    assert drawn["title"]["text"] == [
        "The longest step is “For a bed”: 5 hours 46 minutes of 7", "hours 44 minutes",
    ]
    assert drawn["description"] == (
        "Steps of a stay, one after the other: Admitted patients. The longest step is “For a bed”: "
        "5 hours 46 minutes of 7 hours 44 minutes. Until seen: 57 minutes; Until a decision: 1 hour 1 minute; "
        "For a bed: 5 hours 46 minutes."
    )
    assert drawn["usermeta"]["figures"] == {
        "columns": ["Step", "Minutes", "From", "To"],
        "rows": [["Until seen", 57, 0, 57], ["Until a decision", 61, 57, 118], ["For a bed", 346, 118, 464]],
    }


def test_each_bar_begins_where_the_one_above_ends_and_all_words_are_on_the_picture(marks, svg):
    made = draw_steps(STAY, measure="M")
    rows = made.layer[0].data
    assert rows["since"].tolist()[1:] == rows["until"].tolist()[:-1]
    assert all(f">{step}: {words}<" in svg(made) for step, words in zip(rows["step"], rows["words"], strict=True))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0.2, "0 minutes"), (1, "1 minute"), (59.6, "1 hour"), (121, "2 hours 1 minute"), (120, "2 hours")],
)
def test_minutes_are_said_as_people_say_them(minutes, words):
    assert minutes_spoken(minutes) == words


def test_nought_minutes_and_eleven_steps(spec):
    assert "Wait: 0 minutes" in spec(draw_steps(pd.Series({"wait": 0.0, "care": 9.0}), measure="M"))["description"]
    with pytest.raises(NotDrawable, match="11 steps to draw; 10 can be read"):
        draw_steps(pd.Series(range(11)), measure="M")


@pytest.mark.parametrize("value", [-1.0, None])
def test_a_step_that_is_no_time_is_refused(value):
    with pytest.raises(NotDrawable):
        draw_steps(pd.Series({"a": 1.0, "b": value}), measure="M")
