import pytest

from classroom.checks import Number, key_of


@pytest.mark.parametrize(
    ("question", "answer", "key"),
    [
        ("four-hour-january", "85.3", "a38bc2241e02664a"),
        ("wards", "a,c", "7c6ac94c2d7d5948"),
        ("wards", "–", "26be70cf43eba657"),
    ],
)
def test_keys_never_change(question, answer, key):
    # A page that was built before, and a script in another language, must find the same keys.
    assert key_of(question, answer) == key


def test_the_same_answer_to_two_questions_has_two_keys():
    assert key_of("one", "b") != key_of("two", "b")


def test_an_id_that_is_too_long_is_refused():
    assert len(key_of("x" * 32, "b")) == 16
    with pytest.raises(ValueError):
        key_of("x" * 33, "b")


@pytest.mark.parametrize("value", [85.3, 85.25, 85.299182, 85.36, 85, 853])
def test_keys_mark_as_numbers_do(value):
    kind = Number("percent", 1)
    keys = {key_of("q", text) for text in kind.accepted(85.299182)}
    mine = {key_of("q", text) for text in kind.written(value)}
    assert bool(keys & mine) is kind.same(value, 85.299182)
