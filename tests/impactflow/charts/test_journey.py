import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_journey

MOMENTS = pd.Series(
    pd.to_datetime(["2025-02-23 18:09", "2025-02-23 18:19", "2025-02-23 21:26", "2025-02-24 10:09", "2025-02-24 15:30"]),
    index=["in the ambulance", "tests", "waits for a bed", "waits in the corridor", "left for a ward"],
)


def test_words_title_and_figures(spec):
    drawn = spec(draw_journey(MOMENTS, measure="A woman of 80", title="Most of it was a wait"))
    assert drawn["title"]["text"] == ["Most of it was a wait"]
    assert drawn["title"]["subtitle"][0] == "A woman of 80"
    assert drawn["description"] == (
        "Most of it was a wait. One person's hours by the clock: A woman of 80. The longest step is “Waits for a "
        "bed”: 12 hours 43 minutes of 21 hours 21 minutes. 18:09 In the ambulance: 10 minutes. 18:19 Tests: 3 hours "
        "7 minutes. 21:26 Waits for a bed: 12 hours 43 minutes. 10:09 Waits in the corridor: 5 hours 21 minutes. "
        "15:30 Left for a ward."
    )
    assert drawn["usermeta"]["figures"]["columns"] == ["Step", "From", "To", "Minutes"]
    assert drawn["usermeta"]["figures"]["rows"][3] == ["Waits in the corridor", "10:09", "15:30", 321]


def test_every_step_stands_on_the_picture_in_words_and_the_night_behind_them(svg, marks):
    made = draw_journey(MOMENTS, measure="M", stress=["waits in the corridor"])
    drawn = svg(made)
    assert ">Waits in the corridor: 5 hours 21 minutes<" in drawn and ">In the ambulance: 10 minutes<" in drawn
    kinds = [kind for kind, _ in marks(made)]
    assert kinds[:2] == ["rect", "bar"]


def test_by_day_there_is_no_night(marks):
    day = pd.Series(pd.to_datetime(["2025-02-24 09:00", "2025-02-24 11:00"]), index=["tests", "went home"])
    made = draw_journey(day, measure="M")
    assert "rect" not in [kind for kind, _ in marks(made)]


def test_a_night_before_the_first_midnight_is_cut_at_arrival(spec):
    early = pd.Series(pd.to_datetime(["2025-02-24 03:00", "2025-02-24 11:00"]), index=["tests", "went home"])
    shade = draw_journey(early, measure="M").layer[0].data
    assert shade["since"].tolist() == [pd.Timestamp("2025-02-24 03:00")]
    assert shade["until"].tolist() == [pd.Timestamp("2025-02-24 07:00")]


@pytest.mark.parametrize(
    ("moments", "words"),
    [
        (MOMENTS.iloc[:1], "needs the moments"),
        (MOMENTS.iloc[::-1], "begins before the one above it"),
        (MOMENTS.where(MOMENTS.index != "tests"), "“tests” has no time"),
        (MOMENTS + pd.to_timedelta([0, 0, 0, 0, 5], unit="D"), "longer than four days"),
        (MOMENTS.set_axis(["tests", *MOMENTS.index[1:]]), "Two steps have the same name"),
        (["09:00"], "needs the moments"),
    ],
)
def test_what_is_no_journey_is_refused_in_a_sentence(moments, words):
    with pytest.raises(NotDrawable, match=words):
        draw_journey(moments, measure="M")


def test_minutes_are_those_that_passed_when_the_clock_changed(spec):
    night = pd.Series(pd.to_datetime(["2025-03-29 23:00", "2025-03-30 06:00"]), index=["tests", "went home"])
    assert spec(draw_journey(night, measure="M"))["usermeta"]["figures"]["rows"] == [["Tests", "23:00", "06:00", 360]]


def test_a_step_to_stress_must_be_there():
    with pytest.raises(NotDrawable, match="no step “lunch” to stress"):
        draw_journey(MOMENTS, measure="M", stress=["lunch"])
