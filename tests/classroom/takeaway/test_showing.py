import pytest

from classroom.takeaway import showing, take_to_work
from classroom.takeaway.showing import NoSuchTakeaway, Showing

VIEW = "application/vnd.jupyter.widget-view+json"


def test_where_a_program_runs_it_is_a_table_the_same_each_time(small):
    bundle = Showing(small, None)._repr_mimebundle_()
    assert bundle == Showing(small, None)._repr_mimebundle_() and VIEW not in bundle
    assert bundle["text/html"].count("<tr>") == 3 and bundle["text/plain"].startswith("A small page. Run this cell")


def test_a_part_shows_its_own_fields_alone(small):
    shown = Showing(small, small.part("drivers"))
    assert 'data-part="drivers"' in shown.html() and shown.html().count("<tr>") == 2
    assert repr(shown).startswith("To try.")


def test_nobody_is_asked_for_what_is_worked_out(measured):
    assert "They say" not in Showing(measured, None).html() and "The figures" in Showing(measured, None).html()


def test_where_somebody_sits_it_is_a_form(small, mine, monkeypatch):
    monkeypatch.setattr(showing, "sitting", lambda: type("At", (), {"live": True}))
    assert VIEW in Showing(small, None)._repr_mimebundle_()


def test_module_1_has_one_and_its_first_part_stands_in_the_lesson():
    assert take_to_work(1).takeaway is take_to_work("1", "asked").takeaway


@pytest.mark.parametrize(("asked", "words"), [((0,), "Module 0 has no page"), ((1, "x"), "no part 'x'. Its parts are: asked, aim")])
def test_what_there_is_none_of_is_said_in_a_sentence(asked, words):
    with pytest.raises(NoSuchTakeaway, match=words):
        take_to_work(*asked)
