"""The page of slides: words large and harmless, charts drawn, notes beside, reveal.js inside."""

import re

import pandas as pd
import pytest

from classroom.__main__ import main
from classroom.training.slides import making, notes
from classroom.training.slides.blocks import Block
from classroom.training.slides.charts import BELOW, BESIDE, HIGH, IN_PANELS, LARGEST, WIDE, enlarged, title
from classroom.training.slides.markup import section
from classroom.training.slides.scenes import Slide
from tests.classroom.training.slides.lessons import CHART, WHOLE
from tests.classroom.training.slides.test_scenes import of


@pytest.fixture
def html(tmp_path):
    return making.page(of(tmp_path, WHOLE), {"2": "Ask, and **wait**."})


def test_it_is_one_page_with_reveal_inside_and_asks_for_nothing(html):
    assert "reveal.js 5" in html and "RevealNotes" in html
    assert not re.search(r'<(link|img|iframe)\b|<script[^>]*\bsrc=|@import|url\((?!data:)', html.split("<script>")[0])
    assert html.count("</script>") == 3  # what reveal.js writes of its own must not end its element


def test_the_trainers_words_stand_in_the_notes_of_the_scenes_first_slide(html):
    [aside] = re.findall(r'<section class="scene.*?<aside class="notes">(.*?)</aside>', html, re.DOTALL)
    assert aside == "<p>Ask, and <strong>wait</strong>.</p><p>Here is <em>one</em> of them.</p>"
    assert "S opens these notes" in html


def test_a_chart_is_drawn_with_its_words_and_its_title_heads_the_slide(html):
    [slide] = re.findall(r'<section class="chart.*?</section>', html, re.DOTALL)
    assert "<h2>It fell, then held</h2>" in slide and "<p class=\"measure\">Waits. By month</p>" in slide
    assert 'role="img" aria-label="Bar chart: it fell."' in slide and "<svg" in slide


def test_what_a_cell_printed_is_never_markup(html):
    assert "<blockquote><p>’No’ &lt;b&gt;bell&lt;/b&gt;.</p></blockquote>" in html


def test_a_question_is_seen_with_what_it_asks_about(html):
    [slide] = re.findall(r'<section class="said.*?</section>', html, re.DOTALL)
    assert "<p>Wait less.</p>" in slide
    assert '<p class="below"><strong>What do you expect?</strong> Which words will change?</p>' in slide


def test_words_over_a_bar_are_lifted_off_it():
    mark = {"type": "text", "baseline": "middle", "dy": 2}
    drawn = enlarged({"layer": [{"mark": mark}, {"mark": "bar"}], "height": 500})
    assert drawn["layer"][0]["mark"]["dy"] == -3 and mark["dy"] == 2


def test_a_chart_is_drawn_at_the_size_of_a_slide_and_the_lessons_own_stays():
    drawn = enlarged(CHART)
    assert (drawn["width"], drawn["height"]) == (WIDE, HIGH) and "title" not in drawn
    assert drawn["config"]["text"] == {"color": "#000", "fontSize": LARGEST}
    assert CHART["height"] == 100 and CHART["config"] == {"text": {"color": "#000"}}
    assert enlarged(CHART | {"height": 500})["config"]["axis"]["labelFontSize"] == 20
    assert title({"title": "A"}) == ("A", "") and title({}) == ("", "")


def test_a_table_that_a_cell_showed_has_heads_that_can_be_read_aloud():
    html = pd.DataFrame({"Patients": [88]}, index=pd.Index(["2025-04-07"], name="Week of")).to_html()
    made = section(Slide("The *dots*", Block("shown", html)), 0, ())
    assert re.findall(r'<th scope="col">([^<]*)</th>', made) == ["Week of", "Patients"]
    assert 'aria-label="The dots: table of Week of, Patients"' in made


def test_panels_share_the_slide_and_their_words_are_large():
    panel = {"mark": "line", "width": 150, "height": 100, "title": {"text": "A", "fontSize": 14}}
    for way, across, rows in (("concat", 2, 2), ("vconcat", 1, 4), ("hconcat", 4, 1)):
        drawn = enlarged({way: [panel] * 4, "title": "All"})
        sizes = {(each["width"], each["height"]) for each in drawn[way]}
        assert sizes == {(WIDE // across - BESIDE, (HIGH + BELOW) // rows - BELOW)}, way
        assert drawn[way][0]["title"]["fontSize"] == drawn["config"]["axis"]["labelFontSize"] == IN_PANELS
    assert panel["width"] == 150 and panel["title"]["fontSize"] == 14


def test_words_with_a_size_of_their_own_grow_with_the_others():
    note = {"layer": [{"mark": {"type": "text", "fontSize": 13}}]}
    assert enlarged({"layer": [note]})["layer"][0]["layer"][0]["mark"]["fontSize"] == LARGEST


def test_a_line_that_was_broken_for_the_chart_is_one_on_the_slide():
    broken = ["Emergency admissions recorded, of every 1,000 who came, 20 January 2025 to 25 August", "2025", "Signal"]
    assert title({"title": {"text": "A", "subtitle": broken}}) == ("A", f"{broken[0]} 2025. Signal")
    assert title({"title": {"subtitle": ["From 1 April 2024 to 23", "September 2024"]}})[1] == "From 1 April 2024 to 23 September 2024"


@pytest.mark.parametrize(("module", "core"), [("1", {"2", "5", "6"}), ("3", {"1", "3", "5"})])
def test_each_core_scene_has_words_for_its_trainer(module, core):
    assert set(notes.of_scenes(module)) == core


def test_what_a_trainer_does_in_a_scene_is_told():
    assert notes.of_scenes("1")["2"].startswith("Ask for a guess first")


def test_the_command_writes_the_same_file_each_time(tmp_path, capsys):
    out = tmp_path / "slides.html"
    assert main(["trainer", "slides", "1", "--out", str(out)]) == 0
    first = out.read_bytes()
    assert main(["trainer", "slides", "1", "--out", str(out)]) == 0
    assert out.read_bytes() == first and "S shows your notes" in capsys.readouterr().out


def test_what_is_missing_is_a_sentence(tmp_path, monkeypatch, capsys):
    assert main(["trainer", "slides", "0"]) == 1
    assert "No scene of 0_start_here is marked (core)" in capsys.readouterr().err
    monkeypatch.setattr(making, "PACKAGE", "no_such_package")
    assert main(["trainer", "slides", "1"]) == 1
    assert "reveal.js is not installed" in capsys.readouterr().err
    monkeypatch.setattr(notes, "BOOK", tmp_path)
    assert main(["trainer", "slides", "1"]) == 1
    assert "should say what to do in a scene" in capsys.readouterr().err
