"""What module 5's explorers' page says is true of the case and of the rubric that it shows."""

import re

import pytest

from classroom.explorers.return_on_improvement.case import BOARD_PAPER, OPENING, read, worked_out
from classroom.explorers.return_on_improvement.words import KINDS, PAPER, SHOW
from classroom.questions import all_questions
from impactflow.improvement import RUBRIC
from impactflow.improvement.return_on_improvement import pounds
from tests.modules.conftest import cells, words

PAGE = "modules/5_management_systems/explore.ipynb"


@pytest.fixture(scope="module")
def said():
    return words([cell for cell in cells(PAGE) if cell["cell_type"] == "markdown"])


def case(**changed: tuple[str, ...]):
    return worked_out(read(OPENING | changed))


def test_the_board_paper_came_to_what_is_said_over_the_years_that_it_opens_with(said):
    assert f"The board paper says {pounds(case(**BOARD_PAPER).cash.mean)} in cash over three years." in said
    assert case().years == 3 and case().cash.gain < 50  # “the handsome case that does not survive”


def test_only_one_of_three_benefits_can_be_spent(said):
    assert "Only one of these three saves money that somebody can spend." in said
    assert [one.cashable for one in case().benefits].count(True) == 1 and len(case().benefits) == 3


def test_certainty_about_the_share_makes_a_gain_less_likely(said):
    open_, known = case().cash, case(share=("65", "65")).cash
    assert "With a share of exactly 65% the range gets narrower, and it lies around a loss." in said
    assert known.interval[1] - known.interval[0] < open_.interval[1] - open_.interval[0] and known.mean < 0
    assert f"Then {known.gain:.0f} in 100 runs have a gain, where it was {open_.gain:.0f}." in said


def test_most_gains_came_with_a_high_share(said):
    found = case()
    assert "Most of those gains came from a share near 90%." in said
    beds = found._drawn["Winter beds that need not open"]
    high = case(share=("80", "90")).cash.gain
    assert high > 2 * found.cash.gain and beds[found.cash.runs > 0].mean() > beds.mean()


def test_the_share_moves_most_and_the_rate_moves_little(said):
    assert "Which figure matters most: the staff, the beds, or how much of it the change made?" in said
    assert case().tornado().index[0] == "Share that the change made"
    assert "Count 10 years, then 1. Set the discount rate to 0%, then to 10%. Which of the two matters here?" in said
    apart = lambda name, *ends: abs(case(**{name: (ends[0],)}).cash.mean - case(**{name: (ends[1],)}).cash.mean)  # noqa: E731
    assert apart("years", "1", "10") > 10 * apart("rate", "0", "10")


def test_together_there_is_a_mean_gain_and_it_is_not_cash(said):
    found = case()
    assert f"Together there is a mean gain of {pounds(found.together['together'].mean)}." in said and found.cash.mean < 0


def test_the_mean_is_lower_than_what_the_likeliest_figures_give(said):
    assert "The board paper took the likeliest figure each time. Why is the mean so much lower?" in said
    assert case().cash.mean < case(**BOARD_PAPER | {"share": ("40", "90")}).cash.mean < case(**BOARD_PAPER).cash.mean


def test_what_is_to_be_pressed_is_there(said):
    assert f"“{PAPER}”".replace("’", "'") in said and f"Choose “{KINDS['together']}” above the bars." in said
    move = said.split("### Move")[2]  # of part 2: its boxes come after a guess alone
    tasks = [task for task in move.split("\n") if task[:2] in ("1.", "2.", "3.")][:3]
    assert len(tasks) == 3 and all("guess" in task.lower() and f"press “{SHOW}”" in task for task in tasks)
    assert "On which of the five components" in said and len(RUBRIC) == 5


def test_the_minutes_of_its_tasks_leave_room_in_what_it_says(said):
    tasks = sum(map(int, re.findall(r"^### .+\((\d+) minutes?\)$", said, flags=re.MULTILINE)))
    whole = int(re.search(r"About (\d+) minutes in three parts", said)[1])
    assert 15 <= tasks <= whole - 10  # ten are the report builder's


def test_the_exercises_minutes_are_those_of_its_questions(said):
    minutes = [question.minutes for question in all_questions() if question.module == "5"]
    assert len(minutes) == 8 and f"The exercise has eight questions and takes about {sum(minutes)} minutes" in said
