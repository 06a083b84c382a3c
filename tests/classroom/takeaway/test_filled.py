import itertools
import re
from datetime import date

import pytest

from classroom.desk.record import entries, form
from classroom.questions.shared_purpose.aims import MEASURES, PEOPLE
from classroom.takeaway import find
from classroom.takeaway.filled import begin_next, due, filled, from_answer, keep_beside, settle
from classroom.takeaway.reading import read
from classroom.takeaway.takeaway import FAIRBECKS, PRACTISED
from classroom.takeaway.weighing import SENTENCES


def record(**answers):
    return form.empty() | {"answers": {name: {"status": "pass", "value": value} for name, value in answers.items()}}


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


def test_an_answer_that_is_not_yet_gives_no_words(small):
    found = record(q={"what": "x", "by": "May"}, p={"what": "y"})
    found["answers"]["q"]["status"] = "not_yet"
    assert filled(small, found)["aim"] == "See y"


AIM = {"measure": "over twelve hours", "people": "aged 75 or over", "baseline": 12.6, "target": 6.0, "by": "2027-03-31"}
SHAPED = {"aim-that-data-answer": AIM | {"shaped_by": "a porter"}}


def test_who_shaped_an_aim_is_never_joined_to_another_aim():
    page, found = find(1), record(**SHAPED)
    assert filled(page, found)["changed"] == f"Shaped by a porter. {PRACTISED}" and "12.6% to 6%" in filled(page, found)["aim"]
    entries.field(found, page.id, "aim", "From the builder")
    assert (filled(page, found)["aim"], filled(page, found)["changed"]) == ("From the builder", "")


def test_who_shaped_an_aim_stays_where_its_words_are_changed_by_hand():
    page, found = find(1), record(**SHAPED)
    keep_beside(page, found, "aim")
    entries.field(found, page.id, "aim", "In other words")
    keep_beside(page, found, "aim")
    assert filled(page, found)["changed"] == f"Shaped by a porter. {PRACTISED}"
    assert set(found["takeaways"][page.id]) == {"aim", "changed"}


@pytest.mark.parametrize(
    ("shaped_by", "words"),
    [("patients and staff", "patients or their families, with staff who do the work"), ("patients or their families", "patients or their families"),
     ("staff who do the work", "staff who do the work, such as nurses and porters"), ("Shaped by two porters.", "two porters")],
)  # fmt: skip
def test_who_shaped_an_aim_is_as_chosen_or_in_own_words_as_once_asked_and_no_word_is_doubled(shaped_by, words):
    page, found = find(1), record(**{"aim-that-data-answer": AIM | {"shaped_by": shaped_by}})
    assert filled(page, found)["changed"] == f"Shaped by {words}. {PRACTISED}"


@pytest.mark.parametrize(("shaped_by", "status"), [(None, "pass"), (3, "pass"), (["a"], "pass"), ("a porter", "not_yet")])
def test_an_aim_of_nobody_says_nothing_of_who_shaped_it(shaped_by, status):
    found = record(**{"aim-that-data-answer": AIM | {"shaped_by": shaped_by}})
    found["answers"]["aim-that-data-answer"]["status"] = status
    assert filled(find(1), found)["changed"] in ("", f"Shaped by 3. {PRACTISED}")


def test_every_aim_of_the_exercise_says_what_is_counted_since_when_and_whose_figures_they_are():
    page = find(1)
    for measure, people in itertools.product(MEASURES, PEOPLE):
        words = filled(page, record(**{"aim-that-data-answer": AIM | {"measure": measure, "people": people}}))["aim"]
        assert words == (
            f"The share who {MEASURES[measure]}, of {PEOPLE[people]}: from 12.6% to 6%, by 31 March 2027. {FAIRBECKS}"
        )
        assert re.search("(of|from) arrival", words) and len(words) <= page.field("aim").longest


@pytest.mark.parametrize("value", [None, 3, "text", [], {}, {"what": None}, {"what": ["a"]}, {"what": " "}, {"what": True}])
def test_an_answer_that_lacks_a_part_gives_no_words(value):
    assert from_answer("see {what}", value) == ""


def test_numbers_and_dates_of_an_answer_read_as_people_write_them():
    assert from_answer("{a} of 10 by {b}", {"a": 3.0, "b": "2027-03-31"}) == "3 of 10 by 31 March 2027"
    assert from_answer("{a}, {b}", {"a": 2.5, "b": "2027-02-31"}) == "2.5, 2027-02-31"


TEST = {"before": 3.0, "predicted": 7.0, "by": "2027-03-31"}
BEFORE, AFTER = date(2027, 3, 1), date(2027, 4, 1)


def test_a_result_is_due_until_its_day_and_then_asked_for(awaited):
    assert filled(awaited, record(q=TEST), BEFORE)["line"] == "At least 7 of 10, from 3 of 10."
    assert filled(awaited, record(q=TEST), BEFORE)["true"] == "Result due 31 March 2027."
    assert filled(awaited, record(q=TEST), AFTER)["true"].startswith("The day has come: 31 March 2027.")


def test_once_there_is_a_result_no_later_answer_changes_the_prediction(awaited):
    found = record(q=TEST)
    settle(awaited, found)
    assert found["takeaways"] == {}
    entries.field(found, "awaited", "was", "5 of 10")
    settle(awaited, found)
    found["answers"]["q"]["value"] = TEST | {"predicted": 4.0}
    assert filled(awaited, found, AFTER)["line"] == "At least 7 of 10, from 3 of 10."
    assert filled(awaited, found, AFTER)["true"].startswith("Not as predicted, and better than before")


def test_what_was_written_is_settled_as_it_was_written(awaited):
    found = record(q=TEST)
    for name, words in (("then", "8 of 10"), ("day", "5 May 2027"), ("day", ""), ("was", "5 of 10")):
        entries.field(found, "awaited", name, words)
    settle(awaited, found)
    kept = {name: entry["text"] for name, entry in found["takeaways"]["awaited"].items()}
    assert kept == {"now": "3 of 10", "then": "8 of 10", "day": "", "was": "5 of 10"}


def test_the_next_test_begins_where_the_last_one_came_out_and_predicts_anew(awaited):
    found = record(q=TEST)
    entries.field(found, "awaited", "was", "5 of 10")
    settle(awaited, found)
    begin_next(awaited, found)
    assert filled(awaited, found, AFTER) == {
        "now": "5 of 10", "then": "", "day": "", "line": SENTENCES["no-prediction"], "was": "", "true": "",
    }  # fmt: skip


def test_the_days_of_a_plan_are_held_beside_one_another_and_asked_for_on_their_day(dated):
    found = record()
    for name, words in (("begins", "3 May 2027"), ("look", "17 May 2027"), ("half", "November 2027")):
        entries.field(found, "dated", name, words)
    words = filled(dated, found)
    assert words["line"].startswith("These days agree.")
    assert due(dated, words, date(2027, 5, 16)) == () and due(dated, words, date(2027, 5, 17)) == dated.asks
    assert due(dated, words | {"saw": "two of ten"}, date(2027, 5, 18)) == ()
    assert due(dated, words | {"look": "soon"}, date(2027, 5, 18)) == () == due(dated, words | {"look": ""})


def test_a_page_without_days_asks_for_nothing(small):
    assert due(small, filled(small, record())) == ()


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


@pytest.mark.parametrize(
    ("disproof", "words"),
    [({"wrong_if": "fewer than", "wrong_at": 7.0}, "Fewer than 7 of 10"), ({"wrong_if": "at most", "wrong_at": 3.5}, "At most 3.5 of 10"),
     ({"wrong_if": "six or fewer are ready"}, "Six or fewer are ready"), ({}, "")],
)  # fmt: skip
def test_what_would_prove_a_test_wrong_is_as_chosen_or_in_own_words_as_once_asked(disproof, words):
    assert filled(find(4), record(**{"own-test": {"before": 3.0} | disproof}))["wrong-if"] == words
