"""Write a hospital's tables as files, and their checksums; or check what is there."""

import gzip
import hashlib
import io
import json
from pathlib import Path

import pandas as pd

from impactflow.datasets.dictionary import Table
from impactflow.datasets.dictionary.fairbeck import FAIRBECK as TABLES
from impactflow.errors import PlainError
from impactflow.synthetic.extract import Extract
from impactflow.synthetic.hospitals import Hospital

MANIFEST = "manifest.json"
FORMATS = {"time": "%Y-%m-%dT%H:%M", "date": "%Y-%m-%d"}


def texts(hospital: Hospital) -> dict[Table, str]:
    """Return the text of each table's file, made anew."""
    made = Extract(hospital).tables()
    return {table: text(made[table.name], table) for table in TABLES}


def text(frame: pd.DataFrame, table: Table) -> str:
    """Return a table as the text of a CSV file, in the order of the data dictionary."""
    columns = {}
    for column in table.columns:
        values = frame[column.name]
        if column.is_time:
            values = _written(values, column.kind)
        columns[column.name] = values
    return pd.DataFrame(columns).to_csv(index=False, lineterminator="\n")


def _written(times: pd.Series, kind: str) -> pd.Series:
    unit = "m" if kind == "time" else "D"
    values = pd.Series(times.to_numpy("datetime64[s]").astype(f"datetime64[{unit}]").astype(str))
    return values.mask(times.isna().to_numpy())


def write(folder: Path, hospital: Hospital) -> list[Path]:
    """Write every table of a hospital below ``folder``, and the manifest; return the files.

    Raises:
        OSError: the system refuses it.
    """
    made = texts(hospital)
    files = []
    for table, content in made.items():
        file = folder / table.file.format(hospital=hospital.name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(packed(content, file))
        files.append(file)
    manifest = folder / hospital.name / MANIFEST
    manifest.write_text(sums(made, hospital), encoding="utf-8", newline="\n")
    return [*files, manifest]


def differences(folder: Path, hospital: Hospital) -> list[str]:
    """Say which files below ``folder`` are not what the hospital's seed gives.

    The text is compared and not the packed bytes: these differ from one Python to the next.
    """
    made = texts(hospital)
    found = []
    for table, content in made.items():
        file = folder / table.file.format(hospital=hospital.name)
        if not file.is_file():
            found.append(f"{file} is missing")
        elif unpacked(file) != content.encode():
            found.append(f"{file} differs")
    manifest = folder / hospital.name / MANIFEST
    if not manifest.is_file() or manifest.read_text(encoding="utf-8") != sums(made, hospital):
        found.append(f"{manifest} differs")
    return found


def sums(made: dict[Table, str], hospital: Hospital) -> str:
    """Return the manifest: the seed, and rows and SHA-256 of each table's text."""
    tables = {
        table.name: {
            "file": table.file.format(hospital=hospital.name),
            "rows": content.count("\n") - 1,
            "sha256": hashlib.sha256(content.encode()).hexdigest(),
        }
        for table, content in made.items()
    }
    return json.dumps({"hospital": hospital.name, "seed": hospital.seed, "tables": tables}, indent=1) + "\n"


def packed(content: str, file: Path) -> bytes:
    """Return the bytes of a file; the same each time, with no date and no name in them."""
    if file.suffix != ".gz":
        return content.encode()
    held = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, held, mtime=0) as stream:
        stream.write(content.encode())
    return held.getvalue()


def unpacked(file: Path) -> bytes:
    """Return a file's text as bytes.

    Raises:
        PlainError: a packed file is damaged.
    """
    held = file.read_bytes()
    if file.suffix != ".gz":
        return held
    try:
        return gzip.decompress(held)
    except (OSError, EOFError) as error:
        raise PlainError(f"{file} is damaged. Get it again, or make it: python -m impactflow data build.") from error
