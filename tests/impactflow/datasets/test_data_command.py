"""The command of `impactflow/__main__.py` that makes the tables."""

import pytest

from impactflow.__main__ import main


@pytest.fixture
def source(write, lines):
    return str(write(lines))


def test_it_writes_and_then_agrees(source, tmp_path, capsys):
    out = tmp_path / "made" / "england.csv"
    assert main(["data", "england", source, "--out", str(out)]) == 0
    assert main(["data", "england", source, "--out", str(out), "--check"]) == 0
    assert out.read_bytes().splitlines()[1] == b"2024-05-01,1,1000,300,250"
    assert capsys.readouterr().err == ""


def test_check_sees_one_byte(source, tmp_path, capsys):
    out = tmp_path / "england.csv"
    main(["data", "england", source, "--out", str(out)])
    out.write_bytes(out.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["data", "england", source, "--out", str(out), "--check"]) == 1
    assert "differs" in capsys.readouterr().err


def test_what_cannot_be_read_is_one_line(tmp_path, capsys):
    assert main(["data", "england", str(tmp_path / "none.csv")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_nothing_to_compare_with_is_one_line(source, tmp_path, capsys):
    assert main(["data", "england", source, "--out", str(tmp_path / "none.csv"), "--check"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_warnings_are_plain_lines(write, lines, tmp_path, capsys):
    source = write([*lines[:3], lines[3].replace("TOTAL,,,,1000", "TOTAL,,,,1001")])
    assert main(["data", "england", str(source), "--out", str(tmp_path / "england.csv")]) == 0
    assert capsys.readouterr().err.startswith("Warning: ")
