"""Addresses outside the site: each is asked once, kindly, and those that fail are listed."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from classroom.site.outside_links import check, failing, links
from impactflow.errors import PlainError


class Host(BaseHTTPRequestHandler):
    """A host with a page, a page for people alone, and nothing else."""

    asked: list[str] = []

    def do_GET(self):
        self.asked.append(self.path)
        self.send_response({"/there": 200, "/people": 403}.get(self.path, 404))
        self.end_headers()

    def log_message(self, format, *arguments):
        """Keep the tests' output clean."""


@pytest.fixture
def host():
    Host.asked = []
    with HTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_each_address_is_found_once_and_binder_is_left_alone(tmp_path):
    page = '<a href="https://a.example/x#y"></a><a href="https://a.example/x"></a><a href="b.html"></a>'
    (tmp_path / "one.html").write_text(page + '<a href="https://mybinder.org/v2/gh/a/b/HEAD"></a>')
    (tmp_path / "two.html").write_text(page)
    assert links(tmp_path) == {"https://a.example/x": ["one.html", "two.html"]}


def test_what_does_not_answer_is_listed_with_its_pages(host):
    found = {f"{host}/there": ["a.html"], f"{host}/people": ["a.html"], f"{host}/gone": ["a.html", "b.html"]}
    [line] = failing(found, pause=0)
    assert line == f"{host}/gone (404), on a.html, b.html"
    assert Host.asked == ["/there", "/people", "/gone", "/gone"]


def test_a_host_that_is_not_there_is_listed():
    [line] = failing({"http://127.0.0.1:9/": ["a.html"]}, pause=0)
    assert "URLError" in line


def test_a_site_that_is_not_built_is_said(tmp_path):
    with pytest.raises(PlainError, match="not built yet"):
        check(tmp_path)
