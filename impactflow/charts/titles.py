"""The title of a chart: its finding, then what is measured, of whom and when."""

from itertools import pairwise
from textwrap import wrap

TITLE, SUBTITLE = 60, 86  # letters to a line at the theme's sizes and width


def spoken(title: str | None, words: str) -> str:
    """Return a chart's alternative text: the author's finding, where there is one, and the words.

    Words made from a result hold its finding already.
    """
    return f"{title.rstrip('.')}. {words}" if title else words


def rewrapped(text: str | list[str], letters: int, before: int) -> list[str]:
    """Break lines anew, ``letters`` to a line; lines that were one before (`titled`) flow together."""
    lines = [text] if isinstance(text, str) else list(text)
    paragraphs = lines[:1]
    for last, line in pairwise(lines):
        no_room = len(last) + 1 + len(line.split(" ")[0]) > before
        if no_room and not line[0].isupper():  # a capital begins a sentence, or may
            paragraphs[-1] += f" {line}"
        else:
            paragraphs.append(line)
    return [line for paragraph in paragraphs for line in wrap(paragraph, letters)]


def titled(finding: str, subject: str, *more: str):
    """Return a title whose lines end before the picture does.

    Args:
        finding: what the chart shows, as a sentence.
        subject: measure, people and period.
        more: further lines under it, such as the cautions of the result.
    """
    import altair as alt

    lines = [line for text in (subject, *more) if text for line in wrap(text, SUBTITLE)]
    return alt.TitleParams(text=wrap(finding, TITLE), subtitle=lines)
