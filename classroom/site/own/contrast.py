"""Contrast as WCAG 2.2 measures it, and the nearest shade of a colour that can be read."""

TEXT = 4.5  # WCAG 1.4.3
BLACK, WHITE = "#000000", "#FFFFFF"
STEPS = 200


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two hex colours, 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def reads_on(colour: str, papers: tuple[str, ...]) -> bool:
    """Tell whether words in a colour can be read on each of some papers."""
    return all(contrast(colour, paper) >= TEXT for paper in papers)


def nearest(colour: str, papers: tuple[str, ...]) -> str:
    """Return the nearest shade of a colour that can be read: darker on light papers, lighter on dark.

    Args:
        papers: all light, or all dark.
    """
    end = BLACK if _luminance(papers[0]) > 0.5 else WHITE
    mixed = (_mixed(colour, end, step / STEPS) for step in range(STEPS + 1))
    return next(shade for shade in mixed if reads_on(shade, papers))


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, bytes.fromhex(colour[1:]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _mixed(colour: str, end: str, share: float) -> str:
    """Mix in the values of the screen, which the eye sees as even steps."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(end[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
