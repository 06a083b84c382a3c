"""pip is run with the person's settings, and a refused certificate is tried once more."""

import os
import shutil
import ssl
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from launcher import pip_run
from launcher.problems import Problem

FAKE = "import os, sys\nprint('ARGS', sys.argv[1:], os.environ.get('PIP_USER'))\n"


@pytest.fixture
def fake(course, view):
    """A course whose pip is a program of ours: `fake(text)` gives it."""

    def make(text):
        course.jupyter.mkdir(exist_ok=True)
        folder = course.root / "fake"
        (folder / "pip").mkdir(parents=True)
        (folder / "pip/__init__.py").write_text("")
        (folder / "pip/__main__.py").write_text(FAKE + text)
        pip = pip_run.Pip(course, view, environ=dict(os.environ))
        pip.environ["PYTHONPATH"] = str(folder)
        pip._command = lambda words: [sys.executable, "-m", "pip", *words]
        return pip

    return make


def test_words_go_to_the_log_and_not_to_the_screen(fake, view, course):
    fake("print('Collecting x')").install_pins(course.pins("learn"), "Step 2 of 4: packages")
    log = course.log.read_text()
    assert "Collecting x" in log and "'--only-binary', ':all:'" in log
    assert "Collecting" not in view.out.getvalue()


def test_failure_is_a_problem(fake, course):
    with pytest.raises(Problem, match="disk is full"):
        fake("print('[Errno 28] No space left'); sys.exit(1)").install_pins(
            course.pins("learn"), "x"
        )


def test_a_full_disk_found_while_writing_the_log_is_an_oserror_for_the_end(
    fake, course, monkeypatch
):
    pip = fake("print(1)")
    course.log.mkdir()
    with pytest.raises(OSError):
        pip.install_pins(course.pins("learn"), "x")


def test_a_certificate_is_tried_once_more_with_this_computers_own(fake, view, course):
    pip = fake("sys.exit(0 if '--cert' in sys.argv else print('CERTIFICATE_VERIFY_FAILED') or 1)")
    pip.install_pins(course.pins("learn"), "x")
    assert "trying this computer's own list" in view.out.getvalue()
    assert "BEGIN CERTIFICATE" in (course.jupyter / "certificates.pem").read_text()


def test_a_certificate_that_is_refused_twice_says_what_to_ask(fake, course):
    with pytest.raises(Problem, match="ask IT for the organisation's root certificate"):
        fake("print('CERTIFICATE_VERIFY_FAILED'); sys.exit(1)").install_pins(
            course.pins("learn"), "x"
        )
    assert course.log.read_text().count("ARGS") == 2


def test_settings_are_honoured_but_a_folder_of_packages_stands_alone():
    given = {"PIP_INDEX_URL": "x", "HTTPS_PROXY": "p", "PIP_USER": "1"}
    assert pip_run.pip_environment(given, None) == {**given, "PIP_USER": "0"}
    offline = pip_run.pip_environment(given, "folder")
    assert offline == {"HTTPS_PROXY": "p", "PIP_CONFIG_FILE": os.devnull}


def test_a_folder_of_packages_means_no_index(course, view):
    words = pip_run.Pip(course, view, wheels="w")._command(["-r", "pins"])
    assert words[words.index("--no-index") :][:3] == ["--no-index", "--find-links", "w"]
    assert "--no-index" not in pip_run.Pip(course, view)._command(["x"])


# From here on with the real pip, against this computer only.


@pytest.fixture
def real(course, view, tmp_path):
    """The pip of the Python that runs the tests, installing into a folder of its own."""

    def make(**settings):
        course.jupyter.mkdir(exist_ok=True)
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
        pip = pip_run.Pip(course, view, environ=kept)
        pip.environ.update(
            PIP_CONFIG_FILE=os.devnull, PIP_RETRIES="0", PIP_TARGET=str(tmp_path / "t"), **settings
        )
        pip._command = lambda words: [
            sys.executable,
            "-m",
            "pip",
            "install",
            *pip_run.OPTIONS,
            *words,
        ]
        return pip

    return make


def test_no_network(real, course):
    with pytest.raises(Problem, match="package index cannot be reached"):
        real(PIP_INDEX_URL="http://127.0.0.1:9/simple").install_pins(course.pins("learn"), "x")


@pytest.fixture
def secure_index(tmp_path, make):
    """A package index on this computer, with a certificate that nobody knows."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not here to make a certificate")
    for name in make.names:
        make.wheel(tmp_path / "index" / name, name)
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(tmp_path / "index")) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"https://127.0.0.1:{server.server_port}/", certificate
        server.shutdown()


def _handler(folder):
    class Quiet(SimpleHTTPRequestHandler):
        def __init__(self, *words):
            super().__init__(*words, directory=str(folder))

        def log_message(self, *_):
            pass

    return Quiet


def test_an_unknown_certificate_says_what_to_ask(real, course, secure_index):
    with pytest.raises(Problem, match="ask IT for the organisation's root certificate"):
        real(PIP_INDEX_URL=secure_index[0]).install_pins(course.pins("learn"), "x")


def test_a_certificate_that_this_computer_knows_is_enough(
    real, course, secure_index, view, monkeypatch
):
    known = secure_index[1].read_text()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", ssl.get_default_verify_paths().cafile or "")
    monkeypatch.setattr(pip_run.certificates, "system_certificates", lambda _: known)
    real(PIP_INDEX_URL=secure_index[0]).install_pins(course.pins("learn"), "x")
    assert "Successfully installed" in course.log.read_text()
