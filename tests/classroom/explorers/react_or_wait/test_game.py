"""The rules and what they cost, by hand, on a game without chance."""

from dataclasses import replace

import pytest

from classroom.explorers.react_or_wait.game import FIRST, LAST, LATEST, NEVER, STAFF, TRUST, Game, State, deal, play, step

PLAIN = Game(number=1, chance=(40.0,) * 48, speaks=(0.5,) * 24, change=30)
CALM = replace(PLAIN, change=NEVER)


def led(game, **chosen):
    """Play a game: what is chosen in some weeks, such as w30="see", and else to wait."""
    return play(game, [chosen.get(f"w{week}", "wait") for week in range(25, 49)])


def test_to_wait_leaves_the_change_on_and_people_fall_silent():
    end = led(PLAIN)
    assert (end.patients, end.hours, end.changed_weeks, end.trust) == (190, 0, 19, TRUST - 19)


def test_to_see_then_test_ends_it_the_week_after():
    end = led(PLAIN, w30="see", w31="test")
    assert (end.ends, end.changed_weeks, end.hours, end.patients, end.trust) == (32, 2, 18, 21.8, TRUST + 1 + 2)


def test_an_escalation_without_a_cause_takes_six_weeks_and_trust():
    end = led(PLAIN, w30="escalate")
    assert (end.ends, end.changed_weeks, end.patients, end.trust) == (36, 6, 62, TRUST - 3 - 5)


def test_an_escalation_of_what_was_seen_costs_no_trust_and_ends_it_at_once():
    end = led(PLAIN, w30="see", w31="escalate")
    assert (end.ends, end.patients, end.trust) == (32, 22.6, TRUST + 1)


def test_a_test_with_no_cause_known_ends_nothing():
    end = led(PLAIN, w30="test")
    assert (end.ends, end.hours, end.trust) == (NEVER, 12, TRUST - 1 - 18)


def test_once_it_is_over_another_test_is_for_nothing():
    assert led(PLAIN, w30="see", w31="test", w32="test").trust == TRUST + 1 + 2 - 1


@pytest.mark.parametrize(("action", "patients", "trust"), [
    ("wait", 0, 30), ("ask", 0.1, 30), ("see", 0.6, 31), ("test", 1.2, 29), ("escalate", 2, 27),
])  # fmt: skip
def test_what_each_choice_costs_when_nothing_is_wrong(action, patients, trust):
    end = led(CALM, w25=action)
    assert (end.patients, end.trust) == (patients, trust)


def test_the_change_is_seen_in_the_figures_while_it_is_on():
    assert [PLAIN.value(week, 33) for week in (29, 30, 32, 33)] == [40, 50, 50, 40]
    assert PLAIN.values(31, NEVER).tolist()[-3:] == [40, 50, 50]


def test_people_tell_who_is_trusted():
    at = State(week=30)
    assert step(PLAIN, at, "ask").came == "told" and step(PLAIN, at, "ask").knows
    silent = step(PLAIN, replace(at, trust=19), "ask")
    assert silent.came == "quiet" and not silent.knows


def test_in_an_ordinary_week_some_name_a_cause_that_is_none():
    talkative = replace(CALM, speaks=(0.2,) * 24)
    story = step(talkative, State(), "ask")
    assert (story.came, story.knows) == ("story", False)
    assert step(CALM, State(), "ask").came == "quiet"


def test_trust_stays_between_nobody_and_everybody():
    assert play(CALM, ["escalate"] * 24).trust == 0
    assert play(CALM, ["see"] * 24).trust == STAFF


def test_what_moved_trust_is_kept_week_by_week():
    effects = led(PLAIN, w25="escalate", w30="see", w31="test").effects
    assert effects == ("lost", "", "", "", "", "heard", "acted", *[""] * 17)


def test_a_game_of_one_number_is_always_the_same():
    assert deal.__wrapped__(7) == deal(7) and deal(7) != deal(8)


def test_half_of_all_games_hold_a_change_in_the_weeks_that_are_said():
    changes = [deal(number).change for number in range(1, 1001)]
    held = [change for change in changes if change != NEVER]
    assert 460 < len(held) < 540 and (min(held), max(held)) == (FIRST, LATEST)
    assert all(len(deal(number).chance) == LAST for number in (1, 2))
