import pytest
from bs4 import BeautifulSoup

from classroom.desk.quizzing import NoSuchQuiz, Shown, quiz
from classroom.quizzes.quiz import Item, Option, Quiz

HOSTILE = "<script>alert('a')</script> & more"


def soup(shown: Shown) -> BeautifulSoup:
    return BeautifulSoup(shown._repr_mimebundle_()["text/html"], "html.parser")


def test_every_item_is_a_named_group_and_every_option_opens_on_its_words():
    shown = quiz("0")
    groups = soup(shown)("fieldset")
    assert [group.legend.text for group in groups] == [f"{i}. {x.asks}" for i, x in enumerate(shown.quiz.items, 1)]
    for group, item in zip(groups, shown.quiz.items, strict=True):
        boxes = group("details")
        assert [box.summary.text for box in boxes] == [f"{o.key}. {o.text}" for o in item.options]
        assert all(o.why in box.p.text for o, box in zip(item.options, boxes, strict=True))
        assert ["Yes." in box.p.text for box in boxes] == [o.key == item.right for o in item.options]


def test_plain_text_lists_the_items_and_not_the_answers():
    words = quiz(0)._repr_mimebundle_()["text/plain"]
    assert words.count("\n\n") == 5 and "5. What does the course keep of you?\n   a. " in words
    assert not any(option.why in words for item in quiz(0).quiz.items for option in item.options)


def test_it_is_the_same_bytes_each_time_without_ids_or_scripts():
    assert quiz("0")._repr_mimebundle_() == quiz("start-here")._repr_mimebundle_()
    assert " id=" not in str(soup(quiz("0"))) and "<script" not in str(soup(quiz("0")))


def test_words_cannot_become_markup():
    item = Item("i", HOSTILE, "a", (Option("a", HOSTILE, HOSTILE),))
    assert "<script" not in Shown(Quiz("q", "9", HOSTILE, (item,))).html()


@pytest.mark.parametrize("module", [9, "", None])
def test_a_module_without_a_quiz_is_said(module):
    with pytest.raises(NoSuchQuiz, match="These modules have one: 0"):
        quiz(module)
