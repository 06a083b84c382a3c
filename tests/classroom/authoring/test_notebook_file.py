import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from classroom.authoring.notebook_file import BrokenNotebook, read, text, tidy, write

CHART = "application/vnd.vegalite.v5+json"


def showing(data: dict):
    return new_notebook(cells=[new_code_cell("x", outputs=[new_output("display_data", data=data)])])


def data_of(notebook) -> dict:
    return notebook.cells[0].outputs[0].data


def test_the_picture_that_jupyterlab_adds_to_a_chart_is_taken_out():
    assert set(data_of(tidy(showing({CHART: {}, "image/png": "AAAA"})))) == {CHART}


def test_a_picture_of_its_own_stays():
    assert set(data_of(tidy(showing({"image/png": "AAAA"})))) == {"image/png"}


def test_a_widgets_view_is_taken_out_and_its_words_stay():
    view = "application/vnd.jupyter.widget-view+json"
    assert set(data_of(tidy(showing({view: {}, "text/plain": "words"})))) == {"text/plain"}


def test_what_differs_between_machines_is_taken_out():
    notebook = showing({"text/plain": "x"})
    notebook.metadata = {"language_info": {"name": "python", "version": "3.13.0"}, "widgets": {}}
    notebook.cells[0].metadata["execution"] = {"iopub.execute_input": "2026-01-01"}
    tidied = text(tidy(notebook))
    assert "3.13.0" not in tidied and "2026" not in tidied and "widgets" not in tidied


def test_written_and_read_it_is_the_same(tmp_path):
    path = tmp_path / "a.ipynb"
    write(tidy(showing({"text/plain": "é"})), path)
    first = path.read_bytes()
    write(tidy(read(path)), path)
    assert path.read_bytes() == first and b"\r" not in first and first.endswith(b"}\n")


@pytest.mark.parametrize("content", ["", "no json", "{}", '{"cells": 3, "nbformat": 4}'])
def test_what_is_no_notebook_is_named(tmp_path, content):
    path = tmp_path / "broken.ipynb"
    path.write_text(content)
    with pytest.raises(BrokenNotebook, match="broken.ipynb is not a notebook"):
        read(path)
