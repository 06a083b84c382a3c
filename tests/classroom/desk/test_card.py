from classroom.checks import Outcome
from classroom.desk.card import Card

HOSTILE = Outcome("not_yet", "x", "<script>alert('a')</script> & more")


def test_words_cannot_become_markup():
    html = Card("0.1", HOSTILE, note="<b>bold</b>")._repr_mimebundle_()["text/html"]
    assert "<script" not in html and "<b>" not in html
    assert "&lt;script&gt;" in html


def test_plain_text_says_the_same():
    card = Card("0.1", Outcome("pass", "right", "Yes."), note="Mind the copy.")
    assert card._repr_mimebundle_()["text/plain"] == "✓ Question 0.1: Done\nYes.\nMind the copy."


def test_the_icon_is_kept_from_screen_readers_and_the_word_is_not():
    html = Card("0.1", Outcome("pass", "right", "Yes."))._repr_mimebundle_()["text/html"]
    assert '<span aria-hidden="true">✓</span> <strong>Question 0.1: Done</strong>' in html


def test_the_same_outcome_is_the_same_bytes():
    assert Card("0.1", HOSTILE)._repr_mimebundle_() == Card("0.1", HOSTILE)._repr_mimebundle_()
