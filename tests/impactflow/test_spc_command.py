"""`python -m impactflow spc`: from a learner's file to a page, or one clear sentence."""

import os
import subprocess
import sys

import pytest

from impactflow.__main__ import main

HEAD = "Month,Falls,Days,Ward"
ROWS = [f"2023-{month:02}-01,{20 + month % 5},{100 + month},A" for month in range(1, 13)]
VALUE = ["--date", "Month", "--value", "Falls"]
SHARE = ["--date", "Month", "--numerator", "Falls", "--denominator", "Days"]


@pytest.fixture
def spc(tmp_path, capsys):
    """Give a function that runs the command and gives its code, output, error and page."""

    def run(*arguments, rows=ROWS, out="pack.html", source="own.csv"):
        (tmp_path / "own.csv").write_text("\n".join([HEAD, *rows, ""]), encoding="utf-8")
        target = tmp_path / out
        code = main(["spc", str(tmp_path / source), *arguments, "--out", str(target)])
        said = capsys.readouterr()
        page = target.read_text(encoding="utf-8") if target.is_file() else ""
        return code, said.out, said.err, page

    return run


def refusal(spc, tmp_path, *arguments, **named) -> str:
    """Return the sentence of a run that failed and left nothing behind."""
    before = sorted(tmp_path.rglob("*"))
    code, out, err, _ = spc(*arguments, **named)
    assert code == 1 and err.count("\n") == 1 and "Traceback" not in err and "written" not in out
    assert [path for path in sorted(tmp_path.rglob("*")) if path.name != "own.csv"] == before
    return err.strip().replace(f"{tmp_path}{os.sep}", "")


def test_a_page_is_written_and_nothing_but_that(spc, tmp_path):
    code, out, err, page = spc(*VALUE, "--target", "40", "--direction", "decrease")
    assert (code, err) == (0, "")
    assert out == f"{tmp_path / 'pack.html'} written.\n"
    assert page.startswith("<!DOCTYPE html>") and "<h1>Falls</h1>" in page and "Lower is better." in page
    assert "Target 40, above the limits: if nothing changes, it will be met." in page
    assert {path.name for path in tmp_path.iterdir()} == {"own.csv", "pack.html"}


@pytest.mark.parametrize(
    ("arguments", "heading", "unit"),
    [
        (SHARE, "Falls of Days", "%"),
        ([*SHARE, "--per", "1000"], "Falls of Days", " per 1,000"),
        ([*SHARE, "--title", "Falls on the ward", "--unit", "pc"], "Falls on the ward", " pc"),
        ([*VALUE, "--unit", "minutes"], "Falls", " minutes"),
    ],
)
def test_title_and_unit_are_the_learners_or_the_columns(spc, arguments, heading, unit):
    page = spc(*arguments)[3]
    assert f"<h1>{heading}</h1>" in page and f"{unit}, limits" in page


def test_a_chart_for_each_group(spc):
    rows = [row[:-1] + ward for row in ROWS for ward in "BA"]
    page = spc(*VALUE, "--by", "ward", rows=rows)[3]
    assert page.count("<section id=") == 2 and page.index(">B</a>") < page.index(">A</a>")


def test_new_limits_may_begin_more_than_once(spc):
    page = spc(*VALUE, "--rebase", "2023-05-01", "--rebase", "2023-09")[3]
    assert "after new limits from May 2023 and September 2023" in page


def test_what_is_left_out_is_said_with_what_to_do(spc):
    small = ["2022-12-01,3,100,A", *ROWS]
    said = "Left out, for a count under 5: 1."
    of_share = "Left out, for a count, or the rest of it, under 5: 1."
    hint = " If these figures are not counts of people or events, add --not-counts."
    total = " If one of Ward is the total of others, take it out: what is hidden could be worked out from it."
    assert spc(*VALUE, rows=small)[1].startswith(f"{said}{hint}\n")
    assert spc(*SHARE, rows=small)[1].startswith(f"{of_share}\n")
    assert spc(*SHARE, rows=["2022-12-01,97,100,A", *ROWS])[1].startswith(f"{of_share}\n")
    assert spc(*SHARE, "--per", "1000", rows=small)[1].startswith(f"{said}\n")
    assert spc(*VALUE, "--by", "Ward", rows=small)[1].startswith(f"{said}{hint}{total}\n")
    assert "Left out" not in spc(*VALUE, "--not-counts", rows=small)[1]


def test_the_page_says_which_way_the_lines_are_moved(spc):
    small = ["2022-12-01,3,100,A", *ROWS]
    assert "Small counts are left out, so the mean is too high." in spc(*VALUE, rows=small)[3]
    share = spc(*SHARE, rows=small)[3]
    assert "1 point comes from a count, or the rest of it, under 5." in share
    assert "puts the mean and the limits too high; where the rest is small, too low." in share


@pytest.mark.parametrize(
    ("arguments", "small"),
    [
        (SHARE, "a count, or the rest of it, under 5"),
        ([*SHARE, "--per", "1000"], "a count under 5"),
        (VALUE, "a count under 5"),
    ],
)
def test_all_small_says_how_to_go_on(spc, tmp_path, capsys, arguments, small):
    rows = [f"2023-{month:02}-01,3,100,A" for month in range(1, 13)]
    hint = " If these figures are not counts of people or events, add --not-counts."
    assert refusal(spc, tmp_path, *arguments, rows=rows) == (
        f"There is nothing to chart once 12 of 12 figures are left out, for {small}. Chart longer periods, "
        f"or larger groups.{hint if arguments == VALUE else ''}"
    )
    assert spc(*VALUE, "--not-counts", rows=rows)[0] == 0


def test_nothing_is_said_of_what_is_left_out_before_a_refusal(spc, tmp_path):
    small = ["2022-12-01,3,100,A", *ROWS]
    code, out, err, _ = spc(*VALUE, "--rebase", "2032-01-01", rows=small)
    assert (code, out) == (1, "") and err.startswith("New limits cannot begin on 1 January 2032")


def test_a_direction_that_is_taken_for_granted_is_said(spc):
    said = "Higher is taken as better. If lower is better, add --direction decrease.\n"
    assert spc(*VALUE)[1].startswith(said)
    for direction in ("increase", "decrease", "neutral"):
        assert said not in spc(*VALUE, "--direction", direction)[1]
    assert "Higher is better." in spc(*VALUE)[3]


def test_help_says_that_dates_are_read_day_first(spc, capsys):
    with pytest.raises(SystemExit):
        main(["spc", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "03/04/2024 is read day first, the British way, as 3 April 2024" in said
    weeks = [f"{day:02}/{month:02}/2023,{20 + day % 5},100,A" for month in (4, 5) for day in (3, 10, 17)]
    assert "3 April 2023 to 17 May 2023" in spc(*VALUE, rows=weeks)[3]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--date", "Mnth", "--value", "Falls"], "own.csv, line 1: there is no column 'Mnth'. Did you mean"),
        ([*VALUE, "--by", "Site"], "own.csv, line 1: there is no column 'Site'."),
        (["--date", "Month"], "Name either the column of values (--value), or those of numerators"),
        ([*VALUE, *SHARE[2:]], "Name either the column of values"),
        (SHARE[:4], "Name either the column of values"),
        ([*VALUE, "--target", "nan"], "The target is 'nan'. It should be a number, or left out."),
        ([*VALUE, "--target", "inf"], "The target is 'inf'."),
        ([*VALUE, "--target", "banana"], "--target should be a number, such as 95; 'banana' is none."),
        ([*SHARE, "--per", "95%"], "--per should be a number, such as 95; '95%' is none."),
        ([*SHARE, "--per", "0"], "--per is 0. It should be a number above zero, such as 1000."),
        ([*VALUE, "--per", "1000"], "--per goes with --numerator and --denominator; leave it out with --value."),
        ([*VALUE, "--rebase", "soon"], "New limits should begin on a date, such as 2024-05-01; 'soon' is none."),
        ([*VALUE, "--rebase", "2032-01-01"], "New limits cannot begin on 1 January 2032: the figures run from"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(spc, tmp_path, arguments, said):
    assert refusal(spc, tmp_path, *arguments).startswith(said)


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("pack", "pack is not a name for a page. End it in .html."),
        (".html", ".html is not a name for a page. End it in .html."),
        ("own.csv", "The page would be written over your figures. Give --out another name."),
        ("folder.html", "folder.html is a folder. Give --out the name of a page in it."),
        ("own.csv/pack.html", "own.csv/pack.html: a file stands where its folder should be."),
        ("a\0b.html", "The name of a file holds a character that no name may hold."),
    ],
)
def test_a_page_that_cannot_stand_there(tmp_path, capsys, out, said):
    (tmp_path / "folder.html").mkdir()
    own = tmp_path / "own.csv"
    own.write_text("\n".join([HEAD, *ROWS]))
    assert main(["spc", str(own), *VALUE, "--out", f"{tmp_path}/{out}"]) == 1
    assert capsys.readouterr().err.replace(f"{tmp_path}/", "").startswith(said)
    assert own.read_text() == "\n".join([HEAD, *ROWS])


def test_missing_folders_are_made(spc):
    assert spc(*VALUE, out="new/deep/pack.HTM")[3].startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("source", "said"), [
    ("none.csv", "none.csv: the file cannot be read (No such file or directory)."),
    ("a\0b", "The name of a file holds a character that no name may hold."),
])
def test_a_source_that_is_not_there(spc, tmp_path, source, said):
    assert refusal(spc, tmp_path, *VALUE, source=source) == said


def test_a_page_that_cannot_be_finished_leaves_the_one_before(spc, tmp_path, monkeypatch):
    page = tmp_path / "pack.html"
    page.write_text("before")

    def full(self, data):
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    assert refusal(spc, tmp_path, *VALUE) == "pack.html: No space left on device."
    assert page.read_text() == "before"


def test_a_protected_page_is_not_replaced(spc, tmp_path, monkeypatch):
    (tmp_path / "pack.html").write_text("before")
    monkeypatch.setattr("os.access", lambda *asked: False)
    assert refusal(spc, tmp_path, *VALUE) == "pack.html: it is protected from being written."


@pytest.mark.parametrize(
    "arguments", [[], VALUE, [*VALUE, "--direction", "up"], ["--value", "Falls"]]
)
def test_a_command_that_is_not_whole_is_explained(capsys, arguments):
    with pytest.raises(SystemExit) as left:
        main(["spc", "own.csv", *arguments])
    assert left.value.code == 2 and "error: " in capsys.readouterr().err


def test_from_a_terminal_it_needs_no_picture_library(tmp_path):
    own, out = tmp_path / "own.csv", tmp_path / "pack.html"
    own.write_text("\n".join([HEAD, *ROWS]))
    code = (
        f"import sys; from impactflow.__main__ import main; "
        f"main(['spc', {str(own)!r}, *{VALUE!r}, '--out', {str(out)!r}]); print('altair' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("written.\nFalse\n")
