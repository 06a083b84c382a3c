import pytest

from impactflow.datasets.monthly_ae.source_files import csv_files
from impactflow.datasets.read_errors import ReadError


def test_a_file_stands_for_itself_whatever_its_name(write):
    file = write("a", "may.txt")
    assert csv_files(file) == [file]


def test_a_folder_gives_its_csv_files_by_name(write, tmp_path):
    wanted = [write("a", "1.csv"), write("a", "2.CSV")]
    for name in ("._1.csv", "~$2.csv", "notes.txt"):
        write("a", name)
    (tmp_path / "older.csv").mkdir()
    assert csv_files(tmp_path) == wanted


def test_a_folder_without_csv_files(tmp_path):
    with pytest.raises(ReadError, match="no .csv file"):
        csv_files(tmp_path)


def test_no_such_path(tmp_path):
    with pytest.raises(ReadError, match="no such file") as caught:
        csv_files(tmp_path / "june.csv")
    assert "june.csv" in str(caught.value)
