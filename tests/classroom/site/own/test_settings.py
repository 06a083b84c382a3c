"""What an organisation writes is used, or refused with a sentence that says what to write."""

import pytest
import yaml

from classroom.folders import ROOT
from classroom.site.own import config_file
from classroom.site.own.contrast import TEXT, contrast
from classroom.site.own.settings import NotOwn, Own, own
from impactflow.charts.tokens import DARK, LIGHT


def test_the_course_as_it_is_has_no_own_site():
    assert config_file.read(ROOT) == Own()
    assert Own().light == LIGHT and Own().dark == DARK


def test_the_lines_that_the_file_shows_are_good_ones(tmp_path):
    text = (ROOT / "_config.yml").read_text(encoding="utf-8")
    shown = [line.replace("# ", "", 1) for line in text.splitlines() if line.startswith("    # ") and ":" in line]
    lines = [line for line in shown if line.strip().startswith(("own_site", "organisation", "contact", "colour", "logo"))]
    assert len(lines) == 5
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "logo.svg").write_text("<svg/>")
    found = own(yaml.safe_load("\n".join(lines))["own_site"], tmp_path)
    assert found == Own("Anytown Hospitals", "improvement@anytown.example", "#7A1F5C", "", "logo.svg")


def test_a_colour_takes_its_dark_twin_along(tmp_path):
    found = own({"colour": "#7A1F5C"}, tmp_path)
    assert found.light.accent == "#7A1F5C" and found.light.ink == LIGHT.ink
    assert found.dark.accent != DARK.accent
    assert min(contrast(found.dark.accent, paper) for paper in (DARK.paper, DARK.tint)) >= TEXT


def test_a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can(tmp_path):
    with pytest.raises(NotOwn) as refused:
        own({"colour": "#F5B800"}, tmp_path)
    assert str(refused.value) == (
        "colour #F5B800 cannot be read as words on #FFFFFF and #F3F6F7: its contrast is 1.6, and 4.5 is needed. "
        'The nearest shade that passes is "#8E6B00". Change it under own_site in _config.yml.'
    )
    assert own({"colour": "#8E6B00"}, tmp_path).light.accent == "#8E6B00"


REFUSED = {
    "a name that is not known": ({"color": "#7A1F5C"}, "does not know “color”"),
    "a comment in a colour's place": ({"colour": None}, "in quotation marks"),
    "a number": ({"colour": 711}, "in quotation marks"),
    "a colour by name": ({"colour": "purple"}, "six hexadecimal digits"),
    "a colour in short": ({"colour": "#7AF"}, "six hexadecimal digits"),
    "a dark colour that is dark": ({"dark_colour": "#333333"}, "dark_colour #333333 cannot be read"),
    "a contact without a sign": ({"contact": "ring us"}, "neither an address for mail"),
    "a contact that runs": ({"contact": "javascript:alert(1)"}, "neither an address for mail"),
    "a long name": ({"organisation": "x" * 81}, "80 letters or fewer"),
    "no lines": ("Anytown", "should hold lines"),
    "a logo that is not there": ({"organisation": "A", "logo": "logo.svg"}, "There is no own/logo.svg"),
    "a logo elsewhere": ({"organisation": "A", "logo": "../README.md"}, "an .svg or .png file"),
    "a logo of another kind": ({"organisation": "A", "logo": "logo.bmp"}, "an .svg or .png file"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_used_is_a_sentence(tmp_path, case):
    given, said = REFUSED[case]
    with pytest.raises(NotOwn, match=said):
        own(given, tmp_path)


def test_a_logo_needs_a_name_and_must_not_be_heavy(tmp_path):
    logo = tmp_path / "own" / "logo.png"
    logo.parent.mkdir()
    logo.write_bytes(b"x" * 200_001)
    with pytest.raises(NotOwn, match="larger than 200 kB"):
        own({"organisation": "A", "logo": "logo.png"}, tmp_path)
    logo.write_bytes(b"x")
    with pytest.raises(NotOwn, match="read aloud in its place"):
        own({"logo": "logo.png"}, tmp_path)


@pytest.mark.parametrize("text", ["a: [", "", "sphinx:\n  config: 3", "sphinx:\n\tconfig:"])
def test_a_file_that_was_broken_is_a_sentence(tmp_path, text):
    (tmp_path / "_config.yml").write_text(text)
    with pytest.raises(NotOwn, match="_config.yml cannot be read any more"):
        config_file.read(tmp_path)


def test_a_contact_is_a_link(tmp_path):
    assert own({"contact": "a@b.example"}, tmp_path).link == "mailto:a@b.example"
    assert own({"contact": "https://b.example/help"}, tmp_path).link == "https://b.example/help"
