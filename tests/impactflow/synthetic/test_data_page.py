import pytest
from impactflow.datasets.tables import data_folder
from impactflow.errors import PlainError
from impactflow.synthetic import data_page


def test_the_page_says_what_the_files_hold():
    assert data_page.page(data_folder()) == (data_folder() / "README.md").read_text(encoding="utf-8")


def test_a_page_without_its_marks_is_refused(tmp_path):
    (tmp_path / "README.md").write_text("# Data\n")
    for hospital in ("fairbeck", "holmbrook"):
        (tmp_path / hospital).mkdir()
        (tmp_path / hospital / "manifest.json").write_bytes((data_folder() / hospital / "manifest.json").read_bytes())
    with pytest.raises(PlainError, match="once each"):
        data_page.page(tmp_path)
