"""The page reads a row of figures as the course does in a notebook: each word and each mark of the chart."""

import random

import pytest

from classroom.folders import BOOK
from classroom.site.takeaway_form import READING
from classroom.takeaway.dots import picture
from classroom.takeaway.figures import MOST, SENTENCES
from classroom.takeaway.reading import read

pytestmark = pytest.mark.browser

READ = """([rows, sentences]) => rows.map(row => {
  const reading = impact.figures.read(row, sentences);
  return [reading.words, impact.dots(reading)];
})"""
ODD = (
    "", " ", "5", "12 Apr", "123,456", "1,234\t1,301 1,400", "3 4 5 6", "7.1,7.2,8", "5,,6", "5 5 5 5", "0.1 0.1 0.1 0.1%",
    "£3.5 4.25 5.75", "-3 −4 2 8", "12.25 12.25 12.25", "0.125 0.125%", "1;2;3.5;9.25", "7,1 8,2", "71.4 % 72.1 %", "0 0 0%",
    "1000000 1234567 999", "0.0000001 0.0000002 0.0000003", "0.1 0.2 0.3 0.1 0.2 0.3 0.2 0.2", "1e5 2", "constructor 5 {} $& 3",
    " ".join(["0.3%"] * 50), " ".join(["7"] * MOST), " ".join(["7"] * (MOST + 1)), "999999999999 1 999999999999 5",
    "81 80 79 82 80 81 79 80 82 80 81 60", "20 21 20 19 22 20 60 21 20 19 21 20 20 61 20 21%", "96% 99% 92% 97% 100% 91% 98% 95% 99% 94% 97% 96%",
    "96% 99% 92% 97% 101% 91% 98%",
)  # fmt: skip
KINDS = ("chance", "memory", "drift", "trend", "season", "jumps", "ties")


def made_up(seed: int) -> str:
    """Return a row of one kind; kinds and sizes take turns."""
    rng, kind = random.Random(seed), KINDS[seed % len(KINDS)]
    base, places = rng.choice((0.3, 5, 50, 900, 12000)), rng.choice((0, 1, 1, 2))
    spread, way, before, values = base * rng.choice((0.01, 0.05, 0.2, 0.5)), rng.choice((-1, 1)), 0.0, []
    for month in range(rng.randint(2, MOST)):
        before = 0.7 * before * (kind == "memory") + rng.gauss(0, spread)
        extra = {
            "drift": 0.2 * way * spread * month,
            "season": 1.5 * spread * (month % 12 < 3),
            "jumps": 6 * spread * (rng.random() < 0.05),
        }.get(kind, 0)
        value = base + before + extra
        values.append(round(value / spread) * spread if kind == "ties" else value)
    if kind == "trend":
        values[-7:] = [base + way * spread * step / 3 for step in range(-3, 4)]
    return " ".join(f"{value:.{places}f}" for value in values) + rng.choice(("", "%"))


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    for script in READING:
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    yield page
    page.close()


def test_odd_rows_and_hundreds_of_made_up_ones(page):
    rows = [*ODD, *map(made_up, range(420))]
    found = page.evaluate(READ, [rows, SENTENCES])
    for row, (words, drawn) in zip(rows, found, strict=True):
        assert words == read(row).words, row
        assert drawn == picture(read(row)), row


def test_the_made_up_rows_hold_every_ending():
    words = " ".join(read(row).words for row in (*ODD, *map(made_up, range(420))))
    for ending in ("point lies above the limits", "point lies below the limits", "points rise", "points fall",
                   "lie above the mean", "lie below the mean", "near the upper limit", "near the lower limit",
                   "hide signals behind wide limits", "be what the signals show", "memory or season", "first try",
                   "under 5 may point", "is a signal by", "It moves the mean", "They move the mean", "above 100%"):  # fmt: skip
        assert ending in words, ending
