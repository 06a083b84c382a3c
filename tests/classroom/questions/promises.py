"""What every question of the course promises; each function raises AssertionError when it is broken."""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from classroom.checks import Choice, Choices, Number, Outcome, Question, Series, grade
from classroom.checks.kinds.series import Figures
from classroom.checks.kinds.specification import Picture
from classroom.checks.scheme import scheme_of
from classroom.desk.card import Card
from tests.classroom.checks.junk import JUNK

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER = re.compile(r"\d\.[1-9]\d?")
SECONDS = 0.1
STUBS = (None, ..., [..., ...], {"a": ..., "b": None}, ["", " "])


def reference_passes(question: Question) -> None:
    """The right answer, worked out afresh, passes with the praise."""
    outcome = grade(question, question.reference(scheme_of(question).inputs))
    assert outcome == Outcome("pass", "right", question.praise)


def alternatives_pass(question: Question) -> None:
    """Every other right answer passes."""
    for name, value in _made(question, question.alternatives):
        assert grade(question, value).status == "pass", name


def near_misses_fail(question: Question) -> None:
    """Every near miss, and a number one step of the last place away, is not yet right."""
    for name, value in _made(question, question.near_misses):
        assert grade(question, value).status == "not_yet", name
    if isinstance(question.kind, Number):
        step = 10.0**-question.kind.decimals
        right = round(scheme_of(question).right, question.kind.decimals)
        for near in (right + step, right - step, -right, 10 * right, right + 1, right - 1):
            assert grade(question, near).status == "not_yet", near


def stubs_are_blank(question: Question) -> None:
    """What was not filled in is not tried."""
    for stub in STUBS:
        assert grade(question, stub).status == "blank", stub


def mistakes_get_their_own_words(question: Question) -> None:
    """Each mistake's example gets its own code and message, exactly; a number rounded too."""
    for mistake in question.mistakes:
        example = mistake.example(scheme_of(question).inputs)
        values = [example]
        if isinstance(question.kind, Number):
            values += [round(example, question.kind.decimals), round(example, 6)]
        for value in values:
            assert grade(question, value) == Outcome("not_yet", mistake.code, mistake.message)


def junk_is_not_yet(question: Question) -> None:
    """Nothing that a cell can hold makes a check fail, or puts markup on the card."""
    for name, value in JUNK.items():
        outcome = grade(question, value)
        assert outcome.status == "not_yet", name
        html = Card(question.number, outcome)._repr_mimebundle_()["text/html"]
        assert "<script" not in html and "alert" not in html, name


def words_keep_the_answer(question: Question) -> None:
    """No hint, message or praise holds the answer as a learner would write it."""
    answers = [re.compile(rf"(?<![\w.]){re.escape(a)}(?![\w])", re.I) for a in _written(question)]
    for words in _said(question):
        assert not any(answer.search(words) for answer in answers), words


def question_is_whole(question: Question) -> None:
    """It has all its parts: mistakes, near misses, hints, minutes, and an id that keys can hold."""
    kind = question.kind
    assert SLUG.fullmatch(question.id) and len(question.id.encode()) <= 32
    assert NUMBER.fullmatch(question.number) and question.answer.isidentifier()
    assert len(question.near_misses) >= 3 and len(set(question.hints)) == 2
    assert 0 < question.minutes <= 15 and question.praise
    codes = [mistake.code for mistake in question.mistakes]
    assert len(set(codes)) == len(codes) and all(SLUG.fullmatch(code) for code in codes)
    if isinstance(kind, (Choice, Choices)):
        right = scheme_of(question).right
        right = {right} if isinstance(kind, Choice) else right
        assert {option.key for option in kind.options if not option.why} == right
    else:
        assert len(question.mistakes) >= 3 and question.alternatives


def data_are_left_alone(question: Question) -> None:
    """Working answers out changes none of the data, which are kept for the next answer."""
    kept, fresh = scheme_of(question).inputs, question.inputs()
    list(_made(question, question.alternatives | question.near_misses))
    for make in (question.reference, *(mistake.example for mistake in question.mistakes)):
        make(kept)
    for name, table in fresh.items():
        if isinstance(table, pd.DataFrame):
            pd.testing.assert_frame_equal(kept[name], table)
        else:
            assert kept[name] == table


def builds_on_earlier_ones(question: Question) -> None:
    """What a question uses comes before it."""
    for used in question.uses:
        assert _place(used) < _place(question)


def words_are_plain(question: Question) -> None:
    """Sentences are under 15 words on average, and calm."""
    said = " ".join(_said(question))
    sentences = [s for s in re.split(r"[.?:;](?:\s|$)", said) if s.split()]
    assert sum(len(s.split()) for s in sentences) / len(sentences) < 15
    assert "!" not in said


PROMISES = (
    reference_passes, alternatives_pass, near_misses_fail, stubs_are_blank, mistakes_get_their_own_words,
    junk_is_not_yet, words_keep_the_answer, question_is_whole, data_are_left_alone, builds_on_earlier_ones,
    words_are_plain,
)  # fmt: skip


def _made(question: Question, examples) -> Iterator[tuple[str, Any]]:
    inputs = scheme_of(question).inputs
    for name, make in examples.items():
        yield name, make(inputs)


def _said(question: Question) -> list[str]:
    """List all that a question says, but for the form of words that names every option alike."""
    wrong = [value for _, value in _made(question, question.near_misses)]
    outcomes = [grade(question, value) for value in (*wrong, *JUNK.values())]
    messages = {_without_names(question, outcome.message) for outcome in outcomes} - {question.kind.expects}
    return [question.praise, *question.hints, *(m.message for m in question.mistakes), *sorted(messages)]


def _without_names(question: Question, words: str) -> str:
    """Leave out the name of a figure: the 15th of a month is not the answer 15."""
    if isinstance(question.kind, Series):
        for label in scheme_of(question).right.labels:
            words = words.replace(f"“{question.kind.title(label)}”", "")
    return words


def _written(question: Question) -> set[str]:
    """Give the right answer in every spelling in which words might let it slip."""
    right = scheme_of(question).right
    if isinstance(question.kind, (Choice, Choices)):
        keys = {right} if isinstance(question.kind, Choice) else right
        texts = {option.text for option in question.kind.options if option.key in keys}
        return {f"“{key}”" for key in keys} | {f"({key})" for key in keys} | texts
    return {text for number in _numbers(right) for text in _spellings(number)}


def _numbers(right: Any) -> list[float]:
    """Collect the numbers of a plain answer, however deep they lie."""
    if isinstance(right, float):
        return [right]
    if isinstance(right, Figures):
        return list(right.values)
    if isinstance(right, Picture):
        right = [point for layer in right.layers for point in layer.points]
    parts = right.values() if isinstance(right, dict) else right
    return [] if isinstance(right, str) else [number for part in parts for number in _numbers(part)]


def _spellings(number: float) -> set[str]:
    return {form.format(number) for form in ("{:.0f}", "{:.1f}", "{:.2f}", "{:.3f}", "{:,.0f}")}


def _place(question: Question) -> tuple[int, ...]:
    return tuple(map(int, question.number.split(".")))
