import subprocess
import sys
import time

import pytest

from impactflow.datasets import tables
from impactflow.datasets.dictionary import TABLES
from impactflow.datasets.tables import describe, load, table_file
from impactflow.errors import PlainError


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_loads_with_its_columns(table):
    frame = load(table.name)
    assert len(frame)
    assert list(frame.columns) == table.names
    for column in table.columns:
        if column.is_time:
            assert frame[column.name].dtype.kind == "M"
        else:
            assert frame[column.name].dtype == column.dtype
        assert column.missing or frame[column.name].notna().all()


def test_england_has_three_types_in_each_of_36_months():
    england = load("england_ae_monthly")
    assert england["type"].to_list() == ["1", "2", "other"] * 36
    assert str(england["month"].min().date()) == "2016-04-01"
    assert str(england["month"].max().date()) == "2019-03-01"
    assert (england["breaches"] <= england["attendances"]).all()


def test_shipped_text_has_plain_line_ends():
    assert b"\r" not in table_file(TABLES[0]).read_bytes()


def test_each_call_gives_a_frame_of_its_own():
    mine = load("england_ae_monthly")
    mine["type"] = "changed"
    assert "changed" not in set(load("england_ae_monthly")["type"])


def test_loading_takes_less_than_a_twentieth_of_a_second():
    load("england_ae_monthly")
    start = time.perf_counter()
    load("england_ae_monthly")
    assert time.perf_counter() - start < 0.05


@pytest.mark.parametrize("name", ["england_ae_monthy", "England_AE_monthly", ""])
def test_an_unknown_name_lists_the_names(name):
    with pytest.raises(PlainError, match="The tables are: england_ae_monthly"):
        load(name)


def test_a_slip_is_guessed():
    with pytest.raises(PlainError, match="Did you mean 'england_ae_monthly'"):
        load("england_ae_month")


def test_columns_and_months_are_chosen():
    found = load("england_ae_monthly", columns=["type", "breaches"], months=("2017-12", "2018-01"))
    assert found.columns.tolist() == ["type", "breaches"] and len(found) == 6
    assert load("england_ae_monthly", months="2018-01")["month"].nunique() == 1


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"columns": ["breach"]}, "There is no column 'breach'. Did you mean 'breaches'"),
        ({"months": "January"}, "'January' is not a month. Write months as 2025-01"),
        ({"months": ("2018-01", "2018-02", "2018-03")}, "the first and the last"),
        ({"months": "2020-01"}, "It runs from 2016-04 to 2019-03"),
    ],
)
def test_a_choice_that_is_not_there_is_said(choice, said):
    with pytest.raises(PlainError, match=said):
        load("england_ae_monthly", **choice)


def test_a_table_is_described_in_lines_and_as_a_table():
    entry = describe("england_ae_monthly")
    assert "breaches: Of these, those who stayed over 4 hours, in attendances (count)." in repr(entry)
    assert '<th scope="row"><code>breaches</code></th>' in entry._repr_html_()
    with pytest.raises(PlainError, match="Did you mean 'england_ae_monthly'"):
        describe("england_ae_month")


def test_a_missing_data_folder_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "data_folder", lambda: tmp_path / "data")
    with pytest.raises(PlainError, match="Get the whole course again"):
        load("england_ae_monthly")


def test_importing_brings_no_charts_and_no_widgets():
    code = "import sys, impactflow.datasets; print({'altair', 'ipywidgets'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
