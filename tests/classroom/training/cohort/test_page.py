"""The page: what it shows of whom, and what it never shows."""

import re
import time

import pytest

from classroom.__main__ import main
from classroom.questions import all_questions
from classroom.training.cohort.page import page
from classroom.training.cohort.reading import read
from impactflow.errors import PlainError
from tests.classroom.training.cohort.cohorts import put, record, six

LATER = ["not begun"] * (len({question.module for question in all_questions()}) - 1)  # modules after the first
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def made(folder, to_share=False):
    return page(read(folder, folder), to_share)


def rows(html, caption):
    table = html.split(f"<caption>{caption}</caption>")[1].split("</table>")[0]
    return [[re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
            for row in re.findall(r"<tr>(.*?)</tr>", table)][1:]


def test_who_is_where_stands_in_a_row_a_person(tmp_path):
    found = rows(made(six(tmp_path)), "Each person, by module")
    assert found == [
        ["Ann", "2 of 4 done", *LATER, "0.3"],
        ["Ben", "2 of 4 done", *LATER, "0.3"],
        ["Di", "1 of 4 done", *LATER, "0.2"],
        ["Ed", "0 of 4 done", *LATER, "0.1"],
        ["Learner 3", "2 of 4 done", *LATER, "0.3"],
        ["Learner 6", "2 of 4 done", *LATER, "0.3"],
    ]


def test_the_questions_and_the_mistakes_are_counted(tmp_path):
    html = made(six(tmp_path))
    assert [row[1:4] for row in rows(html, "How the questions stand")[:4]] == [
        ["5", "1", "0"], ["4", "1", "1"], ["0", "4", "2"], ["0", "0", "6"],
    ]  # fmt: skip
    assert [row[:2] for row in rows(html, "Mistakes, the commonest first")] == [
        ["0.3 where people went", "3"],
        ["0.1 type 1 only", "1"],
        ["0.2 chose a: In summer, the standard of 95 was met.", "1"],
    ]


@pytest.mark.parametrize("to_share", [False, True])
def test_no_answer_no_time_and_no_code_is_ever_on_it(tmp_path, to_share):
    cells = {"lesson": {"a": "my_secret"}}
    put(six(tmp_path), "x.json", record("X", {"four-hour-january": "type-1-only"}, cells=cells))
    html = made(tmp_path, to_share)
    for word in ("777.25", "2027", "14:05", "my_secret"):
        assert word not in html


def test_the_shared_page_names_nobody_and_no_file(tmp_path):
    put(six(tmp_path), "broken-by-ann.json", "{")
    html = made(tmp_path, to_share=True)
    for word in ("Ann", "Ben", "Di<", "Learner", "broken-by", "Who is where", "Next time"):
        assert word not in html
    assert rows(html, "How the questions stand")[0][1:4] == ["hidden", "under 5", "0"]


def test_a_small_cohort_is_told_so_and_is_not_shared(tmp_path):
    put(tmp_path, "a.json", record("Ann"))
    assert "every line points to somebody" in made(tmp_path)
    with pytest.raises(PlainError, match="to show to others needs 5"):
        made(tmp_path, to_share=True)


def test_markup_in_a_file_is_never_markup_on_the_page(tmp_path):
    put(tmp_path, "a.json", record(MARKUP[:40]))
    put(tmp_path, "b.json", record(MARKUP[:40], {"four-hour-january": MARKUP}))
    put(tmp_path, f"{MARKUP.replace('/', '')}.json", "{")
    html = made(tmp_path)
    assert "&lt;script&gt;alert(1)" in html and "&lt;img src=x" in html
    assert not re.search(r"<script|<img|onerror=[^a]", html)
    assert "default-src 'none'" in html


def test_a_folder_in_which_nothing_can_be_read_still_gives_its_reasons(tmp_path):
    put(tmp_path, "a.json", "{")
    html = made(tmp_path)
    assert "0 people" in html and "No file could be read." in html and "Next time" not in html
    assert rows(html, "Files that are not counted") == [["a.json", "This file does not hold answers that can be read."]]


def test_two_files_of_one_alias_are_asked_about(tmp_path):
    put(tmp_path, "a.json", record("Sam"))
    put(tmp_path, "b.json", record("Sam", {"four-hour-january": "type-1-only"}))
    assert "“Sam” stands in more than one file." in made(tmp_path)


def test_the_same_folder_is_the_same_page(tmp_path):
    assert made(six(tmp_path)) == made(tmp_path)


def test_the_command_writes_it_beside_the_files(tmp_path, capsys):
    out = six(tmp_path) / "cohort.html"
    for _ in range(2):  # the second time the page lies there already
        assert main(["cohort", str(tmp_path), "--out", str(out)]) == 0
        assert capsys.readouterr().out.startswith("6 people, 0 files left out")
    assert "<td>2 of 4 done</td>" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [(["nothing"], "There is no folder"), (["."], "holds no files"), (["few", "--shared"], "fewer"),
     (["full", "--out", "no/such/place.html"], "could not be written")],
)  # fmt: skip
def test_what_cannot_be_done_is_a_sentence(tmp_path, monkeypatch, capsys, words, said):
    monkeypatch.chdir(tmp_path)
    if words[0] != "." and words[0] != "nothing":
        six(tmp_path / "full")
        put(tmp_path / "few", "a.json", record("A"))
    assert main(["cohort", *words]) == 1
    assert said in capsys.readouterr().err
    assert not list(tmp_path.glob("**/*.html"))


def test_a_thousand_files_take_less_than_ten_seconds(tmp_path, capsys):
    cells = {"1_shared_purpose": {f"cell-{place}": "rows = rows[rows['hours'] > 4]\n" * 8 for place in range(90)}}
    for place in range(1000):
        put(tmp_path, f"{place}.json", record(None, {"four-hour-january": "type-1-only"}, cells=cells, saved=str(place)))
    started = time.perf_counter()
    assert main(["cohort", str(tmp_path), "--out", str(tmp_path / "cohort.html")]) == 0
    assert time.perf_counter() - started < 10
    assert capsys.readouterr().out.startswith("1,000 people, 0 files left out")
