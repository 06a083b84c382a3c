"""A solution on the page says its answer in words."""

import pytest

from classroom.questions import all_questions, find
from classroom.site.right_answer import html

SAID = {
    "0.1": "85.3%",
    "1.1": "9,588 ",
    "1.5": "4.5 points",
    "0.4": "People: Type 1 (major); Month: January 2018; Counted: stayed over four hours; In every 100: 22.8%",
    "2.3": "First: 41.3; First two: 67.0; First three: 84.8; All four: 100.0 (percent)",
    "3.4": "Variation: common cause; Assurance: hit or miss",
    "3.5": "The week of 18 August 2025",
}


@pytest.mark.parametrize(("number", "words"), SAID.items())
def test_the_answer_is_said(number, words):
    assert html(find(number)).startswith(f'<p class="impact-right"><strong>Answer:</strong> {words}')


def test_only_answers_of_ones_own_have_no_words():
    assert {question.id for question in all_questions() if not html(question)} == {
        "aim-that-data-answer", "own-test", "plan-that-survives", "net-benefit", "ninety-day-plan",
    }  # fmt: skip


def test_several_right_options_are_all_said():
    right = [option.text for option in find("2.6").kind.options if not option.why]
    assert len(right) == 2 and all(text in html(find("2.6")) for text in right)
