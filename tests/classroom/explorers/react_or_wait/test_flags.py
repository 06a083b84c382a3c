"""What the chart says as weeks come: the library's chart, and no other."""

from dataclasses import replace

import pytest

from classroom.explorers.react_or_wait.flags import marks, news, signal
from classroom.explorers.react_or_wait.game import KNOWN, LAST, NEVER, Game, deal
from classroom.explorers.react_or_wait.many import flagged
from impactflow.spc import xmr

# Steps of 4: limits of 10.64 around 40.
STEADY = tuple([38.0, 42.0] * 24)


def game(*after):
    """Return a game whose weeks after the 24th begin with these."""
    rest = STEADY[KNOWN + len(after) :]
    return Game(1, (*STEADY[:KNOWN], *map(float, after), *rest), (0.5,) * 24)


def test_a_week_beyond_the_limits_is_a_signal_at_once_and_only_then():
    high = game(60)
    assert signal(high, 25, NEVER) == ("concern", "outside")
    assert signal(high, 26, NEVER) == ("", "")
    assert signal(game(20), 25, NEVER) == ("improvement", "outside")


def test_a_run_is_a_signal_with_its_seventh_week_which_marks_all_seven():
    run = game(*[41] * 6)  # with the 42 of week 24
    assert [signal(run, week, NEVER)[1] for week in (28, 29, 30)] == ["", "", "shift"]
    assert set(news(run, 30, NEVER)) == set(range(24, 31))
    assert marks(run, 30, NEVER)[22] == ("common_cause", "")


def test_what_is_marked_already_is_no_news():
    assert news(game(60), 25, NEVER) == {25: ("concern", "outside")} and news(game(60, 42), 26, NEVER) == {}


@pytest.mark.parametrize("number", range(1, 13))
def test_the_marks_are_those_of_the_librarys_chart(number):
    dealt = deal(number)
    points = xmr(dealt.values(LAST, NEVER), fix_after_n_points=KNOWN, improvement_direction="decrease").points
    assert [list(mark) for mark in marks(dealt, LAST, NEVER)] == points[["meaning", "special_cause"]].to_numpy().tolist()


@pytest.mark.parametrize("number", range(1, 61))
def test_a_game_is_flagged_when_its_chart_ever_marks_a_week(number):
    dealt = replace(deal(number), change=NEVER)
    charts = [xmr(dealt.values(week, NEVER), fix_after_n_points=KNOWN) for week in range(KNOWN, LAST + 1)]
    found = [chart.parts[0].label.any() for chart in charts]
    assert not found[0], "the first 24 weeks are shown as steady"
    assert bool(flagged(dealt)) == any(found)
