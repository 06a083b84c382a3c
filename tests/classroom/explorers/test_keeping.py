import json

import pytest

from classroom.desk.record import entries, form, store
from classroom.explorers.keeping import KEPT, Keeping


@pytest.fixture
def mine(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MY_WORK", tmp_path)
    return tmp_path / form.NAME


def test_a_draft_is_kept_by_the_button_and_said(mine):
    keeping = Keeping("page", "aim")
    keeping.offer("Lower <b>it</b>")
    assert "&lt;b&gt;" in keeping.words.value and 'role="alert"' in keeping.words.value
    keeping.button.click()
    assert json.loads(mine.read_text(encoding="utf-8"))["takeaways"]["page"]["aim"]["text"] == "Lower <b>it</b>"
    assert KEPT in keeping.said.value and 'role="status"' in keeping.said.value


def test_without_a_draft_nothing_is_on_show(mine):
    keeping = Keeping("page", "aim")
    assert keeping.view.layout.display == "none"
    keeping.offer("Lower it")
    assert keeping.view.layout.display != "none"


def test_a_new_draft_takes_away_what_was_said_of_the_old(mine):
    keeping = Keeping("page", "aim")
    keeping.offer("one")
    keeping.button.click()
    keeping.offer("two")
    assert not keeping.said.value


def test_words_of_the_learners_own_are_not_replaced_unasked(mine):
    store.change(lambda record: entries.field(record, "page", "aim", "My own"))
    keeping = Keeping("page", "aim")
    keeping.offer("one")
    keeping.button.click()
    assert "holds other words: “My own”" in keeping.said.value
    assert entries.words_in(store.read().record, "page", "aim") == "My own"
    keeping.button.click()
    assert entries.words_in(store.read().record, "page", "aim") == "one"
    keeping.offer("two")  # what was kept here may be changed here
    keeping.button.click()
    assert entries.words_in(store.read().record, "page", "aim") == "two"
