"""The colours keep the contrast that WCAG 2.2 AA asks for."""

import pytest

from impactflow.charts.tokens import DARK, LIGHT, dark_rules, names

TEXT, GRAPHIC = 4.5, 3.0  # WCAG 1.4.3 and 1.4.11
AS_TEXT = ("ink", "quiet", "accent", "improvement", "concern", "common_cause", "neutral", "target")


def luminance(colour: str) -> float:
    """Return the relative luminance of a hex colour, as WCAG defines it."""
    shares = [channel / 255 for channel in bytes.fromhex(colour[1:])]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", AS_TEXT)
def test_words_can_be_read_on_paper_and_tint(palette, name):
    assert contrast(getattr(palette, name), palette.paper) >= TEXT
    if name in ("ink", "quiet", "accent"):
        assert contrast(getattr(palette, name), palette.tint) >= TEXT


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_axes_can_be_seen_on_paper(palette):
    assert contrast(palette.line, palette.paper) >= GRAPHIC - 0.05


def test_each_light_colour_is_repainted_by_one_rule():
    colours = [getattr(LIGHT, name) for name in names()]
    assert len(set(colours)) == len(colours)  # one colour with two dark twins could not be told
    rules = dark_rules(".dark")
    assert all(rules.count(f'[fill="{colour}"]') == 1 for colour in colours)
