import pytest

from impactflow.charts import draw_attribute, draw_funnel, draw_run_chart, draw_xmr
from impactflow.charts.titles import spoken, titled
from impactflow.spc import attribute, funnel, run_chart, xmr


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


def test_cautions_stand_on_the_picture_and_not_only_in_its_words():
    few = [3, 4, 5, 4, 3, 6]
    pictures = {
        "With fewer than 12, the limits are a first try.": draw_xmr(xmr(few), measure="Falls"),
        "With fewer than 10, a run chart finds little.": draw_run_chart(run_chart(few), measure="Falls"),
        "Use p_prime, or an XmR chart of the percentage.": draw_attribute(
            attribute.p([100, 900] * 10, [1000] * 20), measure="Breaches"
        ),
        "the groups differ by far more": draw_funnel(
            funnel([100, 900, 500, 200], [1000] * 4, adjust=False), measure="Breaches"
        ),
    }
    for said, picture in pictures.items():
        assert said in " ".join(picture.to_dict()["title"]["subtitle"])
