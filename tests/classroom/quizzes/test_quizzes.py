import re

import pytest

from classroom.folders import ROOT
from classroom.quizzes import all_quizzes, find
from classroom.site.answers_panel import PANEL
from classroom.site.quiz_form import html

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
every = pytest.mark.parametrize("quiz", all_quizzes(), ids=lambda quiz: quiz.id)


@every
def test_five_items_each_with_one_right_option_and_words_for_all(quiz):
    assert len(quiz.items) == 5 and len({item.id for item in quiz.items}) == 5
    for item in quiz.items:
        keys = [option.key for option in item.options]
        assert SLUG.fullmatch(item.id) and item.asks and keys == list("abcd")[: len(keys)] and len(keys) >= 3
        assert item.right in keys
        assert len({option.why for option in item.options}) == len({option.text for option in item.options}) == len(keys)


@every
def test_the_right_option_does_not_always_stand_in_the_same_place(quiz):
    assert len({item.right for item in quiz.items}) >= 3


@every
def test_words_are_plain_and_give_no_verdict(quiz):
    said = [words for item in quiz.items for option in item.options for words in (option.text, option.why)]
    said += [item.asks for item in quiz.items]
    sentences = [s for words in said for s in re.split(r"[.?:;](?:\s|$)", words) if s.split()]
    assert sum(len(s.split()) for s in sentences) / len(sentences) < 15
    assert not re.search(r"!|\bwrong\b|\bincorrect\b", " ".join(said))
    assert not any(re.match(r"(Yes|No)\b", option.why) for item in quiz.items for option in item.options)


@every
def test_the_page_names_no_right_option_in_clear(quiz):
    made = html(quiz)
    assert made == html(quiz)
    for item in quiz.items:
        assert made.count(f'"{item.id}":"{quiz.key(item)}"') == 1
        assert f'"{item.id}":"{item.right}"' not in made


@every
def test_a_quiz_is_found_by_module_and_by_id_and_stands_on_its_page(quiz):
    assert find(quiz.module) is find(quiz.id) is quiz and SLUG.fullmatch(quiz.id) and len(quiz.id) <= 27
    [page] = ROOT.glob(f"modules/{quiz.module}_*/index.md")
    assert f"```{{quiz}} {quiz.module}\n" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "9", "start"])
def test_an_unknown_name_finds_nothing(name):
    assert find(name) is None


def test_module_0_says_that_more_than_answers_is_kept_and_a_name_may_be():
    [item] = [item for item in find("0").items if item.id == "what-is-kept"]
    options = {option.key: option for option in item.options}
    assert options[item.right].text == "What you wrote, on the computer that you use."
    assert "A name for these answers, if you like." in PANEL
    said = " ".join(option.text + " " + option.why for option in item.options)
    assert "nobody needs your name" in said and "nobody asks" not in said
