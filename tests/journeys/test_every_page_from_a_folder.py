"""Every page on a desk, from the folder that the zip unpacks to: sound, nothing pale, every chart whole."""

import pytest

from tests.journeys import site_sweeps
from tests.journeys.visiting import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def swept(site, browser):
    # Without motion: half way from light to dark a colour is neither.
    context = browser.new_context(viewport=site_sweeps.DESK, reduced_motion="reduce")
    yield site_sweeps.Sweep(Visit(context, site.html.as_uri())).over(
        site.pages(),
        site_sweeps.open_all,
        site_sweeps.is_undrawn,
        site_sweeps.is_unsound_or_pale,
        site_sweeps.has_a_poor_chart,
    )
    context.close()


def test_no_page_asks_elsewhere_or_complains(swept):
    assert swept.found["faults"] == {}


def test_every_chart_is_drawn(swept):
    assert swept.found["undrawn"] == {}


def test_axe_finds_nothing_on_a_desk_with_all_open_and_no_word_too_pale_in_light_or_dark(swept):
    assert swept.found["axe"] == {}


def test_no_chart_is_scrolled_sideways_cut_off_or_too_small_to_read(swept):
    assert swept.found["charts"] == {}
    assert swept.charts > 300
