"""Module 0's paths through the whole course take the minutes that the modules' own first pages name."""

import re

import pytest

from classroom.folders import BOOK, MODULES, ROOT
from tests.modules.conftest import last_minutes, minutes

START = MODULES / "0_start_here" / "index.md"
OTHERS = sorted(MODULES.glob("[1-9]*/index.md"))
ROLES = ("on a phone, in breaks", "short of time", "on the front line", "a leader", "an analyst", "a trainer")
OWN_NAME = {"on a phone, in breaks": "on a phone, in a break"}  # on a module's page somebody has one break
PARTS = ("lesson", "exercise", "fairbeck", "quiz")
DOES = {  # in module 0, what the page names: its parts, and minutes for what has none of its own
    "on a phone, in breaks": (("lesson",), 0),
    "short of time": (("lesson", "fairbeck"), 0),
    "on the front line": (("lesson", "exercise", "fairbeck"), 0),
    "a leader": (("fairbeck",), 10),  # half of the lesson
    "an analyst": (("exercise", "fairbeck"), 10),  # the dictionary
    "a trainer": (PARTS, 10),  # the page for IT
}


@pytest.fixture(scope="module")
def start():
    return START.read_text(encoding="utf-8")


def rows(page: str, heads: str) -> dict[str, list[str]]:
    """Return a table's rows by their first cell: the table whose line of heads begins so."""
    lines = page.split(heads)[1].split("\n\n")[0].splitlines()[2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first: rest for first, *rest in cells}


def of(index: str, role: str) -> int:
    """Return how many minutes a module's first page gives to somebody."""
    if role == "short of time":
        [core] = re.findall(r"The \*\*core\*\* of the lesson is .*? It takes about (\d+) minutes", index)
        return int(core)
    if role == "a trainer":  # with the group: to prepare is said beside it
        [page] = re.findall(r"book/for-trainers/(module-\d\.md)", index)
        return sum(minutes((BOOK / "for-trainers" / page).read_text(encoding="utf-8"), "The plan"))
    [found] = re.findall(rf"^\| {OWN_NAME.get(role, role)} \((\d+) minutes\) \|", index, flags=re.MULTILINE)
    return int(found)


def hours(taken: int) -> str:
    """Write minutes as hours, to the nearest half."""
    whole, half = divmod(round(taken / 30), 2)
    return f"{whole}{'½' * half} hours"


def test_each_path_is_the_sum_of_the_modules_own_pages(start):
    table = rows(start, "| You are | 0 |")
    assert tuple(table) == ROLES
    pages = [page.read_text(encoding="utf-8") for page in OTHERS]
    heads = re.search(r"^\| You are \| 0 \|(.+)\| In all \|$", start, flags=re.MULTILINE)[1]
    assert re.findall(r"\]\(\.\./(.+?)/index\.md\)", heads) == [page.parent.name for page in OTHERS]
    for role, cells in table.items():
        named = [int(cell) for cell in cells]
        assert named[1:-1] == [of(page, role) for page in pages], role
        assert named[-1] == sum(named[:-1]), role


def test_module_0_gives_each_path_the_minutes_of_what_it_names(start):
    here = dict(zip(PARTS, last_minutes(start.split("## Choose your door")[0]), strict=True))
    now = rows(start, "| You are | Do this now |")
    for role, (parts, more) in DOES.items():
        assert int(now[role][-1]) == sum(here[part] for part in parts) + more == int(rows(start, "| You are | 0 |")[role][0])
        for part, words in {"lesson": "the lesson", "exercise": "the exercise", "fairbeck": "Meet Fairbeck"}.items():
            assert part not in parts or words in now[role][0] or "all of it" in now[role][0]


def test_hours_are_the_minutes_rounded(start):
    paths, whole = rows(start, "| You are | Your path"), rows(start, "| You are | 0 |")
    assert tuple(paths) == ROLES
    assert [paths[role][-1].split(",")[0] for role in ROLES] == [hours(int(whole[role][-1])) for role in ROLES]


def test_a_trainer_is_told_what_it_takes_to_prepare(start):
    plans = [page.read_text(encoding="utf-8") for page in sorted((BOOK / "for-trainers").glob("module-*.md"))]
    assert len(plans) == len(OTHERS) and all("two hours to prepare the first time" in plan for plan in plans)
    for page in OTHERS:
        index = page.read_text(encoding="utf-8")
        row = f"a trainer ({of(index, 'a trainer')} minutes with your group, and two hours to prepare, the first time)"
        assert re.findall(r"^\| (a trainer .*?) \|", index, flags=re.MULTILINE) == [row], page.parent.name
    for page in (start, (BOOK / "welcome.md").read_text(encoding="utf-8")):
        assert f", and {2 * len(plans)} to prepare, the first time |" in page


def test_an_analyst_leaves_out_what_the_path_says(start):
    assert "| an analyst | nearly everything: all but this module's lesson, the quizzes and the cases |" in start
    here = dict(zip(PARTS, last_minutes(start.split("## Choose your door")[0]), strict=True))
    path = [int(cell) for cell in rows(start, "| You are | 0 |")["an analyst"][:-1]]
    assert path[0] == here["exercise"] + here["fairbeck"] + DOES["an analyst"][1]
    for page, taken in zip(OTHERS, path[1:], strict=True):
        index = page.read_text(encoding="utf-8")
        *parts, quiz = last_minutes(index.split("## Choose your path")[0])
        own = [int(found) for found in re.findall(r"for_analysts\.ipynb\), about (\d+) minutes", index)]
        assert taken == sum(parts) + sum(own) and quiz, page.parent.name
        assert "book/cases" not in re.search(r"^\| an analyst .*$", index, flags=re.MULTILINE)[0]


def test_an_analysts_lessons_and_exercises_alone(start):
    pages = [page.read_text(encoding="utf-8") for page in OTHERS]
    lessons = sum(_minutes_of(page, r"\[The lesson\]\(lesson\.ipynb\)") for page in pages)
    exercises = sum(_minutes_of(page, r"\[The exercise\]\([^)]+\)") for page in pages)
    [own] = [int(found) for page in pages for found in re.findall(r"for_analysts\.ipynb\), about (\d+) minutes", page)]
    first = int(rows(start, "| You are | 0 |")["an analyst"][0])
    assert f"the lessons, the exercises and the page for analysts needs {hours(lessons + exercises + own + first)}." in start


def test_the_home_page_says_the_same_hours(start):
    home, whole = (BOOK / "welcome.md").read_text(encoding="utf-8"), rows(start, "| You are | 0 |")
    for role, cells in rows(home, "| You are | Begin with |").items():
        assert re.split("[;,]", cells[-1])[0] == hours(int(whole[role][-1])), role
    assert f"{hours(int(whole['on a phone, in breaks'][-1]))} on a phone, in breaks" in home


def test_the_home_page_begins_where_module_0_begins(start):
    home = rows((BOOK / "welcome.md").read_text(encoding="utf-8"), "| You are | Begin with |")
    now = rows(start, "| You are | Do this now |")
    for role, first in {"a leader": "first lesson", "an analyst": "exercise"}.items():
        assert f", {now[role][-1]} minutes in all" in home[role][0], role
        assert first in home[role][0] and now[role][0].startswith(f"the {first.split()[-1]}")


def test_the_invitations_45_minutes_are_the_lesson_and_fairbeck(start):
    here = dict(zip(PARTS, last_minutes(start.split("## Choose your door")[0]), strict=True))
    sessions = (BOOK / "for-trainers" / "sessions.md").read_text(encoding="utf-8")
    assert f"If you have {here['lesson'] + here['fairbeck']} minutes: the first lesson and Meet Fairbeck" in sessions


def test_the_readme_says_the_shortest_path_and_the_longest(start):
    whole = {role: int(cells[-1]) for role, cells in rows(start, "| You are | 0 |").items()}
    shortest, longest = hours(whole["on a phone, in breaks"]), hours(whole["an analyst"]).removesuffix(" hours")
    assert min(whole.values()) == whole["on a phone, in breaks"] and max(whole.values()) == whole["an analyst"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"a path for each role, from {shortest} on a phone to {longest} for an analyst." in readme


def test_the_modules_that_the_home_page_names_are_there():
    home = (BOOK / "welcome.md").read_text(encoding="utf-8")
    assert f"Modules 1 to {len(OTHERS)} each take up a component" in home
    assert ("A capstone on your own figures is not written yet." in home) == (len(OTHERS) == 5)


def _minutes_of(page: str, part: str) -> int:
    [found] = re.findall(rf"^\| {part} \| .* \| (\d+) \|$", page, flags=re.MULTILINE)
    return int(found)
