"""The page version as a reader opens it: from a server or from a folder, with no other host."""

import threading
from http.client import NOT_MODIFIED
from pathlib import Path

import axe_playwright_python
import pytest

from classroom.site.serving import SiteServer
from tests.journeys import site_folder

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Contrast of the words that are marked alone: a hundredth of a second for each is too much for all of them.
ONLY_FIRST = 'axe.configure({rules: [{id: "color-contrast", selector: "[data-first]"}]})'
# Preloading fetches stylesheets, which a page from a folder may not do.
OPTIONS = 'preload: false, resultTypes: ["violations"]'
SAID = '.violations.map(v => v.id + ": " + v.nodes.map(n => n.html.slice(0, 200)).join(" | "))'
RUN_AXE = f"""async ([within, colours]) => (await axe.run(within ? document.querySelector(within) : document, {{
    {OPTIONS}, rules: {{"target-size": {{enabled: true}}, "color-contrast": {{enabled: colours}}}},
  }})){SAID}"""
# Words of the same kind at the same kind of place have the same colours: of each, the first is looked at.
FIRST_OF_EACH = """known => {
  const kinds = new Set(known);
  const kind = e => [e.tagName, e.getAttribute("class"), e.getAttribute("style"), e.getAttribute("fill"),
                     e.tagName === "TR" ? e.rowIndex % 2 : ""].join();
  const short = words => {
    let one = 0, two = 0;
    for (const letter of words) {
      one = Math.imul(one, 31) + letter.codePointAt() | 0;
      two = Math.imul(two, 37) + letter.codePointAt() | 0;
    }
    return `${one} ${two}`;
  };
  for (const word of document.querySelectorAll("[data-first]")) word.removeAttribute("data-first");
  for (const word of document.querySelectorAll("body *")) {
    if (word.children.length || !word.textContent.trim() || !word.getClientRects().length) continue;
    let path = "";
    for (let e = word; e; e = e.parentElement) path += kind(e) + ">";
    path = short(path);
    if (!kinds.has(path)) word.setAttribute("data-first", "");
    kinds.add(path);
  }
  return [...kinds];
}"""
FIRST = '[...document.querySelectorAll("[data-first]")]'
RUN_CONTRAST = f"""async () => (await axe.run({FIRST}, {{
    {OPTIONS}, runOnly: ["color-contrast"],
  }})){SAID}"""


@pytest.fixture(scope="session")
def site(tmp_path_factory, worker_id):
    """Build the site once for all test processes."""
    own = tmp_path_factory.getbasetemp()
    return site_folder.made_once((own if worker_id == "master" else own.parent) / "a book")


@pytest.fixture(scope="session")
def address(site):
    """Serve the site as `course.py site --serve` does."""
    with SiteServer(site.html, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


# A folder allows a page less than a server does. Every page is opened from both by day, and journeys by night.
@pytest.fixture(params=[pytest.param("http", marks=pytest.mark.nightly), "file"])
def root(request, site, address):
    """Open the site from a server, and from the folder that the zip unpacks to."""
    return address if request.param == "http" else site.html.as_uri()


class Visit:
    """A browser tab that notes all that a page should not do."""

    def __init__(self, context, root: str):
        self.root, self.faults = root, []
        self.context, self.page = context, context.new_page()
        context.on("request", self._only_here)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def open(self, page: str):
        self.page.goto(f"{self.root}/{page}", wait_until="load")
        return self.page

    def _failed(self, request) -> None:
        # A page that is left gives up what it still asks for. What is missing or forbidden fails otherwise.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response) -> None:
        if not response.ok and response.status != NOT_MODIFIED:
            self.faults.append(f"{response.status}: {response.url}")

    def _only_here(self, request) -> None:
        if request.url.startswith("http") and not request.url.startswith(self.root):
            self.faults.append(f"asked for {request.url}")

    def _console(self, message) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text}")


@pytest.fixture
def visit(browser, root):
    """Give a function that opens a tab with the options of a browser context."""
    contexts = []

    def opened(**options) -> Visit:
        options = {"viewport": {"width": 1280, "height": 900}} | options
        contexts.append(browser.new_context(**options))
        return Visit(contexts[-1], root)

    yield opened
    for context in contexts:
        context.close()


def violations(page) -> list[str]:
    """Return what axe finds on the page as it stands, contrast and targets' sizes included."""
    mark_first(page, set())
    return unsound(page, colours=True)


def unsound(page, within: str = "", colours: bool = False) -> list[str]:
    """Return what axe finds on the page or in a part of it; of colours, in the words that are marked, if asked for."""
    return with_axe(page).evaluate(RUN_AXE, [within, colours])


def mark_first(page, kinds: set[str]) -> None:
    """Mark on the page the first word of each kind that is not known yet, and learn these kinds."""
    kinds.update(page.evaluate(FIRST_OF_EACH, list(kinds)))


def pale(page) -> list[str]:
    """Return which words axe finds too pale, of those that are marked as the first of their kind."""
    if not page.evaluate(f"{FIRST}.length"):
        return []
    return with_axe(page).evaluate(RUN_CONTRAST)


def with_axe(page):
    """Give the page axe, once: half a megabyte of script is read again each time otherwise."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
        page.evaluate(ONLY_FIRST)
    return page


def rgb(hexadecimal: str) -> str:
    """Write a colour as a browser does."""
    red, green, blue = bytes.fromhex(hexadecimal[1:])
    return f"rgb({red}, {green}, {blue})"
