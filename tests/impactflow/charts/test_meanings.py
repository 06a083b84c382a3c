import altair as alt
import pandas as pd
import pytest

from impactflow.charts.meanings import GROUPS, LOOKS, dots, size_for, worded
from impactflow.spc import meaning

FRAME = pd.DataFrame({"x": [1], "y": [1], "Meaning": ["Concern"]})


def drawn(present, looks=LOOKS):
    made = dots(alt.Chart(FRAME).encode(x="x:Q", y="y:Q"), present, [], looks)
    return made.to_dict()["encoding"]


@pytest.mark.parametrize("looks", [LOOKS, GROUPS])
def test_every_meaning_has_a_look_and_none_is_told_by_colour_alone(looks):
    assert set(looks) == {word for words in meaning.WORDS.values() for word in words.values()}
    plain = {look.shape + str(look.hollow) for look in looks.values()}
    assert len(plain) == len({look.colour for look in looks.values()}) == 4


def test_two_sides_without_a_direction_have_two_words_among_groups():
    assert len({look.word for look in GROUPS.values()}) == 5
    assert worded(pd.Series(["neutral_low", "concern"]), GROUPS).tolist() == ["Below", "Worse"]
    assert worded(pd.Series(["neutral_low", "concern"])).tolist() == ["Signal", "Concern"]


def test_the_legend_shows_what_is_there_and_nothing_where_nothing_is_to_be_told_apart():
    both = drawn(["Concern", "Common cause", "Concern"])
    for channel in ("fill", "stroke", "shape"):
        assert both[channel]["scale"]["domain"] == ["Common cause", "Concern"]
        assert both[channel]["legend"]["orient"] == "bottom"
    assert drawn(["Common cause"])["shape"]["legend"] is None
    assert drawn(["Concern"])["shape"]["legend"] is not None


def test_points_grow_smaller_where_there_are_many_and_never_vanish():
    assert [size_for(count) for count in (1, 24, 60, 104, 730, 10_000)] == [80, 80, 80, 46, 16, 16]
