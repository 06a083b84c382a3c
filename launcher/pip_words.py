"""What pip says, in plain words: how far it is, and why it failed."""

import re

from launcher.disk import NEEDED_MB
from launcher.folder import longest_root
from launcher.problems import Problem

# The order matters: a refused certificate and a proxy also look like a missing network.
TROUBLES = (
    (r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|confirming the ssl certificate"
     r"|suitable TLS CA certificate bundle|SSLCertVerification", "certificate"),
    (r"\b407\b.*Proxy|Proxy.*\b407\b", "proxy-password"),
    (r"Errno 28\]|WinError 112\]|No space left|Errno 122\]", "disk-full"),
    (r"Errno 30\]|Read-only file system", "read-only"),
    (r"WinError 206\]|Long Path support", "path-too-long"),
    (r"WinError 32\]|WinError 5\]|being used by another process", "environment-in-use"),
    (r"Errno 13\]|Permission denied", "read-only"),
    (r"ProxyError|Cannot connect to proxy|connect to the proxy", "proxy-unreachable"),
    (r"\b(401|403) (Client )?(Error|Forbidden|Unauthorized)", "index-refused"),
    (r"NewConnectionError|Failed to establish|Connection refused|getaddrinfo|name resolution"
     r"|Name or service not known|[Tt]imed out|Connection reset|Connection aborted|unreachable"
     r"|(Failed|Unable|Could not) (to )?connect|RemoteDisconnected|IncompleteRead", "no-network"),
    (r"No matching distribution found for|Could not find a version", "package-missing"),
)  # fmt: skip
MISSING = re.compile(r"(?:No matching distribution found for|satisfies the requirement) ([^\s;(]+)")
PIN = re.compile(r"\(from -r .*\(line (\d+)\)\)")
LIST = "Installing collected packages: "


class Count:
    """How far pip is, from the lines that it writes."""

    def __init__(self, pins, installed=lambda: 0):
        self.total = sum(1 for line in pins if line.strip() and line.strip()[0] not in "#-")
        self.seen = set()
        self.to_install = 0
        self.waiting = False
        self.installed = installed
        self.before = 0

    def read(self, line):
        """Take in one line of pip's."""
        self.waiting = "Retrying (Retry(" in line
        if line.startswith("Ignoring "):
            self.total -= 1
        elif line.startswith(LIST):
            self.to_install = len(line[len(LIST) :].split(", "))
            self.before = self.installed()
        elif found := PIN.search(line):
            self.seen.add(found.group(1))

    def words(self):
        """Say how far pip is."""
        if self.waiting:
            return "waiting for the package index to answer"
        if self.to_install:
            done = min(max(self.installed() - self.before, 0), self.to_install)
            return f"{done} of {self.to_install} installed"
        return f"{len(self.seen)} of {self.total} fetched"


def problem(lines, code, wheels=None):
    """Give the Problem behind pip's last lines and its exit code."""
    if code < 0:
        return Problem("pip-stopped")
    return known(lines, wheels) or Problem("pip-failed", detail=last_error(lines))


def known(lines, wheels=None):
    """Give the Problem that these lines tell of, or None."""
    text = "\n".join(lines)
    for pattern, name in TROUBLES:
        if found := re.search(pattern, text):
            return _problem(name, found, text, wheels)
    return None


def last_error(lines):
    """Give the one line of pip's that matters most."""
    errors = [line for line in lines if re.match(r"(ERROR|error|\w*Error):", line)]
    told = errors or [line for line in lines if line.strip()] or ["it said nothing"]
    return told[-1].removeprefix("ERROR: ").strip()[:200]


def _problem(name, found, text, wheels):
    words = {
        "disk-full": {"needed": NEEDED_MB["learn"]},
        "path-too-long": {"length": "too many", "allowed": longest_root()},
        "index-refused": {"detail": found.group(0)},
    }.get(name, {})
    if name == "package-missing":
        missing = MISSING.search(text)
        words = {"package": missing.group(1) if missing else "one package"}
        name = "wheel-missing" if wheels else name
    return Problem(name, **words)
