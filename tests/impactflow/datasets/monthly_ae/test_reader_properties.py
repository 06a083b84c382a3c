"""Whatever the bytes: a frame, or a ReadError that names the file."""

import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impactflow.datasets import DataWarning, ReadError, read_monthly_ae

# Deterministic and without a clock: a slow machine must not turn a run red.
BOUNDED = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
COLUMNS = ["month", "org_code", "org_name", "type", "attendances", "breaches", "admissions"]
NASTY = st.sampled_from(
    ["", "-", "TOTAL", "England", '"', '""', '"a\nb"', "\x00", "\x1a", "\u2028", "\x85", "1e308", "inf",
     "NaN", "-1", "9" * 400, "1,000", '"1,000"', "=1+1", "MSitAE-MAY-2024", "00/00/0000", "\ufeff", "𝟙", "\r"]
)  # fmt: skip
CELL = st.one_of(
    NASTY, st.text(max_size=8), st.integers(-(10**20), 10**20).map(str), st.floats().map(str)
)


@pytest.fixture
def valid(lines):
    return "\r\n".join(lines).encode()


def frame_or_read_error(file: Path, content: bytes):
    file.write_bytes(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DataWarning)
            rows = read_monthly_ae(file)
    except ReadError as error:
        assert str(file) in str(error)
        assert "\n" not in str(error)
        assert error.line is None or 1 <= error.line <= len(content) + 1
        return
    assert list(rows.columns[:7]) == COLUMNS
    assert len(rows) % 3 == 0
    assert len(rows)
    counts = rows[["attendances", "breaches", "admissions"]]
    assert ((counts >= 0) | counts.isna()).all(axis=None)
    assert not (rows["breaches"] > rows["attendances"]).any()
    assert not rows.duplicated(["month", "org_code", "type"]).any()


@BOUNDED
@given(content=st.binary(max_size=300))
def test_any_bytes(tmp_path, content):
    frame_or_read_error(tmp_path / "any.csv", content)


@BOUNDED
@given(content=st.text(max_size=300), encoding=st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_any_text(tmp_path, content, encoding):
    frame_or_read_error(tmp_path / "any.csv", content.encode(encoding, "surrogatepass"))


@BOUNDED
@given(
    changes=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=6)
)
def test_flipped_bytes(tmp_path, valid, changes):
    content = bytearray(valid)
    for position, value in changes:
        content[position % len(content)] = value
    frame_or_read_error(tmp_path / "flipped.csv", bytes(content))


@BOUNDED
@given(
    position=st.integers(0, 2000),
    size=st.integers(0, 400),
    inserted=st.one_of(CELL.map(str.encode), st.binary(max_size=9)),
)
def test_pieces_cut_out_and_put_in(tmp_path, valid, position, size, inserted):
    start = position % len(valid)
    frame_or_read_error(tmp_path / "cut.csv", valid[:start] + inserted + valid[start + size :])


@BOUNDED
@given(
    cells=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 14), CELL), min_size=1, max_size=4)
)
def test_any_cells(tmp_path, lines, cells):
    table = [line.split(",") for line in lines]
    for row, column, text in cells:
        table[row][column] = text
    content = "\n".join(",".join(row) for row in table)
    frame_or_read_error(tmp_path / "cells.csv", content.encode("utf-8", "surrogatepass"))


@BOUNDED
@given(order=st.lists(st.integers(0, 14), max_size=18))
def test_columns_dropped_doubled_and_moved(tmp_path, lines, order):
    table = [line.split(",") for line in lines]
    content = "\n".join(",".join(row[column] for column in order) for row in table)
    frame_or_read_error(tmp_path / "columns.csv", content.encode())


@BOUNDED
@given(st.permutations(range(15)))
def test_the_order_of_columns_does_not_matter(tmp_path, lines, order):
    table = [line.split(",") for line in lines]
    (tmp_path / "moved.csv").write_text(
        "\n".join(",".join(row[c] for c in order) for row in table), "utf-8"
    )
    assert read_monthly_ae(tmp_path / "moved.csv")["attendances"].sum() == 2050


@BOUNDED
@given(counts=st.lists(st.integers(0, 1_000_000), min_size=3, max_size=3), commas=st.booleans())
def test_what_is_published_is_what_is_read(tmp_path, lines, counts, commas):
    cells = [f'"{value:,}"' if commas else str(value) for value in counts]
    row = f"MSitAE-MAY-2024,RX1,N,T,{','.join(cells)},0,0,0,-,-,-,-,-"
    (tmp_path / "may.csv").write_text(f"{lines[0]}\n{row}\n", "utf-8")
    assert read_monthly_ae(tmp_path / "may.csv")["attendances"].to_list() == counts
