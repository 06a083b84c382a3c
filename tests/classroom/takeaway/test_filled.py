import pytest

from classroom.desk.record import entries, form
from classroom.takeaway.filled import filled, from_answer
from classroom.takeaway.reading import read


def record(**answers):
    return form.empty() | {"answers": {name: {"value": value} for name, value in answers.items()}}


def test_words_written_win_over_those_of_an_answer(small):
    found = record(q={"what": "fewer waits", "by": "May"})
    assert filled(small, found) == {"aim": "Fewer waits by May.", "driver": "", "idea": ""}
    entries.field(found, "small", "aim", "Ours")
    assert filled(small, found)["aim"] == "Ours"


def test_words_that_were_emptied_stay_empty(small):
    found = record(q={"what": "fewer waits", "by": "May"})
    entries.field(found, "small", "aim", "Ours")
    entries.field(found, "small", "aim", "")
    assert filled(small, found)["aim"] == ""


def test_the_next_source_is_asked_and_words_are_never_cut(small):
    assert filled(small, record(q={"what": "x"}, p={"what": "y"}))["aim"] == "See y"
    assert len(filled(small, record(p={"what": "y" * 99}))["aim"]) == 103


@pytest.mark.parametrize("value", [None, 3, "text", [], {}, {"what": None}, {"what": ["a"]}, {"what": " "}, {"what": True}])
def test_an_answer_that_lacks_a_part_gives_no_words(value):
    assert from_answer("see {what}", value) == ""


def test_what_figures_say_is_worked_out_each_time_and_never_kept(measured):
    found = record()
    entries.field(found, "measured", "row", "1.5 2.5 3.5")
    entries.field(found, "measured", "says", "something else")
    assert filled(measured, found)["says"] == read("1.5 2.5 3.5").words != ""
    entries.field(found, "measured", "row", "")
    assert filled(measured, found)["says"] == ""


def test_a_record_that_is_odd_is_no_trouble(small):
    odd = form.empty() | {"takeaways": {"small": {"aim": 3, "driver": {"text": 4}, "idea": {"text": "x"}}}}
    assert filled(small, odd) == {"aim": "", "driver": "", "idea": "x"}
