import threading
import urllib.error
import urllib.request

import pytest

from classroom.site import serving
from classroom.site.serving import SiteServer, server
from impactflow.errors import PlainError


@pytest.fixture
def site(tmp_path):
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "404.html").write_text("not here")
    return tmp_path


@pytest.fixture
def address(site):
    with SiteServer(site, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://{running.server_address[0]}:{running.server_port}"
        running.shutdown()


def test_it_listens_on_this_computer_alone(address):
    assert address.startswith("http://127.0.0.1:")


def test_pages_are_served(address):
    with urllib.request.urlopen(f"{address}/") as answer:
        assert answer.read() == b"home"


@pytest.mark.parametrize("path", ["/none", "/no/such/page.html", "/../secret"])
def test_what_is_not_there_gets_the_courses_own_page(address, path):
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(address + path)
    assert caught.value.code == 404
    assert caught.value.read() == b"not here"
    caught.value.close()


def test_before_the_first_build_it_says_what_to_type(tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "HTML", tmp_path)
    with pytest.raises(PlainError, match="Type: python3 course.py site"):
        server(0)


def test_a_port_in_use_is_said(site, monkeypatch):
    monkeypatch.setattr(serving, "HTML", site)
    with server(0) as first, pytest.raises(PlainError, match="is in use"):
        server(first.server_port)
