"""Run the library from a terminal: `python -m impactflow data england SOURCE`."""

import argparse
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from impactflow.errors import PlainError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; give 0 when it did its work, 1 with one clear sentence when not."""
    chosen = parser().parse_args(arguments)
    try:
        return with_plain_warnings(lambda: chosen.run(chosen))
    except PlainError as error:
        print(error, file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """Describe the commands."""
    top = argparse.ArgumentParser(prog="python -m impactflow", description=__doc__)
    data = top.add_subparsers(required=True, metavar="COMMAND").add_parser(
        "data", help="make the tables of the course"
    )
    tables = data.add_subparsers(required=True, metavar="TABLE")
    england = tables.add_parser("england", help="England's monthly A&E totals by type")
    england.add_argument("source", help="a published monthly A&E file, or a folder of them")
    england.add_argument(
        "--out", help="the table to write; with --check, the one that the course ships when left out"
    )
    england.add_argument("--check", action="store_true", help="compare, do not write")
    england.set_defaults(run=england_table)
    return top


def england_table(chosen: argparse.Namespace) -> int:
    """Make England's table from published files, or check that it is the same byte for byte."""
    from impactflow.datasets import TABLES, england_totals, read_monthly_ae
    from impactflow.datasets.england import england_text
    from impactflow.datasets.tables import table_file

    if not (chosen.out or chosen.check):
        # The course's own table must not be lost to a forgotten option.
        raise PlainError("Say where to write the table, such as --out my_table.csv.")
    out = Path(chosen.out) if chosen.out else table_file(TABLES[0])
    text = england_text(england_totals(read_monthly_ae(chosen.source)))
    return check(out, text) if chosen.check else write(out, text)


def check(out: Path, text: str) -> int:
    """Compare a file with the text it should hold, byte for byte."""
    if plainly(out, out.read_bytes) == text.encode():
        print(f"{out} is what its source gives.")
        return 0
    raise PlainError(f"{out} differs from what this source gives.")


def write(out: Path, text: str) -> int:
    """Write a file, with the folder it lies in."""
    plainly(out, lambda: out.parent.mkdir(parents=True, exist_ok=True))
    plainly(out, lambda: out.write_bytes(text.encode()))
    print(f"{out} written.")
    return 0


def plainly(file: Path, work: Callable):
    """Do work on a file; turn what the system refuses into one clear sentence."""
    try:
        return work()
    except OSError as error:
        raise PlainError(f"{file}: {error.strerror or 'the system refuses this'}.") from error


def with_plain_warnings(work: Callable[[], int]) -> int:
    """Do work and print its warnings as plain lines, without paths and source code."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        code = work()
    for warning in caught:
        print(f"Warning: {warning.message}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
