"""The page's rubric follows the notebook's rules: each text, each sentence and each table, to the letter."""

import random

import pytest

from classroom.explorers.maturity_rubric import telling, views
from classroom.explorers.maturity_rubric.room import Room
from classroom.explorers.maturity_rubric.views import COMPONENTS, Unreadable
from classroom.explorers.maturity_rubric.words import HEAD
from classroom.folders import BOOK
from classroom.site.rubric_page import told
from impactflow.improvement import View

pytestmark = pytest.mark.browser
NAMES = ("a nurse", "A Nurse", "a director.", "ß & <b>", "SS & <b>", "ΟΔΟΣ", "οδος", "a\u00a0b", "🛏️ beds", " spaced  out ", "it's|me", "", "...", "n" * 41)
SEEN = ("the board at our huddle", "a log, with tests that failed...", "<i>seen</i> & \"heard\"", "s" * 300, "s" * 301, "", " ", "a | b", "\ufeff\x85x\u2003y", "Good.", " OK! ", "very good", "Nothing")
DAYS = ("2027-01-11", "2027-07-11", "2026-08-31", "2027-02-28", "2027-02-27", "2027-07-10", "2026-02-30", "11 January 2027", "", "20270111", "0999-01-01")
FORM = """([who, on, scores, seen]) => { const found = rules.view(who, on, scores, seen); return found.trouble || rules.text([found]); }"""
READ = """texts => texts.map(text => { const found = rules.read(text); return found.trouble || rules.text(found.views); })"""
SHOW = """([now, earlier]) => [rules.sideBySide(rules.read(now).views || []), rules.since(rules.read(now).views || [], rules.read(earlier).views || [])]"""
PLAY = """([now, earlier, deeds]) => {
  const room = rules.room(now, earlier);
  return deeds.map(([name, given]) => { const said = room[name](...given); return [said.trouble || said, ...room.kept(), room.here(), room.before()]; });
}"""


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    for script in ("markup.js", "rubric-rules.js"):
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    page.evaluate("told => { window.rules = impact.rubric.rules(told); }", told())
    yield page
    page.close()


def form(rng: random.Random, sound: float = 0.9) -> list:
    """Return what somebody wrote into the form: mostly what can be."""
    pick = lambda all_, good: rng.choice(good if rng.random() < sound else all_)  # noqa: E731
    scores = [pick(("", "4", "-1", "x", "2"), "0123") for _ in COMPONENTS]
    seen = [pick(SEEN, SEEN[:3]) for _ in COMPONENTS]
    return [pick(NAMES, NAMES[:9]), pick(DAYS, DAYS[:6]), scores, seen]


def sound_views(rng: random.Random, days: tuple[str, ...], count: int) -> list[View]:
    names = rng.sample(("a nurse", "a director", "ß & <b>", "a porter", "ΟΔΟΣ"), count)
    scores = rng.choice(("0123", "0123", "1"))
    return [views.view(who, rng.choice(days), rng.choices(scores, k=5), rng.choices(SEEN[:3], k=5)) for who in names]


def made_up(seed: int) -> str:
    """Return a text that is nearly one."""
    rng = random.Random(seed)
    lines = [rng.choice([HEAD] * 12 + [HEAD.upper(), "", f"\ufeff{HEAD} "])]
    for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 13))):
        who, on, scores, seen = form(rng, 0.97)
        part = rng.choice((" | ", "|", "\t|\u00a0"))
        lines.append(part.join([who, on] if rng.random() < 0.97 else [who]))
        rows = [part.join([name, score, *([words] if words else [])]) for name, score, words in zip(COMPONENTS, scores, seen, strict=True)]
        lines += rows if rng.random() < 0.95 else rows[: rng.randint(0, 5)]
    return rng.choice(("\n", "\r\n", "\r", "\n\n")).join(lines)


def outcome(work) -> str:
    try:
        return work()
    except Unreadable as trouble:
        return str(trouble)


def test_a_form_is_taken_or_refused_alike(page):
    rng, taken, said = random.Random(7), 0, ""
    for _ in range(500):
        given = form(rng)
        here, there = page.evaluate(FORM, given), outcome(lambda: views.text([views.view(*given)]))
        assert here == there, given
        taken += here.startswith(HEAD)
        said += here
    assert 50 < taken < 450
    for words in ("a role is enough", "letters", "is no day", "has no score yet", "nothing that shows it"):
        assert words in said, words


def test_texts_are_read_alike_and_refused_in_the_same_words(page):
    texts = [made_up(seed) for seed in range(500)]
    expected = [outcome(lambda: views.text(views.read(words))) for words in texts]
    for words, here, there in zip(texts, page.evaluate(READ, texts), expected, strict=True):
        assert here == there, words
    assert 30 < sum(each.startswith(HEAD) for each in expected) < 470
    for words in ("first line should", "No view follows", "The text holds 13", "a name and a day", "a score, and what was seen",
                  "ends too soon", "is there twice", "Line 2: “", "has no score yet"):  # fmt: skip
        assert any(words in each for each in expected), words


def test_views_are_shown_and_compared_alike(page):
    said = ""
    for seed in range(200):
        rng = random.Random(seed)
        now = sound_views(rng, DAYS[:2], rng.randint(0, 5))
        earlier = sound_views(rng, DAYS[2:6] if seed % 4 else DAYS[:2], rng.randint(0, 3))
        here = page.evaluate(SHOW, [views.text(now), views.text(earlier)])
        assert here == [telling.side_by_side(now), telling.since(now, earlier)], seed
        said += "".join(here)
    for words in ("One view, ", "They differ most on", "And as much on", "give the same scores", "Fewer than 6 months", "A fall may mean", "1 person",
                  "Not compared", "Nobody gave a view at both", "Give the earlier ones first", "Give the later ones a later day"):  # fmt: skip
        assert words in said, words


@pytest.mark.parametrize(("before", "after", "soon"), [
    ("2026-08-31", "2027-02-28", False), ("2026-08-31", "2027-02-27", True), ("2026-12-31", "2027-06-30", False), ("2024-02-29", "2024-08-28", True),
])  # fmt: skip
def test_six_months_are_counted_alike_at_the_ends_of_months(page, before, after, soon):
    one, other = (views.view("a nurse", day, ["0"] * 5, [""] * 5) for day in (before, after))
    here = page.evaluate(SHOW, [views.text([other]), views.text([one])])[1]
    assert here == telling.since([other], [one]) and ("Fewer than 6 months" in here) is soon


def deeds(rng: random.Random) -> list[list]:
    """Return what a room does, now and then twice, as somebody who was asked to press again."""
    found = []
    for name in rng.choices(("add", "forget", "aside", "drop", "take", "compare"), k=8):
        given = form(rng, 0.99) if name == "add" else [made_up(rng.randint(0, 90))] if name in ("take", "compare") else []
        found += [[name, given]] * rng.choice((1, 1, 2))
    return found


def test_a_room_does_the_same_and_says_the_same(page):
    said = ""
    for seed in range(150):
        rng = random.Random(seed)
        now, earlier = (views.text(sound_views(rng, days, rng.randint(0, 3))) for days in (DAYS[:2], DAYS[2:4]))
        room, done, expected = Room(now, earlier), deeds(rng), []
        for name, given in done:
            deed = getattr(room, "set_aside" if name == "aside" else name)
            expected.append([outcome(lambda: deed(*given)), *room.kept, room.here, room.before])
        assert page.evaluate(PLAY, [now, earlier, done]) == expected, seed
        said += "".join(words for words, *_ in expected)
    for words in ("Press again to remove", "All views of today are", "Press again to put these", "Press again to put this text", "are set aside",
                  "Views taken from the text: ", "is the earlier time now", "There is no view yet.", "has given a view already", "is an opinion of “"):  # fmt: skip
        assert words in said, words
