"""Ways to lead: they see what a learner sees, and over many games curiosity costs least."""

from dataclasses import replace

import pytest

from classroom.explorers.react_or_wait import game as rules
from classroom.explorers.react_or_wait.game import NEVER, RED, Game, State, deal, step
from classroom.explorers.react_or_wait.many import GAMES, kept, work
from classroom.explorers.react_or_wait.policies import POLICIES, Week, played


def chooses(policy, value=40.0, came=""):
    game = Game(1, (*[38.0, 42.0] * 12, value, *[40.0] * 23), (0.5,) * 24)
    return POLICIES[policy](Week(game, State(came=came)))


@pytest.mark.parametrize(("policy", "steady", "red", "outside"), [
    ("wait", "wait", "wait", "wait"),
    ("red-escalate", "wait", "escalate", "escalate"),
    ("red-test", "wait", "test", "test"),
    ("ask", "ask", "ask", "ask"),
    ("rounds", "see", "see", "see"),
    ("signal", "wait", "wait", "see"),
])  # fmt: skip
def test_what_each_does_in_a_steady_a_red_and_a_strange_week(policy, steady, red, outside):
    assert [chooses(policy, value) for value in (40, RED + 1, 60)] == [steady, red, outside]


@pytest.mark.parametrize(("policy", "came", "then"), [
    ("ask", "told", "test"), ("ask", "story", "test"), ("ask", "quiet", "ask"),
    ("rounds", "found", "test"), ("rounds", "ordinary", "see"), ("signal", "found", "test"), ("signal", "ordinary", "wait"),
])  # fmt: skip
def test_what_each_does_with_what_it_learns(policy, came, then):
    assert chooses(policy, came=came) == then


def test_a_signal_for_the_better_sends_nobody():
    assert chooses("signal", 20) == "wait"


def test_curiosity_by_hand():
    # A change from week 30: outside at once, seen in that week, tested in the next, over from week 32.
    game = Game(1, (*[39.0, 41.0] * 12, *[40.0] * 24), (0.5,) * 24, change=30)
    end = played(game, "signal")
    assert (end.ends, end.changed_weeks, end.hours, end.trust) == (32, 2, 18, 33)


@pytest.fixture(scope="module")
def worked():
    return work(range(1, GAMES + 1))


def test_what_is_kept_is_what_two_thousand_games_come_to(worked):
    found = kept()
    assert set(found) == set(worked) and set(found["policies"]) == set(POLICIES)
    for policy, each in worked["policies"].items():
        for name, figures in each.items():
            assert found["policies"][policy][name] == pytest.approx(figures, abs=0.002)
    for name in set(found) - {"policies"}:
        assert found[name] == pytest.approx(worked[name], abs=0.0002)


def mean(policy, what):
    return kept()["policies"][policy][what][0]


@pytest.mark.parametrize("other", ["wait", "red-escalate", "red-test"])
def test_to_look_after_a_signal_costs_fewer_patients_and_less_trust_over_many_games(other):
    assert mean("signal", "patients") < 0.7 * mean(other, "patients")
    assert mean("signal", "trust") > mean(other, "trust") + 5


def test_three_ways_come_close_and_trust_tells_them_apart():
    close = [mean(policy, "patients") for policy in ("ask", "rounds", "signal")]
    assert max(close) - min(close) < 5 and max(close) < min(mean(p, "patients") for p in ("wait", "red-escalate", "red-test"))
    trust = [mean(policy, "trust") for policy in ("ask", "signal", "rounds")]
    assert trust == sorted(trust) and trust[1] - trust[0] > 3


def test_about_one_steady_chart_in_five_gives_a_false_signal_of_concern():
    assert 0.2 <= kept()["false_concern"] <= 0.24 and 0.35 <= kept()["false_flag"] <= 0.39


def test_if_escalations_were_quick_they_would_cost_fewer_patients_and_still_trust(monkeypatch):
    monkeypatch.setattr(rules, "SLOW", 2)
    ends = {policy: [played(deal(number), policy) for number in range(1, 301)] for policy in ("red-escalate", "signal")}
    patients, trust = ({p: sum(getattr(e, what) for e in each) for p, each in ends.items()} for what in ("patients", "trust"))
    assert patients["red-escalate"] < patients["signal"] and trust["red-escalate"] < trust["signal"] - 300 * 5


@pytest.mark.parametrize("policy", POLICIES)
def test_no_way_to_lead_knows_what_is_hidden(policy):
    """Two games that look alike until they differ are led alike until then."""
    calm = replace(deal(2), change=NEVER, speaks=(0.9,) * 24)
    later = replace(calm, change=40)
    states = [State(), State()]
    for _ in range(25, 40):
        chosen = [POLICIES[policy](Week(game, state)) for game, state in zip((calm, later), states, strict=True)]
        assert chosen[0] == chosen[1]
        states = [step(game, state, chosen[0]) for game, state in zip((calm, later), states, strict=True)]
