from xml.etree import ElementTree

import pytest

from impactflow.charts import icons
from impactflow.charts.tokens import LIGHT
from impactflow.spc import words

EVERY = [*icons.VARIATION.values(), *icons.ASSURANCE.values(), icons.CHANGING]


def test_every_result_has_an_icon():
    assert set(icons.VARIATION) == set(words.VARIATION)
    assert set(icons.ASSURANCE) == set(words.ASSURANCE)


def test_no_two_icons_differ_by_colour_alone():
    assert len({(icon.frame, icon.sign) for icon in EVERY}) == len({icon.words for icon in EVERY}) == len(EVERY)


def test_high_and_low_concern_and_improvement_have_their_own_frames():
    frames = [icons.VARIATION[name].frame for name in ("improvement_high", "concern_high", "neutral_high")]
    assert len(set(frames)) == 3


@pytest.mark.parametrize(
    ("variation", "assurance", "said"),
    [
        ("common_cause", None, ["Common cause"]),
        ("common_cause", "hit_or_miss", ["Common cause", "Hit or miss"]),
        ("concern_low", "consistently_pass", ["Concern, low", "Changing: no forecast"]),
        ("neutral_high", None, ["Signal, high"]),
    ],
)
def test_on_a_changing_process_nothing_is_predicted(variation, assurance, said):
    assert [icon.words for icon in icons.of(variation, assurance)] == said


@pytest.mark.parametrize("icon", EVERY, ids=lambda icon: icon.words)
def test_an_icon_is_drawn_in_its_colour_and_left_to_its_words_by_a_screen_reader(icon):
    svg = ElementTree.fromstring(icons.svg(icon, 40))
    assert svg.attrib["aria-hidden"] == "true" and svg.attrib["width"] == "40"
    assert [path.attrib["stroke"] for path in svg] == [icon.colour] * 2
    assert [path.attrib["fill"] for path in svg] == [LIGHT.paper, "none"]
