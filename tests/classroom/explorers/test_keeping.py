import json

import pytest

from classroom.desk.record import entries, form, store
from classroom.explorers.keeping import KEPT, Keeping

AIM = ("shared-purpose", "aim")


@pytest.fixture
def mine(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MY_WORK", tmp_path)
    return tmp_path / form.NAME


def test_a_draft_is_kept_by_the_button_and_said(mine):
    keeping = Keeping(*AIM)
    keeping.offer("Lower <b>it</b>")
    assert "&lt;b&gt;" in keeping.words.value and 'role="alert"' in keeping.words.value
    keeping.button.click()
    assert json.loads(mine.read_text(encoding="utf-8"))["takeaways"]["shared-purpose"]["aim"]["text"] == "Lower <b>it</b>"
    assert KEPT in keeping.said.value and 'role="status"' in keeping.said.value


def test_without_a_draft_nothing_is_on_show(mine):
    keeping = Keeping(*AIM)
    assert keeping.view.layout.display == "none"
    keeping.offer("Lower it")
    assert keeping.view.layout.display != "none"


def test_a_new_draft_takes_away_what_was_said_of_the_old(mine):
    keeping = Keeping(*AIM)
    keeping.offer("one")
    keeping.button.click()
    keeping.offer("two")
    assert not keeping.said.value


def test_words_of_the_learners_own_are_not_replaced_unasked(mine):
    store.change(lambda record: entries.field(record, *AIM, "My own"))
    keeping = Keeping(*AIM)
    keeping.offer("one")
    keeping.button.click()
    assert "holds other words: “My own”" in keeping.said.value
    assert entries.words_in(store.read().record, *AIM) == "My own"
    keeping.button.click()
    assert entries.words_in(store.read().record, *AIM) == "one"
    keeping.offer("two")  # what was kept here may be changed here
    keeping.button.click()
    assert entries.words_in(store.read().record, *AIM) == "two"


def test_an_aim_of_the_exercise_is_not_replaced_unasked(mine):
    value = {"measure": "over twelve hours", "people": "everyone", "baseline": 12.6, "target": 6.0, "by": "2027-03-31"}
    answer = {"status": "pass", "value": value}
    store.change(lambda record: record["answers"].update({"aim-that-data-answer": answer}))
    keeping = Keeping(*AIM)
    keeping.offer("one")
    keeping.button.click()
    assert "holds other words: “The share who stayed over twelve hours from arrival, of everyone who comes: from 12.6% to 6%, by 31 March 2027. " in keeping.said.value
    assert entries.words_in(store.read().record, *AIM) == ""
    keeping.button.click()
    assert entries.words_in(store.read().record, *AIM) == "one"
