import pytest

from classroom.site.own.contrast import TEXT, contrast, nearest, reads_on
from impactflow.charts.tokens import DARK, LIGHT

WHITE, NIGHT = (LIGHT.paper, LIGHT.tint), (DARK.paper, DARK.tint)
COLOURS = ("#F5B800", "#7A1F5C", "#005EB8", "#FFFFFF", "#000000", "#00FF00", "#808080", "#E8EDEE")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#0B6470", "#FFFFFF", 6.8), ("#AABBCC", "#AABBCC", 1)],
)
def test_known_ratios(one, other, ratio):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.06)


@pytest.mark.parametrize("papers", [WHITE, NIGHT], ids=["light", "dark"])
@pytest.mark.parametrize("colour", COLOURS)
def test_the_nearest_shade_passes_and_the_one_before_it_does_not(colour, papers):
    found = nearest(colour, papers)
    assert reads_on(found, papers)
    pairs = list(zip(bytes.fromhex(colour[1:]), bytes.fromhex(found[1:]), strict=True))
    far = max(abs(a - b) for a, b in pairs)
    if far > 3:
        # Three values of the screen nearer, and it could not be read: no shade between is passed over.
        back = [round(b + (a - b) * 3 / far) for a, b in pairs]
        assert min(contrast("#" + bytes(back).hex(), paper) for paper in papers) < TEXT


@pytest.mark.parametrize("papers", [WHITE, NIGHT], ids=["light", "dark"])
def test_a_colour_that_passes_stays(papers):
    accent = LIGHT.accent if papers is WHITE else DARK.accent
    assert nearest(accent, papers) == accent
