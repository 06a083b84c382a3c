"""The port that JupyterLab or the page version takes, on this computer only."""

import socket

from launcher.problems import Problem

HERE = "127.0.0.1"
FIRST, LAST = 8888, 8988
SITE_FIRST, SITE_LAST = 8000, 8099
NAMES = ("--port", "--ServerApp.port")


def choose(named, free=None, first=FIRST, last=LAST):
    """Give the port to use: the one that was named, or the first free one; raise Problem."""
    free = free or is_free
    if named is not None:
        return _checked(named, free)
    for port in range(first, last + 1):
        if free(port):
            return port
    raise Problem("no-free-port", first=first, last=last)


def named_in(words):
    """Give the port that the person typed, as text, or None."""
    for place, word in enumerate(words):
        name, equals, value = word.partition("=")
        if name in NAMES:
            return value if equals else (words[place + 1 :] or [""])[0]
    return None


def is_free(port):
    """Say whether a program can listen on the port."""
    with socket.socket() as trial:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # As JupyterLab does: a port that was closed a moment ago is free.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HERE, port))
            return True
        except OSError:
            return False


def _checked(named, free):
    if not named.isdecimal() or not 0 < int(named) < 65536:
        raise Problem("port-wrong", port=named or "Nothing")
    if not free(int(named)):
        raise Problem("port-in-use", port=named, other=9001 if named != "9001" else 9002)
    return int(named)
