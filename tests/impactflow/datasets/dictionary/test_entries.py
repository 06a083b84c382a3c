import re
from pathlib import Path

import pandas as pd
import pytest

from impactflow.datasets.dictionary import TABLES, Column

README = (Path(__file__).resolve().parents[4] / "data" / "README.md").read_text(encoding="utf-8")


def test_a_kind_says_how_a_column_is_read():
    assert Column("n", "count", "").dtype == "int64"
    assert Column("n", "count", "", missing="not counted").dtype == "Int64"
    assert Column("mode", "category", "", values=("walk-in", "ambulance")).dtype == pd.CategoricalDtype(
        ("walk-in", "ambulance")
    )
    assert Column("when", "time", "").is_time and not Column("n", "number", "").is_time


@pytest.mark.parametrize("wrong", [{"kind": "bytes"}, {"kind": "category"}, {"kind": "text", "values": ("a",)}])
def test_an_entry_that_contradicts_itself_is_refused(wrong):
    with pytest.raises(ValueError, match="the column x"):
        Column("x", meaning="", **wrong)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_data_page_names_every_column_in_order(table):
    part = README.split(f"\n## {table.name}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == table.names
