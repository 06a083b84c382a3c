"""A trainer shows a module's slides from a file: each slide is read from the back of the room."""

import pytest
from playwright.sync_api import expect

from classroom.__main__ import main
from tests.journeys.screens import keep
from tests.journeys.visiting import mark_first, pale, unsound

pytestmark = pytest.mark.browser

SCREEN = {"width": 1280, "height": 720}
SMALLEST = 20  # pixels of 720: the figures of the fullest chart
FAULTS = """least => {
  const slide = Reveal.getCurrentSlide(), found = [], scale = Reveal.getScale();
  const seen = [...slide.querySelectorAll("h2, p, li, td, th, svg text")].filter(e => !e.closest("aside"));
  for (const e of seen) {
    const box = e.getBoundingClientRect(), words = e.textContent.slice(0, 40);
    if (!box.width) continue;
    if (box.right > innerWidth || box.bottom > innerHeight || box.left < 0 || box.top < 0) found.push("cut off: " + words);
    const size = e.namespaceURI.endsWith("svg") ? box.height : parseFloat(getComputedStyle(e).fontSize) * scale;
    if (size < least - 0.01) found.push("small: " + words + " " + size);
  }
  return found;
}"""


# The first core scene of each module, and words of what its trainer does there.
FIRST = {
    "1": ("One patient’s hours", "Then say nothing for ten seconds"),
    "3": ("Two conversations about one chart", "Two people read the first conversation aloud"),
    "4": ("A test of your own", "Two people read the coach and the nurse aloud"),
    "5": ("One loop that closes", "Ask for a number on paper: of 125 ideas"),
}


# The decks are of one kind: one by day, all by night.
DECKS = [module if module == "1" else pytest.param(module, marks=pytest.mark.nightly) for module in FIRST]


@pytest.fixture(scope="module", params=DECKS)
def module(request):
    return request.param


@pytest.fixture(scope="module")
def deck(tmp_path_factory, module):
    out = tmp_path_factory.mktemp("a memory stick") / "slides.html"
    assert main(["trainer", "slides", module, "--out", str(out)]) == 0
    return out


@pytest.fixture
def shown(deck, browser):
    context = browser.new_context(viewport=SCREEN)
    page = context.new_page()
    page.faults = []
    page.on("console", lambda message: page.faults.append(message.text))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda asked: asked.url.split("#")[0] == deck.as_uri() or page.faults.append(asked.url))
    page.goto(deck.as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    yield page
    context.close()


def test_every_slide_fits_can_be_read_and_is_sound(shown, module):
    kinds = set()
    assert unsound(shown) == []
    for place in range(shown.evaluate("Reveal.getTotalSlides()")):
        shown.evaluate("place => Reveal.slide(place)", place)
        assert shown.evaluate(FAULTS, SMALLEST) == [], place
        mark_first(shown, kinds)
        assert [*unsound(shown, "section.present"), *pale(shown)] == [], place
        keep(shown, f"slide-{module}-{place:02}")
    assert shown.faults == []


def test_the_keyboard_goes_on_and_back_and_nothing_moves(shown, module):
    heads = []
    for key in ("Space", "Space", "ArrowLeft", "End"):
        shown.keyboard.press(key)
        heads.append(shown.evaluate("Reveal.getCurrentSlide().querySelector('h2').textContent"))
    assert heads[0] == heads[2] == FIRST[module][0] and heads[3] == "What to take with you"
    assert shown.evaluate("Reveal.getConfig().transition") == "none"


def test_the_notes_open_in_a_window_of_their_own(shown, module):
    shown.keyboard.press("Space")
    with shown.expect_popup() as opened:
        shown.keyboard.press("s")
    expect(opened.value.locator(".speaker-controls-notes .value")).to_contain_text(FIRST[module][1])
