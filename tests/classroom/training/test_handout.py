import re

import pytest

from classroom.__main__ import main
from classroom.folders import BOOK
from classroom.training import handout as room
from classroom.training.handout import handout
from classroom.training.slides.scenes import lesson, slides
from impactflow.errors import PlainError

PAGE = """# Module 9

## Before

Not on paper.

(module-9-handout)=
## The handout

Make a sheet of it. It is for the room.

**One <b>woman</b>.** She waited.

*What would she say?*

| Hours | Half |
|---|---|
| All | 2.9 |

## After

Not on paper either.
"""


@pytest.fixture
def book(tmp_path, monkeypatch):
    (tmp_path / "for-trainers").mkdir()
    (tmp_path / "for-trainers" / "module-9.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(room, "BOOK", tmp_path)


def test_it_is_the_section_and_no_more_with_room_to_write(book):
    html = handout("9")
    assert "<strong>One &lt;b&gt;woman&lt;/b&gt;.</strong> She waited." in html and "<td>2.9</td>" in html
    assert '<em>What would she say?</em></p><span class="lines">' in html
    assert "Not on paper" not in html and "Make a sheet" not in html


@pytest.mark.parametrize("module", ["8", "../9", ""])
def test_a_module_without_one_is_a_sentence(book, module):
    with pytest.raises(PlainError, match="has no handout"):
        handout(module)


def test_module_1_has_on_paper_what_its_scenes_show():
    text = (BOOK / "for-trainers" / "module-1.md").read_text(encoding="utf-8").split("## The handout")[1]
    shown = [slide.block.words for slide in slides(lesson("1")) if slide.block.kind == "said"]
    quoted = [words for block in shown for words in re.findall("“[^”]+”", block)]
    measures = [words for block in shown for words in re.findall(r"^- \w+ \([^)]+\): (.+)\.$", block, re.MULTILINE)]
    assert len(quoted) == len(measures) == 3 and all(words in text for words in quoted + measures)


def test_the_command_writes_it(tmp_path, capsys):
    out = tmp_path / "handout.html"
    assert main(["trainer", "handout", "1", "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == handout("1")
    assert "both sides of one sheet" in capsys.readouterr().out
    assert main(["trainer", "handout", "0"]) == 1
