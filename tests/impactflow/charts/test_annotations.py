import pandas as pd
import pytest

from impactflow.charts import NoteOutside, draw_run_chart, draw_xmr
from impactflow.charts.annotations import in_words, notes
from impactflow.spc import xmr
from impactflow.spc.run_chart import run_chart

MONTHS = pd.Series(pd.date_range("2023-04-01", periods=12, freq="MS"))
POINTS = pd.Series(range(1, 13))


def test_notes_are_said_in_order_of_time():
    said = in_words({"2024-01-05": "Winter team", pd.Timestamp("2023-06-01"): "New rota"}, MONTHS)
    assert said == "Notes: 1 June 2023: New rota; 5 January 2024: Winter team."
    assert in_words({3: "New rota", "2": "Sick leave"}, POINTS) == "Notes: point 2: Sick leave; point 3: New rota."


def test_a_date_with_a_time_zone_keeps_its_day():
    when = pd.Timestamp("2023-06-01", tz="Europe/London")
    assert in_words({when: "New rota"}, MONTHS) == "Notes: 1 June 2023: New rota."


@pytest.mark.parametrize(
    ("when", "dates", "said"),
    [
        ("2022-01-01", MONTHS, "The note 'New rota' stands at 1 January 2022, outside the chart: it runs from "
                               "1 April 2023 to 1 March 2024."),
        ("2024-03-02", MONTHS, "The note 'New rota' stands at 2 March 2024, outside the chart"),
        ("soon", MONTHS, "The note 'New rota' stands at 'soon'. It should be a date, such as 2024-05-01."),
        ("01/05/2023", MONTHS, "The note 'New rota' stands at '01/05/2023'. It should be a date"),
        (2023, MONTHS, "The note 'New rota' stands at '2023'. It should be a date"),
        ("", MONTHS, "The note 'New rota' stands at ''. It should be a date"),
        (None, MONTHS, "The note 'New rota' stands at 'None'. It should be a date"),
        (13, POINTS, "The note 'New rota' stands at point 13, outside the chart: it runs from point 1 to"),
        (0, POINTS, "The note 'New rota' stands at point 0, outside"),
        ("2023-06-01", POINTS, "The note 'New rota' stands at '2023-06-01'. It should be the number of a point."),
        (None, POINTS, "The note 'New rota' stands at 'None'. It should be the number of a point."),
        (float("nan"), POINTS, "The note 'New rota' stands at 'nan'. It should be the number of a point."),
        (float("inf"), POINTS, "The note 'New rota' stands at 'inf'. It should be the number of a point."),
        ("9999-99-99", MONTHS, "The note 'New rota' stands at '9999-99-99'. It should be a date"),
    ],
)
def test_a_note_that_belongs_nowhere_is_one_clear_sentence(when, dates, said):
    for work in (notes, in_words):
        with pytest.raises(NoteOutside) as refused:
            work({when: "New rota"}, dates)
        assert str(refused.value).startswith(said) and str(refused.value).endswith(".")


def test_close_notes_stand_on_different_lines_and_never_on_a_point(steady, marks):
    said = {"2023-06-01": "A", "2023-07-01": "B", "2023-08-01": "C", "2023-09-01": "D"}
    for made in (draw_xmr(xmr(steady, MONTHS), measure="W", annotations=said),
                 draw_run_chart(run_chart(steady, MONTHS), measure="W", annotations=said)):
        found = marks(made)
        texts = [layer for kind, layer in found if kind == "text" and "text" in layer["encoding"]]
        levels = [layer["encoding"]["y"]["value"] for layer in texts[::2]]
        assert levels == [0, 18, 36, 0]
        kinds = ["dots" if "fill" in layer["encoding"] else kind for kind, layer in found]
        assert kinds.index("dots") > max(place for place, kind in enumerate(kinds) if kind == "text")
        assert "Notes: 1 June 2023: A; 1 July 2023: B;" in made.description
