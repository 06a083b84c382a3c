"""Every page on a phone, from a server: it stands still, fits, is sound, and asks no other host."""

import pytest

from benchmarks.page_weight import PHONE
from tests.journeys import site_sweeps
from tests.journeys.screens import keep
from tests.journeys.site_folder import LIVE
from tests.journeys.visiting import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def swept(site, browser, address):
    context = browser.new_context(viewport=PHONE)
    yield site_sweeps.Sweep(Visit(context, address)).over(
        site.pages(),
        site_sweeps.is_unsound,
        site_sweeps.moves,
        site_sweeps.open_all,
        site_sweeps.is_undrawn,
        site_sweeps.is_wide,
        site_sweeps.is_cut_when_large,
    )
    context.close()


def test_no_page_asks_elsewhere_or_complains(swept):
    assert swept.found["faults"] == {}


def test_every_chart_is_drawn(swept):
    assert swept.found["undrawn"] == {}


def test_no_page_moves_while_it_loads(swept):
    assert swept.found["moves"] == {}


def test_no_page_is_wider_than_a_phone_or_a_window_of_320_pixels(swept):
    assert swept.found["wide"] == {}


def test_axe_finds_nothing_on_a_phone(swept):
    assert swept.found["axe"] == {}


def test_text_at_twice_its_size_is_neither_cut_nor_wider_than_the_page(swept):
    assert swept.found["large"] == {}
    page = swept.tab.open(LIVE)
    keep(page, "page-phone")
    page.add_style_tag(content=site_sweeps.LARGE)
    keep(page, "page-large-text")
