import pytest

from impactflow.charts.titles import spoken, titled


@pytest.mark.parametrize(
    ("title", "said"),
    [(None, "XmR chart."), ("", "XmR chart."), ("Waits held", "Waits held. XmR chart."),
     ("Waits held.", "Waits held. XmR chart.")],
)
def test_the_authors_finding_comes_before_the_words(title, said):
    assert spoken(title, "XmR chart.") == said


def test_lines_end_before_the_picture_does():
    made = titled("word " * 30, "subject " * 30, "", "more")
    assert len(made.text) == 3 and max(map(len, made.text)) <= 60
    assert len(made.subtitle) == 4 and max(map(len, made.subtitle)) <= 86
    assert made.subtitle[-1] == "more"


def test_one_long_word_is_broken():
    assert [len(line) for line in titled("x" * 130, "").text] == [60, 60, 10]
