"""A course of its own for each journey: a copy, a JupyterLab, a browser without a network."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from classroom.desk.presets import install
from launcher import child
from launcher.browser import find_chromium
from launcher.project import Project
from tests.journeys.screens import keep
from tests.journeys.visiting import address, root, site, visit  # noqa: F401 (fixtures, one site for all)

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("book", "modules", "exercises", "data", "impactflow", "classroom")
PATIENCE = 60_000  # milliseconds: two journeys on two slow cores wait for each other
expect.set_options(timeout=PATIENCE)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
    # No other host is reached. To stop requests one by one would switch the browser's memory of files off.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@dataclass
class Lab:
    """A running JupyterLab over a copy of the course."""

    folder: Path
    address: str
    asked: Path
    elsewhere: list[str] = field(default_factory=list)

    def cleared(self) -> "Lab":
        """Take away what learners before left behind, but for the lessons, which each page lays again."""
        self._end_kernels()
        shutil.rmtree(self.folder / "my-work", ignore_errors=True)
        self.asked.unlink(missing_ok=True)
        self.elsewhere.clear()
        return self

    def as_stored(self) -> None:
        """Lay the lessons again: JupyterLab saves every few seconds, half run and results gone."""
        self._end_kernels()
        for room in ("book", "modules"):
            for stored in (ROOT / room).rglob("*.ipynb"):
                shutil.copy(stored, self.folder / stored.relative_to(ROOT))

    def fresh_exercise(self, name: str = "0_start_here") -> None:
        """Lay a blank working copy of an exercise, with no kernel left from before."""
        self._end_kernels()
        mine = self.folder / "my-work"
        mine.mkdir(exist_ok=True)
        shutil.copy(self.folder / "exercises" / f"{name}.ipynb", mine)

    def _end_kernels(self) -> None:
        for session in self._api("sessions"):
            self._api(f"sessions/{session['id']}", method="DELETE")

    def _api(self, path: str, method: str = "GET"):
        request = urllib.request.Request(f"{self.address}/api/{path}", method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or "null")

    def outside(self) -> list[str]:
        """List every other host that the server, a kernel or the browser asked for."""
        asked = self.asked.read_text(encoding="utf-8").split() if self.asked.exists() else []
        return asked + self.elsewhere


@pytest.fixture(scope="session")
def browser():
    chromium = find_chromium()
    assert chromium, "No Chromium. Type: python3 course.py test --install-browser"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield running
        running.close()


@pytest.fixture(scope="session")
def running_lab(tmp_path_factory):
    """Copy the course and start JupyterLab over it, once for each test process."""
    folder = tmp_path_factory.mktemp("a course")
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)  # what is compiled already too
    watch = _watch(tmp_path_factory.mktemp("watch"))
    port = _free_port()
    environment = _environment(folder, watch)
    install(config=Path(environment["JUPYTER_CONFIG_DIR"]))
    server = _serve(folder, port, environment)
    try:
        _wait(f"http://127.0.0.1:{port}/api", server)
        yield Lab(folder, f"http://127.0.0.1:{port}", watch / "asked.txt")
    finally:
        server.terminate()
        server.wait(timeout=30)


@pytest.fixture(scope="module")
def lab(running_lab):
    return running_lab.cleared()


@pytest.fixture(scope="session")
def desk(browser):
    """One browser window for all who work in JupyterLab: it keeps JupyterLab's ten megabytes of script."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(desk, lab, request):
    note = partial(_note_elsewhere, lab)
    desk.on("request", note)
    page = desk.new_page()
    page.set_default_timeout(PATIENCE)
    lab.as_stored()
    yield page
    if getattr(request.node, "failed", False):
        keep(page, f"failed-{request.node.name}")
    for opened in desk.pages:
        opened.close()
    desk.remove_listener("request", note)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    outcome = yield
    if outcome.get_result().failed:
        item.failed = True


def _note_elsewhere(lab: Lab, request) -> None:
    if request.url.startswith("http") and not request.url.startswith(lab.address):
        lab.elsewhere.append(request.url)


def _environment(folder: Path, watch: Path) -> dict[str, str]:
    own = child.environment(Project(folder), os.environ)
    # The copy's packages come before the installed ones: nothing of a learner's is touched.
    paths = os.pathsep.join([str(folder), str(watch)])
    return own | {"PYTHONPATH": paths, "IMPACT_NETWORK_WATCH": str(watch / "asked.txt")}


def _watch(folder: Path) -> Path:
    shutil.copy(Path(__file__).parent / "network_watch.py", folder / "sitecustomize.py")
    return folder


def _serve(folder: Path, port: int, environment: dict[str, str]) -> subprocess.Popen:
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}",
        "--ServerApp.port_retries=0", "--allow-root", f"--ServerApp.root_dir={folder}",
        # The tests talk to this server without the page's token and cookie.
        "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True",
    ]
    with open(folder / "jupyter.log", "wb") as log:
        return subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(address: str, server: subprocess.Popen, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                json.load(answer)
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("JupyterLab did not start")
