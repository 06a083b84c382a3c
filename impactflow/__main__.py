"""Run the library from a terminal: `python -m impactflow spc FILE` or `… data england SOURCE`."""

import argparse
import errno
import os
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

from impactflow.errors import PlainError
from impactflow.own_python import go_on


def main(arguments: list[str] | None = None) -> int:
    """Run one command; give 0 when it did its work, 1 with one clear sentence when not."""
    try:
        chosen = parser().parse_args(arguments)
        return with_plain_warnings(lambda: chosen.run(chosen))
    except PlainError as error:
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        return go_on("impactflow", sys.argv[1:] if arguments is None else arguments, error)


def parser() -> argparse.ArgumentParser:
    """Describe the commands."""
    top = argparse.ArgumentParser(prog="python -m impactflow", description=__doc__)
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    describe_data(commands.add_parser("data", help="make the tables of the course"))
    describe_spc(commands.add_parser("spc", help="chart your own figures on a page to hand round"))
    return top


def describe_data(data: argparse.ArgumentParser) -> None:
    """Describe the command that makes tables."""
    tables = data.add_subparsers(required=True, metavar="TABLE")
    england = tables.add_parser("england", help="England's monthly A&E totals by type")
    england.add_argument("source", help="a published monthly A&E file, or a folder of them")
    england.add_argument(
        "--out", help="the table to write; with --check, the one that the course ships when left out"
    )
    england.add_argument("--check", action="store_true", help="compare, do not write")
    england.set_defaults(run=england_table)
    build = tables.add_parser("build", help="the made-up hospitals, from their seeds")
    build.add_argument("--out", help="the folder to write in; the course's own data folder when left out")
    build.add_argument("--check", action="store_true", help="compare, do not write")
    build.set_defaults(run=made_up_tables)
    reruns = tables.add_parser("reruns", help="what the model gives with a change, and with other luck")
    reruns.add_argument("--out", help="the folder to write in; the course's own data folder when left out")
    reruns.add_argument("--check", action="store_true", help="compare, do not write")
    reruns.set_defaults(run=rerun_tables)
    pages = tables.add_parser("pages", help="the parts of data/README.md that are made from the data")
    pages.add_argument("--check", action="store_true", help="compare, do not write")
    pages.set_defaults(run=data_page)


DATES = (
    "the column of dates, such as 2024-05-01, 2024-05 or May 2024; 03/04/2024 is read day first, "
    "the British way, as 3 April 2024"
)
HIGHER = "Higher is taken as better. If lower is better, add --direction decrease."


def describe_spc(spc: argparse.ArgumentParser) -> None:
    """Describe the command that makes a pack of XmR charts."""
    spc.description = (
        "Chart your own figures. Nothing leaves this computer. Counts under 5 are left out, and of "
        "percentages also those whose rest is under 5."
    )
    spc.add_argument("file", help="a CSV file with a header and a row a period")
    spc.add_argument("--date", required=True, metavar="COLUMN", help=DATES)
    spc.add_argument("--value", metavar="COLUMN", help="the column of figures")
    spc.add_argument("--numerator", metavar="COLUMN", help="instead of --value: a part")
    spc.add_argument("--denominator", metavar="COLUMN", help="and its whole")
    per, target = (partial(a_number, option) for option in ("--per", "--target"))
    spc.add_argument("--per", type=per, help="1000 for a rate per thousand; percent when left out")
    spc.add_argument("--by", metavar="COLUMN", help="a chart for each ward, site or trust in it")
    spc.add_argument("--target", type=target, help="the figure that is aimed for")
    spc.add_argument(
        "--direction", choices=("increase", "decrease", "neutral"),
        help="which way is better (increase when left out, and that is said)",
    )
    spc.add_argument(
        "--rebase", action="append", default=[], metavar="DATE",
        help="work the limits out anew from this date, such as 2024-05-01",
    )
    spc.add_argument("--title", help="what is measured, of whom")
    spc.add_argument("--unit", help="written after figures, such as minutes")
    spc.add_argument(
        "--not-counts", action="store_true",
        help="whole numbers are measurements, such as minutes, not counts of people or events",
    )
    spc.add_argument("--out", required=True, help="the page to write, such as pack.html")
    spc.set_defaults(run=spc_pack)


def a_number(option: str, typed: str) -> float:
    """Read a number that was typed for an option."""
    try:
        return float(typed)
    except ValueError:
        raise PlainError(f"{option} should be a number, such as 95; {typed[:40]!r} is none.") from None


def spc_pack(chosen: argparse.Namespace) -> int:
    """Chart one's own figures on one page."""
    from impactflow.datasets.own_series import Columns, read_own_series
    from impactflow.packs import Wording, charted, page

    out = page_file(chosen.out, chosen.file)
    if chosen.per is not None and chosen.value is not None:
        raise PlainError("--per goes with --numerator and --denominator; leave it out with --value.")
    columns = Columns(
        chosen.date, chosen.value, chosen.numerator, chosen.denominator, chosen.by,
        per=100.0 if chosen.per is None else chosen.per,
        counts=False if chosen.not_counts else None,
    )
    wording = Wording(title(chosen), unit(chosen), proportion(chosen))
    every = read_own_series(chosen.file, columns)
    refuse_all_left_out(every, columns, wording.small)
    done = charted(
        every, improvement_direction=chosen.direction or "increase", target=chosen.target,
        rebase=chosen.rebase,
    )
    hidden = sum(int(series.hidden.sum()) for series in every)
    if hidden:
        print(f"Left out, for {wording.small}: {hidden}.{hint_of_counts(columns)}")
    if chosen.direction is None:
        print(HIGHER)
    return write(out, page(done, wording))


def refuse_all_left_out(every, columns, small: str) -> None:
    """Say in one sentence what is left out, and that nothing to chart is left."""
    from numpy import isnan

    from impactflow.packs.series import FEWEST

    hidden = sum(int(series.hidden.sum()) for series in every)
    figures = sum(len(series.values) for series in every)
    if hidden and all((~isnan(series.values)).sum() < FEWEST for series in every):
        raise PlainError(
            f"There is nothing to chart once {hidden} of {figures} figures are left out, for {small}. "
            f"Chart longer periods, or larger groups.{hint_of_counts(columns)}"
        )


def proportion(chosen: argparse.Namespace) -> bool:
    """Tell whether the figures are parts of a whole, so that small rests are left out too."""
    return chosen.value is None and chosen.per in (None, 100)


def hint_of_counts(columns) -> str:
    """Say how to keep whole numbers that count nobody, and how not to give away what is hidden."""
    said = ""
    if columns.value is not None and columns.counts is None:
        said += " If these figures are not counts of people or events, add --not-counts."
    if columns.by is not None:
        said += (
            f" If one of {columns.by} is the total of others, take it out: "
            "what is hidden could be worked out from it."
        )
    return said


def page_file(out: str, source: str) -> Path:
    """Give the page's file; a page written over the figures would lose them."""
    if "\0" in out + source:
        raise PlainError("The name of a file holds a character that no name may hold.")
    if plainly(out, lambda: Path(out).resolve() == Path(source).resolve()):
        raise PlainError("The page would be written over your figures. Give --out another name.")
    if Path(out).suffix.lower() not in (".html", ".htm"):
        raise PlainError(f"{out or 'Nothing'} is not a name for a page. End it in .html.")
    if plainly(out, Path(out).is_dir):
        raise PlainError(f"{out} is a folder. Give --out the name of a page in it.")
    return Path(out)


def title(chosen: argparse.Namespace) -> str:
    """Name the measure: in the learner's words, or after its columns."""
    if chosen.title:
        return chosen.title
    return chosen.value or f"{chosen.numerator} of {chosen.denominator}"


def unit(chosen: argparse.Namespace) -> str:
    """Name the unit: the learner's, or that of a quotient."""
    if chosen.unit is not None or chosen.value:
        return chosen.unit or ""
    return "%" if chosen.per in (None, 100) else f" per {chosen.per:,.0f}"


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


def made_up_tables(chosen: argparse.Namespace) -> int:
    """Make the tables of the made-up hospitals, or check that they are the same."""
    from impactflow.datasets.tables import data_folder
    from impactflow.synthetic import HOSPITALS, files

    folder = Path(chosen.out) if chosen.out else data_folder()
    for hospital in HOSPITALS:
        print(f"{hospital.title}: {hospital.days} days. This takes some ten seconds.", flush=True)
        if chosen.check:
            refuse_differences(plainly(folder, partial(files.differences, folder, hospital)))
        else:
            written = plainly(folder, partial(files.write, folder, hospital))
            print(f"{len(written)} files written in {written[-1].parent}.")
    if chosen.check:
        print(f"The tables in {folder} are what their seeds give.")
    return 0


def rerun_tables(chosen: argparse.Namespace) -> int:
    """Make the tables of the hospital run again, or check that they are the same."""
    from impactflow.datasets.tables import data_folder
    from impactflow.synthetic import reruns

    print("The hospital is run 80 times. This takes some minutes.", flush=True)
    for out, text in reruns.texts(Path(chosen.out) if chosen.out else data_folder()).items():
        (check if chosen.check else write)(out, text)
    return 0


def data_page(chosen: argparse.Namespace) -> int:
    """Make the parts of the data page that come from the data, or check that they are the same."""
    from impactflow.datasets.tables import data_folder
    from impactflow.synthetic.data_page import PAGE, page

    out = data_folder() / PAGE
    text = plainly(out, lambda: page(data_folder()))
    return check(out, text) if chosen.check else write(out, text)


def refuse_differences(found: list[str]) -> None:
    """Say which files are not what they should be."""
    if found:
        raise PlainError("\n".join([*found, "To make them anew: python -m impactflow data build"]))


def check(out: Path, text: str) -> int:
    """Compare a file with the text it should hold, byte for byte."""
    if plainly(out, out.read_bytes) == text.encode():
        print(f"{out} is what its source gives.")
        return 0
    raise PlainError(f"{out} differs from what this source gives.")


def write(out: Path, text: str) -> int:
    """Write a file, with the folder it lies in: all of it or, where that fails, none."""
    plainly(out, lambda: out.parent.mkdir(parents=True, exist_ok=True))
    plainly(out, lambda: replace(out, text.encode()))
    print(f"{out} written.")
    return 0


def replace(out: Path, data: bytes) -> None:
    """Write beside a file and move into its place, so that it is never half there."""
    if out.exists() and not os.access(out, os.W_OK):
        raise PermissionError(errno.EACCES, "it is protected from being written")
    beside = out.with_name(f"{out.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)


def plainly(file: Path | str, work: Callable):
    """Do work on a file; turn what the system refuses into one clear sentence."""
    try:
        return work()
    except FileExistsError as error:
        raise PlainError(f"{file}: a file stands where its folder should be.") from error
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
