"""Every part is run and told, even when one fails."""

import re
import sys
from pathlib import Path

import pytest

from launcher import tests_run
from launcher.problems import Problem

GOOD = ("Good", ("-c", "pass"))
BAD = ("Bad", ("-c", "raise SystemExit(5)"))
TESTS = Path(__file__).resolve().parents[1]


def test_all_run_though_one_fails(course, view):
    code = tests_run.run_all(course, sys.executable, view, parts=(BAD, GOOD))
    said = view.out.getvalue()
    assert code == 1
    assert "Test 1 of 2: Bad: FAILED (" in said and "Test 2 of 2: Good: passed (" in said
    assert said.endswith("1 of 2 parts failed: Bad.\n")


def test_all_good(course, view):
    assert tests_run.run_all(course, sys.executable, view, parts=(GOOD, GOOD)) == 0
    assert view.out.getvalue().endswith("All 2 parts passed.\n")


def test_what_failed_is_run_once_more_alone_and_told(course, view):
    late, failed = {"Bad": GOOD[1]}, {"Bad": BAD[1]}
    assert tests_run.run_all(course, sys.executable, view, parts=(BAD, GOOD), alone=late) == 0
    said = view.out.getvalue()
    assert "Bad: FAILED (" in said and "Bad, what failed, once more and one at a time: passed (" in said
    assert said.endswith("All 2 parts passed. At the second try only: Bad.\n")
    assert tests_run.run_all(course, sys.executable, view, parts=(BAD, GOOD), alone=failed) == 1
    assert view.out.getvalue().endswith("1 of 2 parts failed: Bad.\n")


def test_only_journeys_have_a_second_try_of_what_failed():
    assert set(tests_run.ALONE) == {tests_run.BROWSER_PART}
    assert "-n" not in tests_run.ALONE[tests_run.BROWSER_PART]
    assert "--last-failed-no-failures=none" in tests_run.ALONE[tests_run.BROWSER_PART]  # nothing to run is no pass


def test_browser_part_can_be_left_out_and_says_so(course, view):
    parts = (GOOD, (tests_run.BROWSER_PART, BAD[1]))
    assert tests_run.run_all(course, sys.executable, view, without_browser=True, parts=parts) == 0
    assert "left out" in view.out.getvalue()


def test_without_a_browser_stops_at_once_with_what_to_type():
    with pytest.raises(Problem, match="test --install-browser"):
        tests_run.check_browser(False, False, find=lambda: None)
    tests_run.check_browser(True, False, find=lambda: None)
    tests_run.check_browser(False, True, find=lambda: None)
    tests_run.check_browser(False, False, find=lambda: "/usr/bin/chromium")


def test_a_browser_that_cannot_be_fetched(course, view, monkeypatch):
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "")
    monkeypatch.setattr(tests_run.steps, "run", lambda *_: (1, ["Error: getaddrinfo"]))
    with pytest.raises(Problem, match="getaddrinfo"):
        tests_run.install_browser(course, sys.executable, view)
    assert tests_run.os.environ["PLAYWRIGHT_BROWSERS_PATH"].startswith(str(course.jupyter))


def test_notebooks_are_never_split_over_two_kernels():
    for _, words in tests_run.PARTS:
        assert ("-n" in words) == ("loadfile" in words)


def test_together_the_parts_leave_nothing_out():
    said = [" ".join(words) for _, words in tests_run.PARTS]
    assert any("not browser" in words for words in said) and said[-1].endswith("tests/journeys -m browser and not nightly")
    assert any("--nbval " in words and words.endswith("book modules solutions") for words in said)
    assert any("--nbval-lax" in words and words.endswith("exercises") for words in said)
    assert said[0].endswith("exercises build --check") and said[1].endswith("data build --check")
    assert said[2].endswith("site build")


def test_no_test_is_forgotten_between_the_programs_and_the_browser():
    marked = re.compile(r"pytest\.mark\.browser\b")
    in_browser = {path for path in TESTS.rglob("test_*.py") if marked.search(path.read_text(encoding="utf-8"))}
    assert in_browser == set((TESTS / "journeys").glob("test_*.py"))
