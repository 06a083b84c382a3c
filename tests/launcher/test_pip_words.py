"""What pip says becomes a count or one sentence; its words are quoted from real runs."""

import pytest

from launcher import pip_words
from launcher.problems import SENTENCES

TUNNEL = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'ProxyError('Cannot connect to proxy.', "
    "OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/altair/"
)
MISSING = "ERROR: No matching distribution found for altair==6.3.0"
SAID = {
    "certificate": [
        "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
        "self signed certificate in certificate chain (_ssl.c:1006)'))",
        "ERROR: Could not install packages due to an OSError: Could not find a suitable TLS CA certificate bundle",
    ],
    "proxy-password": [TUNNEL, "ERROR: HTTP error 407 while getting x: Proxy Authentication Required"],
    "proxy-unreachable": ["ProxyError('Cannot connect to proxy.', NewConnectionError('Connection refused'))"],
    "no-network": [
        "NewConnectionError('<x>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')",
        "ReadTimeoutError: HTTPSConnectionPool(host='x', port=443): Read timed out.",
        "ERROR: Failed to connect to x while fetching y",
    ],
    "disk-full": ["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
                  "OSError: [WinError 112] There is not enough space on the disk"],
    "read-only": ["OSError: [Errno 30] Read-only file system: '/x'", "[Errno 13] Permission denied: '/x'"],
    "path-too-long": ["HINT: This error might have occurred since this system does not have Windows Long Path support enabled."],
    "environment-in-use": ["PermissionError: [WinError 32] The process cannot access the file because it is being used by another process"],
    "index-refused": ["ERROR: HTTP error 403 Client Error: Forbidden for url: x"],
    "package-missing": [],
}  # fmt: skip


@pytest.mark.parametrize(("name", "line"), [(name, line) for name in SAID for line in SAID[name]])
def test_troubles_are_recognised_before_what_follows_from_them(name, line):
    found = pip_words.problem([line, MISSING], 1)
    assert found.name == name
    assert "http" not in str(found)


def test_every_trouble_is_known():
    assert {name for _, name in pip_words.TROUBLES} == set(SAID) <= set(SENTENCES)


def test_a_missing_package_is_named():
    assert "no altair==6.3.0 for this" in str(pip_words.problem([MISSING], 1))
    assert pip_words.problem([MISSING], 1, wheels="folder").name == "wheel-missing"


def test_a_killed_pip():
    assert pip_words.problem(["Collecting x"], -9).name == "pip-stopped"


def test_anything_else_quotes_the_line_that_matters():
    lines = ["Collecting x", "ERROR: The moon is full", "", "[notice] a new release"]
    assert "(The moon is full)" in str(pip_words.problem(lines, 1))
    assert "it said nothing" in str(pip_words.problem([], 1))


def test_counts_what_is_fetched_then_what_is_installed():
    have = [3]
    count = pip_words.Count(
        ["# pins", "a==1", "b==1", "c==1 ; os", "    # via a", ""], lambda: have[0]
    )
    for line in (
        "Ignoring c: markers 'os' don't match your environment",
        "Collecting a==1 (from -r /x y/pins.txt (line 1))",
        "Requirement already satisfied: b==1 in /x (from -r /x y/pins.txt (line 2)) (1)",
        "Requirement already satisfied: b in /x (from a->-r /x y/pins.txt (line 9)) (1)",
    ):
        count.read(line)
    assert count.words() == "2 of 2 fetched"
    count.read("Installing collected packages: a, b")
    have[0] = 4
    assert count.words() == "1 of 2 installed"


def test_says_that_it_waits_for_the_network():
    count = pip_words.Count(["a==1"])
    count.read(TUNNEL)
    assert "waiting" in count.words()
    count.read("Collecting a==1 (from -r p (line 1))")
    assert "1 of 1" in count.words()
