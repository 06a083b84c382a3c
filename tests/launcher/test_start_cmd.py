"""start.cmd cannot be run here; what is known to break such files is held."""

import re

import pytest


@pytest.fixture
def lines(make):
    return (make.repository / "start.cmd").read_bytes().decode("ascii").splitlines()


def test_every_goto_has_its_place(lines):
    places = {line[1:] for line in lines if line.startswith(":")}
    assert set(re.findall(r"goto (\w+)", "\n".join(lines))) == places - {"start"} | {"start"}


def test_path_is_quoted_and_in_no_block(lines):
    used = [line for line in lines if "%~dp0" in line]
    assert used and all('"%~dp0course.py"' in line and not line.startswith(" ") for line in used)


def test_python_is_run_before_it_is_believed(lines):
    assert 'python -c "" >nul 2>&1' in lines
    assert lines.index('python -c "" >nul 2>&1') < lines.index('set "WITH=python"')


def test_says_what_to_do_and_stays_open(lines):
    said = "\n".join(lines[lines.index(":nopython") :])
    assert "page version" in said and "ask IT for Python" in said and "pause" in said
