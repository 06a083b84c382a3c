"""The tampering explorer gives what theory says, and rewards restraint."""

import numpy as np
import pytest

from classroom.explorers.tampering import EXPLORER, REACH, THEORY, WHEN, landed, misses


def squared(rule, when="always"):
    return float((landed(misses(), rule, when)[:, -1] ** 2).mean())


@pytest.mark.parametrize("rule", THEORY)
def test_two_thousand_runs_come_to_what_theory_says(rule):
    assert squared(rule) == pytest.approx(float(THEORY[rule]), rel=0.12)


def test_by_hand():
    game = np.array([[1.0, 0.5, -2.0]])
    assert landed(game, "leave", "always").tolist() == [[1, 0.5, -2]]
    assert landed(game, "correct", "always").tolist() == [[1, -0.5, -2.5]]
    assert landed(game, "opposite", "always").tolist() == [[1, -0.5, -1.5]]
    assert landed(game, "follow", "always").tolist() == [[1, 1.5, -0.5]]


@pytest.mark.parametrize("rule", ["correct", "opposite", "follow"])
def test_who_acts_on_signals_alone_does_less_harm(rule):
    assert squared(rule, "signal") < squared(rule)


def test_without_a_signal_nothing_is_moved():
    calm = np.full((1, 5), 0.5)
    assert (landed(calm, "follow", "signal") == calm).all()


def test_every_run_of_a_page_fits_its_picture():
    runs = [EXPLORER.answer(**chosen).rows["miss"].abs().max() for chosen in EXPLORER.cases()]
    assert max(runs) <= REACH, max(runs)
    assert len(runs) == 4 * len(WHEN) * 3


def test_to_leave_it_is_as_close_as_chance_allows():
    assert EXPLORER.answer(rule="leave").headline == "It stays as close as chance allows"
    assert "2 times" in EXPLORER.answer(rule="correct").headline


def test_nothing_is_said_to_be_one_times_as_much():
    headlines = [EXPLORER.answer(**case).headline for case in EXPLORER.cases()]
    assert not any(" 1 times" in headline for headline in headlines)
    assert any(" 1.2 times" in headline or " 1.3 times" in headline for headline in headlines)
