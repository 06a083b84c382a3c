import pytest

from classroom.__main__ import main
from classroom.checks import grade
from classroom.questions import all_questions
from classroom.training import common_mistakes, titles
from classroom.training.what_to_ask import ASKS, ask

QUESTIONS = [asked for q in all_questions() for asked in (q, q.on_page) if asked]


def test_the_page_is_what_the_register_says():
    assert common_mistakes.PAGE.read_text(encoding="utf-8") == common_mistakes.text()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_mistake_is_on_it_with_its_message_and_something_to_ask(question):
    page = common_mistakes.text()
    assert f"### {question.number} " in page
    for mistake in question.mistakes:
        assert mistake.message in page
        assert ask(question, mistake).endswith((".", "?"))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_what_to_ask_never_gives_the_answer(question):
    words = " ".join(ask(question, mistake) for mistake in question.mistakes)
    passed = [word for word in words.split() if grade(question, word.strip(".,?")).status == "pass"]
    assert passed == []


def test_no_words_are_kept_for_a_mistake_that_nobody_makes():
    used = {f"{q.id}/{m.code}" for q in QUESTIONS for m in q.mistakes}
    used |= {m.code for q in QUESTIONS for m in q.mistakes if f"{q.id}/{m.code}" not in ASKS}
    assert set(ASKS) <= used


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_what_is_asked_is_a_sentence_without_its_number(question):
    words = titles.asked(question)
    assert words[-1] in ".?" and not words.startswith((question.number, "What the questions"))


def test_a_wrong_choice_is_called_by_what_was_chosen():
    [chart] = [q for q in QUESTIONS if q.id == "what-the-chart-supports"]
    assert titles.called(chart, chart.mistakes[0]) == "chose a: In summer, the standard of 95 was met."


def test_an_old_page_is_found_out_and_then_made_anew(tmp_path, monkeypatch, capsys):
    page = tmp_path / "common-mistakes.md"
    monkeypatch.setattr(common_mistakes, "PAGE", page)
    assert main(["trainer", "mistakes", "--check"]) == 1
    assert "Type: python -m classroom trainer mistakes" in capsys.readouterr().err
    assert main(["trainer", "mistakes"]) == 0
    assert main(["trainer", "mistakes", "--check"]) == 0
    assert page.read_text(encoding="utf-8") == common_mistakes.text()
