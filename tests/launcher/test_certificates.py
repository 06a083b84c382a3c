"""The certificates that this computer trusts reach pip as one file."""

import ssl
import subprocess
from types import SimpleNamespace

from launcher import certificates
from launcher.project import Project

DER = bytes(range(60))


def test_binary_certificates_become_text():
    text = certificates.pem([DER, DER])
    assert text.count("BEGIN CERTIFICATE") == 2
    assert ssl.PEM_cert_to_DER_cert(text[: len(text) // 2]) == DER


def test_file_holds_the_systems_and_pips_own(course):
    course.jupyter.mkdir()
    bundle = course.venv / "lib/python3.11/site-packages/pip/_vendor/certifi/cacert.pem"
    bundle.parent.mkdir(parents=True)
    bundle.write_text("PIP'S OWN\n")
    written = certificates.export(Project(course.root, "linux"), lambda _: "SYSTEM\n")
    assert written.read_text() == "SYSTEM\nPIP'S OWN\n"


def test_nothing_to_hand_over_gives_none(course):
    assert certificates.export(course, lambda _: "") is None


def test_macos_asks_its_keychains(monkeypatch):
    asked = []

    def run(command, **_):
        asked.append(command)
        return SimpleNamespace(stdout="FROM KEYCHAIN")

    monkeypatch.setattr(certificates.subprocess, "run", run)
    assert certificates.from_keychain(run) == "FROM KEYCHAIN"
    assert asked[0][:4] == ["security", "find-certificate", "-a", "-p"]


def test_a_keychain_that_cannot_be_read_is_empty():
    def run(*_, **__):
        raise subprocess.TimeoutExpired("security", 60)

    assert certificates.from_keychain(run) == ""


def test_other_systems_use_pythons_view(monkeypatch):
    monkeypatch.setattr(
        certificates.ssl, "create_default_context",
        lambda: SimpleNamespace(get_ca_certs=lambda binary_form: [DER]),
    )  # fmt: skip
    assert certificates.system_certificates("win32") == certificates.pem([DER])
