import re

from bs4 import BeautifulSoup

from classroom.takeaway import dots
from classroom.takeaway.dots import picture
from classroom.takeaway.reading import Reading, read

ROW = "71.5 72.5 70.5 71.5 73.5 72.5 71.5 70.5 72.5 71.5 73.5 70.5 60.5 90.5"


def soup(row: str) -> BeautifulSoup:
    return BeautifulSoup(picture(read(row)), "html.parser")


def test_each_month_has_its_mark_and_signals_another_shape():
    assert (len(soup(ROW)("circle")), len(soup(ROW)("rect"))) == (12, 2)
    assert soup(ROW).svg["aria-label"].endswith(read(ROW).words)


def test_higher_figures_stand_higher_and_all_within_the_picture():
    heights = [int(mark["cy"]) for mark in soup("5.5 7.5 6.5")("circle")]
    assert heights[1] < heights[2] < heights[0]
    assert all(dots.TOP <= height <= dots.BOTTOM for height in heights)


def test_the_words_beside_the_lines_stand_apart_where_the_lines_are_close():
    jump = soup("70.5 70.5 70.5 70.5 70.6 70.5 70.5 70.5 70.5 70.5 70.5 70.5 900.5")
    heights = sorted(int(text["y"]) for text in jump("text") if int(text["x"]) > dots.RIGHT)
    assert len(heights) == 3 and min(b - a for a, b in zip(heights, heights[1:], strict=False)) >= dots.APART


def test_figures_that_are_all_alike_are_a_line_in_the_middle():
    assert {mark["cy"] for mark in soup("7 7 7")("circle")} == {str((dots.TOP + dots.BOTTOM) // 2)}


def test_there_is_no_picture_without_a_chart():
    assert picture(Reading()) == picture(read("7")) == ""


def test_it_takes_the_colour_of_the_words_around_it():
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', picture(read(ROW)))) == {"currentColor", "none"}
