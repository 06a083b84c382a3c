"""What the page about the data says of the made-up hospitals: dictionary, and how close they are."""

import json
from pathlib import Path

import pandas as pd

from impactflow.datasets import load
from impactflow.datasets.dictionary.fairbeck import FAIRBECK as TABLES
from impactflow.datasets.dictionary.page import section
from impactflow.datasets.dictionary.reruns import RERUNS
from impactflow.errors import PlainError
from impactflow.synthetic import calibration
from impactflow.synthetic.hospitals import HOSPITALS

PAGE = "README.md"
BEGIN, END = "<!-- {name}: made by python -m impactflow data pages -->", "<!-- end of {name} -->"


def page(folder: Path) -> str:
    """Return the page in ``folder`` with its made parts made anew, from the files beside it.

    Raises:
        PlainError: the page lacks the marks between which a part is put.
        OSError: the page cannot be read.
    """
    text = (folder / PAGE).read_text(encoding="utf-8")
    for name, part in (("calibration", _calibration()), ("tables", _tables(folder)), ("reruns", _reruns())):
        text = _filled(text, name, part)
    return text


def _filled(text: str, name: str, part: str) -> str:
    begin, end = BEGIN.format(name=name), END.format(name=name)
    if text.count(begin) != 1 or text.count(end) != 1:
        raise PlainError(f"{PAGE} should have these two lines once each: {begin} and {end}.")
    before, after = text.split(begin)[0], text.split(end)[1]
    return f"{before}{begin}\n\n{part}\n{end}{after}"


def _tables(folder: Path) -> str:
    sums = {
        hospital: json.loads((folder / hospital.name / "manifest.json").read_text(encoding="utf-8"))["tables"]
        for hospital in HOSPITALS
    }
    parts = []
    for table in TABLES:
        rows = [f"{held[table.name]['rows']:,} at {hospital.title}" for hospital, held in sums.items()]
        name = table.file.split("/")[1]
        parts.append(section(table, f"The file is `{name}`, with {' and '.join(rows)}."))
    return "\n".join(parts)


def _reruns() -> str:
    return "\n".join(
        section(table, f"The file is `{table.file}`, with {len(load(table.name)):,} rows.") for table in RERUNS
    )


def _calibration() -> str:
    tables = {table.name: load(table.name) for table in TABLES}
    found = calibration.table(tables, HOSPITALS[0])
    heads = ("Figure", "Published", HOSPITALS[0].title, "Band", "Source")
    rows = [_line(row) for row in found.itertuples()]
    return "\n".join([f"| {' | '.join(heads)} |", "|---|---|---:|---|---|", *rows]) + "\n"


def _line(row: pd.Series) -> str:
    band = f"{row.low:.4g} to {row.high:.4g}"
    return f"| {row.figure} | {row.published} | {row.ours:.3g} | {band} | {row.source} |"
