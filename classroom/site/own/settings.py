"""What ``own_site`` in ``_config.yml`` says, checked before anything is built."""

import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from classroom.site.own.contrast import TEXT, contrast, nearest, reads_on
from impactflow.charts.tokens import DARK, LIGHT, Palette
from impactflow.errors import PlainError

FOLDER = "own"
HEX = re.compile(r"#[0-9A-Fa-f]{6}")
MAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
LONGEST = 80
LOGOS = (".svg", ".png")
MOST_BYTES = 200_000  # each page would wait for a larger one
WORDS = "Change it under own_site in _config.yml."


class NotOwn(PlainError):
    """Something under ``own_site`` cannot be used; the sentence says what to write."""


@dataclass(frozen=True)
class Own:
    """An organisation's own site. All of it may be left out.

    Args:
        organisation: its name, which stands beside the course's and in the foot of each page.
        contact: whom learners ask: an address for mail, or one that begins https://.
        colour: of links and buttons on white paper, as "#7A1F5C".
        dark_colour: the same on dark paper; the nearest shade that can be read when left out.
        logo: a file in the folder own, such as logo.svg.
    """

    organisation: str = ""
    contact: str = ""
    colour: str = ""
    dark_colour: str = ""
    logo: str = ""

    @property
    def light(self) -> Palette:
        """The colours on white paper."""
        return replace(LIGHT, accent=self.colour or LIGHT.accent)

    @property
    def dark(self) -> Palette:
        """The colours on dark paper."""
        if not (self.dark_colour or self.colour):
            return DARK
        return replace(DARK, accent=self.dark_colour or nearest(self.colour, _papers(DARK)))

    @property
    def link(self) -> str:
        """The contact as a link's target."""
        return f"mailto:{self.contact}" if MAIL.fullmatch(self.contact) else self.contact


def own(given: Any, root: Path) -> Own:
    """Read what stands under ``own_site``.

    Args:
        given: what the file holds there.
        root: the course's folder, in which the folder own lies.

    Raises:
        NotOwn: a name is not known, a value is not what it should be, or a colour cannot be read.
    """
    if not given:
        return Own()
    read = Own(**_texts(given))
    if read.contact and not (MAIL.fullmatch(read.contact) or re.fullmatch(r"https://[^\s<>\"]+", read.contact)):
        raise NotOwn(f"The contact “{read.contact}” is neither an address for mail nor one that begins https://. {WORDS}")
    _check_colour("colour", read.colour, LIGHT)
    _check_colour("dark_colour", read.dark_colour, DARK)
    _check_logo(read, root)
    return read


def _texts(given: Any) -> dict[str, str]:
    known = [field.name for field in fields(Own)]
    if not isinstance(given, dict):
        raise NotOwn(f"own_site should hold lines such as “organisation: Anytown Hospitals”. {WORDS}")
    for name, value in given.items():
        if name not in known:
            raise NotOwn(f"own_site does not know “{name}”. It knows {', '.join(known)}. {WORDS}")
        if not isinstance(value, str):  # an unquoted #7A1F5C is a comment, and leaves nothing behind
            raise NotOwn(f'Put what “{name}” is in quotation marks, such as {name}: "#7A1F5C". {WORDS}')
        if len(value) > LONGEST:
            raise NotOwn(f"What “{name}” is should be of {LONGEST} letters or fewer. {WORDS}")
    return {name: value.strip() for name, value in given.items()}


def _papers(palette: Palette) -> tuple[str, str]:
    return palette.paper, palette.tint


def _check_colour(name: str, colour: str, palette: Palette) -> None:
    if not colour:
        return
    if not HEX.fullmatch(colour):
        raise NotOwn(f"{name} is “{colour}”. Write it as six hexadecimal digits, such as \"#7A1F5C\". {WORDS}")
    papers = _papers(palette)
    if not reads_on(colour, papers):
        least = min(contrast(colour, paper) for paper in papers)
        raise NotOwn(
            f"{name} {colour} cannot be read as words on {' and '.join(papers)}: its contrast is {least:.1f}, "
            f'and {TEXT} is needed. The nearest shade that passes is "{nearest(colour, papers)}". {WORDS}'
        )


def _check_logo(read: Own, root: Path) -> None:
    if not read.logo:
        return
    path = root / FOLDER / read.logo
    if Path(read.logo).name != read.logo or path.suffix.lower() not in LOGOS:
        raise NotOwn(f"The logo “{read.logo}” should be the name of an .svg or .png file in the folder {FOLDER}. {WORDS}")
    if not path.is_file():
        raise NotOwn(f"There is no {FOLDER}/{read.logo}. Put the logo there, or leave out its line. {WORDS}")
    if path.stat().st_size > MOST_BYTES:
        most = MOST_BYTES // 1000
        raise NotOwn(f"{FOLDER}/{read.logo} is larger than {most} kB, and every page loads it. Save a smaller one.")
    if not read.organisation:
        raise NotOwn(f"A logo needs the organisation's name, which is read aloud in its place. {WORDS}")
