"""An organisation builds its own site: settings, a logo, a page and figures, and no change of code."""

import re

import pytest
from playwright.sync_api import expect

from classroom.site.own.contrast import TEXT, contrast
from impactflow.charts.tokens import DARK, LIGHT
from tests.journeys.screens import keep
from tests.journeys.site_folder import build, copy_course
from tests.journeys.test_pack import DESK, PHONE
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.nightly]  # a whole book of its own

NAME = 'Anytown & Sons "Hospitals" <b>'
SETTINGS = f"""    own_site:
      organisation: '{NAME}'
      contact: "improvement@anytown.example"
      colour: "#7A1F5C"
      logo: "logo.svg"
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><rect width="160" height="40" fill="#7A1F5C"/></svg>'
PAGE = """# How we run it

Ask [the team](https://anytown.example), or read [the first lesson](../modules/0_start_here/lesson.ipynb).

```{own_chart} falls.csv
:date: Month
:value: Falls
:direction: decrease
:title: Falls on all wards
```
"""
FALLS = "\n".join(["Month,Falls", *[f"20{23 + m // 12}-{m % 12 + 1:02},{3 if m == 5 else 40 + m * 7 % 5}" for m in range(24)], ""])


def set_up(folder, settings):
    """Do what book/for-trainers/publish.md says: lines in one file, and one folder."""
    config = folder / "_config.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("    html_use_index", f"{settings}    html_use_index"), encoding="utf-8")
    (folder / "own").mkdir(exist_ok=True)
    for name, held in {"logo.svg": LOGO, "1-how-we-run-it.md": PAGE, "falls.csv": FALLS}.items():
        (folder / "own" / name).write_text(held, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, site):  # what is remembered is not copied while the site is built
    folder = tmp_path_factory.mktemp("an organisation")
    copy_course(folder)
    set_up(folder, SETTINGS)
    ran = build(folder)
    assert ran.returncode == 0, ran.stderr
    return folder


@pytest.fixture(scope="module")
def html(folder):
    return folder / "_build" / "html"


def test_name_logo_and_contact_stand_on_every_page(html):
    pages = [page for page in html.rglob("*.html") if "_static" not in page.parts and page.name not in ("404.html", "index.html")]
    assert len(pages) > 15
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "This site is run by Anytown &amp; Sons &#34;Hospitals&#34; &lt;b&gt;." in text, page
        assert 'href="mailto:improvement@anytown.example"' in text and "_static/own-logo.svg" in text
        assert "Not an NHS product" in text


def test_the_colour_is_on_paper_and_its_twin_in_the_dark(html):
    for sheet in (html / "_static" / "impact-colours.css", html / "404.html"):
        light, dark = re.findall(r"--impact-accent: (#\w+)", sheet.read_text(encoding="utf-8"))
        assert light == "#7A1F5C"
        assert min(contrast(light, paper) for paper in (LIGHT.paper, LIGHT.tint)) >= TEXT
        assert min(contrast(dark, paper) for paper in (DARK.paper, DARK.tint)) >= TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(html, browser, viewport, scheme):
    context = browser.new_context(viewport=viewport, color_scheme=scheme)
    page = context.new_page()
    for place in ("book/welcome.html", "own/1-how-we-run-it.html"):
        page.goto((html / place).as_uri())
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        keep(page, f"own-{place}-{viewport['width']}-{scheme}")
    context.close()


def test_the_own_page_is_in_the_menu_with_its_chart(html, browser):
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.goto((html / "book/welcome.html").as_uri())
    page.get_by_role("link", name="How we run it").first.click()
    expect(page.get_by_role("img", name=re.compile("XmR chart of Falls on all wards")).first).to_be_visible()
    expect(page.get_by_text("1 point left out")).to_be_visible()
    expect(page.get_by_role("img", name=NAME).first).to_be_visible()
    context.close()


def test_a_colour_that_cannot_be_read_stops_the_build_and_leaves_the_site(folder, html):
    config = folder / "_config.yml"
    good = config.read_text(encoding="utf-8")
    config.write_text(good.replace('colour: "#7A1F5C"\n      logo', 'colour: "#F5B800"\n      logo'), encoding="utf-8")
    ran = build(folder)
    config.write_text(good, encoding="utf-8")
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
    assert 'The nearest shade that passes is "#8E6B00".' in ran.stderr
    assert (html / "book" / "welcome.html").is_file()
