"""Ports: the one that was named, or the next free one."""

import socket

import pytest

from launcher import ports
from launcher.problems import Problem


@pytest.mark.parametrize(
    ("words", "port"),
    [
        (["--no-browser"], None),
        (["--port", "9000"], "9000"),
        (["--port=9000"], "9000"),
        (["--ServerApp.port=9000"], "9000"),
        (["--port"], ""),
        (["--port_retries=3"], None),
    ],
)
def test_reads_the_port_that_was_typed(words, port):
    assert ports.named_in(words) == port


def test_takes_the_next_free_one():
    assert ports.choose(None, free=lambda port: port > 8890) == 8891


def test_says_when_all_are_taken():
    with pytest.raises(Problem, match="8888 to 8988"):
        ports.choose(None, free=lambda port: False)


@pytest.mark.parametrize("named", ["", "abc", "0", "70000", "-1", "²"])
def test_what_is_no_port(named):
    with pytest.raises(Problem, match="is not a port"):
        ports.choose(named, free=lambda port: True)


def test_a_named_port_in_use_is_not_replaced():
    with socket.socket() as other:
        other.bind((ports.HERE, 0))
        other.listen()
        port = other.getsockname()[1]
        assert not ports.is_free(port)
        with pytest.raises(Problem, match=f"Port {port} is in use"):
            ports.choose(str(port))
    assert ports.choose(str(port)) == port
