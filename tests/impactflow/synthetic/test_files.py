import gzip

import pandas as pd
import pytest
from impactflow.datasets.dictionary import Column, Table
from impactflow.errors import PlainError
from impactflow.synthetic import HOLMBROOK, files

TABLE = Table(
    "few", "{hospital}/few.csv.gz", "a thing",
    (Column("at", "time", "when", missing="never"), Column("on", "date", "day"), Column("n", "count", "number")),
)  # fmt: skip


def frame():
    at = pd.to_datetime(["2025-01-01 10:05:00", None])
    return pd.DataFrame({"n": [1, 2], "on": pd.to_datetime(["2025-01-01", "2025-01-02"]), "at": at})


def test_times_are_written_to_the_minute_and_blanks_stay_blank():
    assert files.text(frame(), TABLE) == "at,on,n\n2025-01-01T10:05,2025-01-01,1\n,2025-01-02,2\n"


def test_a_packed_file_is_the_same_each_time_and_holds_the_text(tmp_path):
    file = tmp_path / "few.csv.gz"
    held = files.packed("words", file)
    assert held == files.packed("words", file)
    assert gzip.decompress(held) == b"words"
    file.write_bytes(held)
    assert files.unpacked(file) == b"words"


def test_a_damaged_file_is_said_in_a_sentence(tmp_path):
    file = tmp_path / "few.csv.gz"
    file.write_bytes(files.packed("words" * 100, file)[:-9])
    with pytest.raises(PlainError, match="is damaged"):
        files.unpacked(file)


@pytest.fixture
def made(monkeypatch):
    texts = {TABLE: files.text(frame(), TABLE)}
    monkeypatch.setattr(files, "texts", lambda hospital: texts)
    return texts


def test_what_is_written_is_found_to_be_the_same(made, tmp_path):
    written = files.write(tmp_path, HOLMBROOK)
    assert [file.name for file in written] == ["few.csv.gz", "manifest.json"]
    assert files.differences(tmp_path, HOLMBROOK) == []


def test_each_difference_is_named(made, tmp_path):
    table, manifest = files.write(tmp_path, HOLMBROOK)
    manifest.write_text("{}")
    assert [line.split()[-1] for line in files.differences(tmp_path, HOLMBROOK)] == ["differs"]
    table.write_bytes(files.packed("other", table))
    assert [line.split()[-1] for line in files.differences(tmp_path, HOLMBROOK)] == ["differs", "differs"]
    table.unlink()
    assert "missing" in files.differences(tmp_path, HOLMBROOK)[0]
