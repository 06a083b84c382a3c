"""Nothing that names a person, a computer or an address is left."""

from pathlib import Path

import pytest

from launcher.project import Project
from launcher.scrub import Scrubber, people


@pytest.fixture
def scrubber():
    project = Project(Path("/data/Jo Bloggs/impact"), "linux")
    return Scrubber(
        project, home="/home/jbloggs", names=["jbloggs"], computer="WS-1234.trust.example"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/home/jbloggs/x", "~/x"),
        ('File "/data/Jo Bloggs/impact/a.py"', 'File "<course>/a.py"'),
        (
            "Collecting from https://jo:secret@proxy.trust.example:8080/simple now",
            "Collecting from <address> now",
        ),
        (
            "HTTPSConnectionPool(host='mirror.trust.example', port=443)",
            "HTTPSConnectionPool(host='<host>', port=443)",
        ),
        ("I am JBLOGGS on ws-1234", "I am <person> on <computer>"),
        ("ws-1234.trust.example said", "<computer> said"),
        ("/srv/jbloggs/x", "/srv/<person>/x"),
        ("jo.bloggs@nhs.example wrote", "<mail> wrote"),
        (r"\\server01\share$\x", r"<share>\x"),
        ("10.20.30.40 refused, 127.0.0.1 too", "<number> refused, 127.0.0.1 too"),
        ("altair 6.3.0 and jbloggsfield", "altair 6.3.0 and jbloggsfield"),
    ],
)
def test_is_taken_out(scrubber, before, after):
    assert scrubber.clean(before) == after


def test_windows_paths_in_every_form():
    windows = Scrubber(
        Project("D:\\impact", "win32"), home="C:\\Users\\Jo B", names=[], computer=""
    )
    text = r"C:\Users\Jo B\x 'c:\\Users\\Jo B\\x' C:/Users/Jo B/x"
    assert windows.clean(text) == r"~\x '~\\x' ~/x"


def test_no_home_and_no_name_take_nothing_out():
    bare = Scrubber(Project(Path("/"), "linux"), home="/", names=[""], computer="")
    assert bare.clean("/usr/bin/python 3.11") == "/usr/bin/python 3.11"


def test_an_unknown_person_is_no_failure(monkeypatch):
    def nobody():
        raise KeyError

    monkeypatch.setattr("launcher.scrub.getpass.getuser", nobody)
    assert people() == []
