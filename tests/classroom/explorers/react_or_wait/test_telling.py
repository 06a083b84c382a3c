"""What is said while a game is played, and when it is over."""

import random
import re

import pytest

from classroom.explorers.react_or_wait import telling
from classroom.explorers.react_or_wait.game import KNOWN, LAST, NEVER, OFFERED, Game, State, deal, play, step
from classroom.explorers.react_or_wait.many import kept
from classroom.explorers.react_or_wait.words import ACTIONS, HOW, LEADERS, SAYS

PLAIN = Game(1, (*[38.0, 42.0] * 12, *[40.0] * 24), (0.5,) * 24, change=30)


def everything_said(number):
    """Play a game at random, and give all that is said of it."""
    rng, game, state = random.Random(number), deal(number), State()
    said, choices = [telling.status(game, state)], []
    while not state.over:
        choices.append(rng.choice(list(ACTIONS)))
        state = step(game, state, choices[-1])
        said.append(telling.status(game, state))
    rows = [*telling.weeks(game, state, choices), *telling.moved(state), *telling.this_game(game)]
    cells = [str(cell) for row in rows for cell in row]
    return [*said, telling.really(game, state), telling.cost(state), telling.here(game), *cells]


@pytest.mark.parametrize("number", OFFERED)
def test_every_sentence_is_filled_in(number):
    for words in everything_said(number):
        assert words and not re.search(r"[{}]|None|nan", words), words


def test_a_week_says_its_figure_its_colour_and_its_signal():
    assert telling.status(PLAIN, State()) == "Week 25 of 48: 40 patients. No signal."
    red = "Week 30 of 48: 50 patients. Red in the board’s report. No signal."
    assert telling.status(PLAIN, State(week=30)) == red
    steady = Game(1, (*[39.0, 41.0] * 12, *[40.0] * 24), (0.5,) * 24, change=30)
    assert telling.status(steady, State(week=30, came="wait")) == (
        "You wait. Week 30 of 48: 50 patients. Red in the board’s report. A signal of concern: a point outside the limits."
    )


def test_a_true_cause_and_a_story_sound_alike():
    true, story = (step(PLAIN, State(week=30), "ask"), State(week=30, came="story"))
    assert SAYS["told"] == SAYS["story"]
    pattern = r"You ask\. One answers: “[A-Z][a-z ]+\.” Week"
    assert re.match(pattern, telling.status(PLAIN, true)) and re.match(pattern, telling.status(PLAIN, story))


def test_silence_sounds_the_same_whether_something_is_wrong_or_not():
    assert telling.came(PLAIN, State(came="quiet")) == SAYS["quiet"]


def test_the_end_in_words():
    end = play(PLAIN, ["escalate", *["wait"] * 4, "see", "test", *["wait"] * 17])
    assert telling.really(PLAIN, end).startswith("From week 30 something had changed.")
    assert telling.really(PLAIN, end).endswith("It was over from week 32.")
    assert telling.cost(end) == (
        "24 more patients waited too long: 20 while something was wrong, and 4 for the 38 hours that your choices took "
        "from the ward. 30 of 40 people would now tell you about a problem. At the start 30 would have."
    )
    assert telling.moved(end) == [
        ["You escalated with no cause known", 1, "−3"],
        ["You went to see", 1, "+1"],
        ["You tested what people had shown you", 1, "+2"],
    ]


def test_a_change_that_nobody_ended_went_on():
    assert telling.really(PLAIN, play(PLAIN, ["wait"] * 24)).endswith("It went on to the end.")


def test_of_a_game_without_a_change_it_is_said_how_often_the_chart_spoke():
    assert telling.really(deal(1), State()) == SAYS["calm"]
    assert re.search(r"In [1-9] of them the chart gave a signal of concern", telling.really(deal(4), State()))


def test_the_figures_behind_the_chart():
    state = step(PLAIN, State(), "ask")
    rows = telling.weeks(PLAIN, state, ["ask"])
    assert len(rows) == 26 and rows[0] == [1, 38, "Common cause", "–"]
    assert rows[24:] == [[25, 40, "Common cause", "Ask"], [26, 40, "Common cause", "–"]]
    over = telling.weeks(PLAIN, play(PLAIN, ["wait"] * 24), ["wait"] * 24)
    assert len(over) == LAST and all(row[3] == "Wait" for row in over[KNOWN:])


def test_what_many_games_teach_has_its_measured_figures():
    words = " ".join(telling.lessons())
    shares = [kept()[name] for name in ("false_concern", "false_flag", "waiting_cheaper", "escalating_cheaper")]
    assert [int(each) for each in re.findall(r"\b(\d+)\b(?= in 100| do\.| of 100| it costs fewer to)", words)] == [
        telling.whole(100 * share) for share in shares
    ]


def test_the_guess_stands_beside_what_many_games_say():
    assert telling.beside("wait") == (
        "You expected: a leader who waits, always. Over many games, 78 more patients wait too long in each, on average. "
        "The fewest wait with leaders who come close to each other, 21 to 25: asks every week, then tests; "
        "goes to see every week, then tests; goes to see after a signal, then tests."
    )


def test_the_best_of_one_game_may_be_several():
    assert telling.here(deal(1)) == "Best for patients in this game: waits, always; goes to see after a signal, then tests."


def test_sentences_are_short():
    sentences = [each for words in [*SAYS.values(), *HOW, *telling.lessons()] for each in re.split(r"[.:;] ", words) if each]
    assert sum(len(each.split()) for each in sentences) / len(sentences) < 15
    assert not any("!" in words for words in [*SAYS.values(), *LEADERS.values(), *HOW])


def test_a_half_is_rounded_as_a_page_does():
    assert [telling.whole(figure) for figure in (0.5, 1.5, 2.5, 2.49)] == [1, 2, 3, 2]
    assert deal(1).change == NEVER
