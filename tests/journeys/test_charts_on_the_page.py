"""Charts on a phone and on a desk: all of each is seen, and its words can be read."""

import pytest

from tests.journeys.hands import predict

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["http"], indirect=True)]

LEAST = 11  # CSS pixels of text
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


@pytest.mark.parametrize("width", [360, 740, 1280])
def test_no_chart_is_scrolled_sideways_cut_off_or_too_small_to_read(site, visit, width):
    tab, found, poor = visit(viewport={"width": width, "height": 740}), 0, []
    for name in site.pages():
        page = tab.open(name)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for explorer in page.locator(".impact-explorer[data-explorer]").all():
            predict(explorer, 1)
        for chart in page.evaluate(CHARTS):
            found += 1
            inside = chart["left"] >= 0 and chart["right"] <= width
            if chart["size"] < LEAST or not inside or chart["scrolled"] > 12:
                poor.append((name, chart))
    assert poor == []
    assert found > 25
