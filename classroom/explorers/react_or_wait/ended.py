"""How a game ended, as markup for both doors: a notebook fills it at once, a page's script later."""

from collections.abc import Iterable, Sequence
from html import escape

from classroom.explorers.react_or_wait import telling
from classroom.explorers.react_or_wait.game import Game, State
from classroom.explorers.react_or_wait.words import (
    COLUMNS, COST, HERE, HERE_HEADS, MANY, MANY_HEADS, MOVED_HEADS, REALLY,
)  # fmt: skip


def one_game(game: Game, state: State) -> str:
    """Return what was there, what the choices cost, and what other ways to lead would have cost."""
    return sheet(
        telling.really(game, state), telling.cost(state), telling.moved(state),
        [telling.you(state), *telling.this_game(game)], telling.here(game),
    )  # fmt: skip


def sheet(really: str = "", cost: str = "", moved: Sequence = (), led: Sequence = (), here: str = "") -> str:
    """Return the places for it, filled or empty."""
    return (
        f'<h3 tabindex="-1">{REALLY}</h3>{_words("really", really)}<h3>{COST}</h3>{_words("cost", cost)}'
        f"{table('moved', COST, MOVED_HEADS, moved)}<h3>{HERE}</h3><p>{COLUMNS}</p>"
        f"{table('led', HERE, HERE_HEADS, led)}{_words('here', here)}"
    )


def many_games(beside: str = "") -> str:
    """Return what each way to lead comes to over many games, and what that teaches."""
    lessons = "".join(f"<p>{escape(each)}</p>" for each in telling.lessons())
    led = table("many", MANY, MANY_HEADS, telling.many_games())
    return f"<h3>{MANY}</h3>{_words('beside', beside)}<p>{COLUMNS}</p>{led}{lessons}"


def table(name: str, label: str, heads: Sequence[str], rows: Iterable[Sequence]) -> str:
    """Return a table whose first column heads its rows, in a box that may scroll."""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    return (
        f'<div class="impact-table" role="group" aria-label="{escape(label)}">'
        f'<table class="impact-{name}" aria-label="{escape(label)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, rows))}</tbody></table></div>"
    )


def _row(row: Sequence) -> str:
    first, *rest = [escape(str(value)) for value in row]
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{value}</td>" for value in rest)}</tr>'


def _words(name: str, words: str) -> str:
    return f'<p class="impact-{name}">{escape(words)}</p>'


def folded(summary: str, inside: str) -> str:
    """Return what opens when it is asked for."""
    return f"<details><summary>{escape(summary)}</summary>{inside}</details>"


def points(sentences: Iterable[str]) -> str:
    """Return sentences as a list."""
    return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in sentences)}</ul>"
