"""Every page of the site opened twice, and at each visit all looked at that is asked of every page.

A page takes longer to open than to look at: tests that each opened all of them took most of the run.
"""

from collections import defaultdict
from collections.abc import Callable

from playwright.sync_api import Page, TimeoutError, expect

from benchmarks.page_weight import AT_REST, PHONE, SHIFT
from impactflow.charts.tokens import DARK, LIGHT
from tests.journeys.hands import predict
from tests.journeys.visiting import Visit, mark_first, pale, rgb, unsound

NARROW, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 900}
LEAST = 11  # CSS pixels of text
SEEN = 20  # milliseconds that a browser needs to tell what it has seen
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
LARGE = "html { font-size: 200% !important; }"
WIDTH = "document.documentElement.scrollWidth"
UNDRAWN = """() => [...document.querySelectorAll(".impact-chart")].filter(chart =>
  ![...chart.querySelectorAll("svg")].some(svg => svg.getClientRects().length && svg.querySelector("path"))
  || (chart.querySelector(".impact-spec") && !chart.querySelector(".impact-picture[data-live]"))
).map(chart => chart.outerHTML.slice(0, 200))"""
# Cut off: words wider or higher than a box that hides what does not fit.
CUT = """() => [...document.querySelectorAll('.bd-article *, .bd-footer-content *')].filter(e => {
  const style = getComputedStyle(e);
  const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden';
  const seen = e.getClientRects().length && e.clientWidth > 1 && !e.closest('svg');
  return hides && seen && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 100))"""
# Of each chart that is seen: its smallest text, where its words begin and end, and what can be scrolled.
CHARTS = """() => [...document.querySelectorAll(".impact-drawing")].filter(e => e.getClientRects().length).map(e => {
  const svg = e.querySelector("svg"), scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const texts = [...svg.querySelectorAll("text")].filter(text => text.textContent.trim());
  const sizes = texts.map(text => parseFloat(getComputedStyle(text).fontSize) * scale);
  const places = texts.map(text => text.getBoundingClientRect());
  const frame = e.closest(".impact-frame");
  return {
    size: Math.min(...sizes), left: Math.min(...places.map(p => p.left)), right: Math.max(...places.map(p => p.right)),
    scrolled: frame.scrollWidth - frame.clientWidth, words: e.closest("[aria-label]").getAttribute("aria-label"),
  };
})"""


class Sweep:
    """What was found wrong, by what was asked and by page; and how many charts were looked at."""

    def __init__(self, tab: Visit):
        self.tab, self.charts = tab, 0
        self.found: dict[str, dict[str, object]] = defaultdict(dict)
        self.kinds: set[str] = set()  # of words whose contrast has been looked at

    def over(self, pages: list[str], *looks: Callable[["Sweep", str], None]) -> "Sweep":
        """Open each page once and let each look have it, in the order given."""
        for name in pages:
            self.tab.open(name)
            for look in looks:
                look(self, name)
            self.note("faults", name, self.tab.faults)
            self.tab.faults = []
        return self

    def note(self, asked: str, name: str, wrong) -> None:
        """Keep what is wrong with a page, if anything is."""
        if wrong:
            self.found[asked][name] = wrong

    @property
    def page(self) -> Page:
        """Return the page as it stands."""
        return self.tab.page


def moves(sweep: Sweep, name: str) -> None:
    """See whether the page moved while it loaded: what moves does so at each of three visits.

    A busy machine may paint half a page once. At the first visit axe has looked at it, and it has come to rest.
    """
    shifts = []
    while not shifts or (shifts[-1] >= 0.001 and len(shifts) < 3):
        if shifts:
            sweep.tab.open(name)
        shifts.append(sweep.page.evaluate(SHIFT, AT_REST if shifts else SEEN))
    sweep.note("moves", name, shifts[-1] if shifts[-1] >= 0.001 else None)


def is_wide(sweep: Sweep, name: str) -> None:
    """See whether a phone, or a window of 320 pixels, must be scrolled sideways."""
    for screen in (PHONE, NARROW):
        sweep.page.set_viewport_size(screen)
        width = sweep.page.evaluate(WIDTH)
        sweep.note("wide", name, width if width > screen["width"] else None)


def is_unsound(sweep: Sweep, name: str) -> None:
    """Let axe look at the page as it stands, without colours."""
    sweep.note("axe", name, unsound(sweep.page))


def is_unsound_or_pale(sweep: Sweep, name: str) -> None:
    """Let axe look at the page in light; then, in dark, at the words of each kind not met on an earlier page."""
    mark_first(sweep.page, sweep.kinds)
    use(sweep, "light", LIGHT.paper)
    sweep.note("axe", name, unsound(sweep.page, colours=True))
    use(sweep, "dark", DARK.paper)
    sweep.note("axe", f"{name}, dark", pale(sweep.page))


def use(sweep: Sweep, scheme: str, paper: str) -> None:
    """Let the page have its light or its dark colours."""
    sweep.page.emulate_media(color_scheme=scheme)
    expect(sweep.page.locator("body")).to_have_css("background-color", rgb(paper))


def open_all(sweep: Sweep, name: str) -> None:
    """Open all that is folded: a solution is, until it is asked for."""
    sweep.page.evaluate(OPEN_ALL)


def is_undrawn(sweep: Sweep, name: str) -> None:
    """See whether each chart is drawn, and a live one alive."""
    try:
        sweep.page.wait_for_function(f"() => !({UNDRAWN})().length", timeout=20_000)
    except TimeoutError:
        sweep.note("undrawn", name, sweep.page.evaluate(UNDRAWN))


def is_cut_when_large(sweep: Sweep, name: str) -> None:
    """See whether text at twice its size is cut off, or makes the page scroll sideways."""
    sweep.page.set_viewport_size(DESK)
    sweep.page.add_style_tag(content=LARGE)
    width = sweep.page.evaluate(WIDTH)
    sweep.note("large", name, [*([width] if width > DESK["width"] else []), *sweep.page.evaluate(CUT)])


def has_a_poor_chart(sweep: Sweep, name: str) -> None:
    """See on a phone, a tablet and a desk whether each chart is whole and its words can be read."""
    for explorer in sweep.page.locator(".impact-explorer[data-explorer]").all():
        predict(explorer, 1)
    poor = []
    for width in (1280, 740, 360):
        sweep.page.set_viewport_size({"width": width, "height": 740})
        charts = sweep.page.evaluate(CHARTS)
        sweep.charts += len(charts)
        poor += [chart | {"at": width} for chart in charts if is_poor(chart, width)]
    sweep.note("charts", name, poor)


def is_poor(chart: dict, width: int) -> bool:
    """Tell whether words are too small, run out of the window, or must be scrolled to."""
    inside = chart["left"] >= 0 and chart["right"] <= width
    return chart["size"] < LEAST or not inside or chart["scrolled"] > 12
