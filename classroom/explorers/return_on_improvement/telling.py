"""What there is to say and to show of a case that has been worked out: the page's script does it to the letter."""

import re
from html import escape
from math import floor

from classroom.explorers.return_on_improvement.case import BOARD_PAPER, OPENING, read, worked_out
from classroom.explorers.return_on_improvement.words import (
    CASE, GUESSES, HEADS, KINDS, MOVES, MOVES_HEADS, NOUGHT, QUESTION, SAID, TAKEN, TRIANGLES,
)  # fmt: skip
from classroom.explorers.tables import table
from impactflow.improvement import ReturnOnImprovement
from impactflow.improvement.return_on_improvement import pounds

# Of the pictures, in whole tenths of a pixel: two languages then write the same figures.
WIDTH, SIDE, ROW, NAME, LETTERS = 3000, 120, 430, 200, 140
LINE, THICK, DOT, BAR, MARK = 260, 40, 60, 110, 90
AMOUNT = re.compile("−?£[0-9,]+")  # on one line: a minus alone at its end would be overlooked
ACCENT = "color:var(--impact-accent,currentColor)"


def case() -> str:
    """Say what the case is, and what the board paper made of it."""
    return CASE.format(paper=pounds(worked_out(read(BOARD_PAPER)).cash.mean))


def question() -> str:
    """Ask what a learner expects."""
    return QUESTION.format(runs=f"{worked_out(read(OPENING)).runs:,}")


def taken() -> str:
    """Say what is taken for granted."""
    found = worked_out(read(OPENING))
    ours = [each for each in found.assumptions if each.endswith("This is our assumption.")]
    return " ".join([f"{TAKEN}: {TRIANGLES.format(runs=f'{found.runs:,}')}", *ours])


def headline(found: ReturnOnImprovement) -> str:
    """Say what comes out in cash."""
    years = f"{found.years} {'year' if found.years == 1 else 'years'}"
    return SAID["headline"].format(years=years, words=found.cash.words)


def beside(expected: str, found: ReturnOnImprovement) -> str:
    """Say how a guess stands beside what came about."""
    came = next(words for words, least in GUESSES.items() if found.cash.gain >= least)
    return SAID["beside"].format(expected=expected, end=SAID["so"] if came == expected else SAID["is"].format(came=came))


def shown(found: ReturnOnImprovement, kind: str) -> tuple[str, str]:
    """Return both halves of the result: three ways of counting beside each other, and what each figure moves."""
    moves = f"{_tornado(found, kind)}<p>{escape(turns(found, kind))}</p>{_ends(found, kind)}"
    return f"{_intervals(found)}{_outcomes(found)}", moves


def turns(found: ReturnOnImprovement, kind: str) -> str:
    """Say which figures alone decide between loss and gain."""
    rows = found.tornado(kind)
    names = rows.index[(rows[["low", "high"]].min(axis=1) < 0) & (rows[["low", "high"]].max(axis=1) > 0)]
    return SAID["turns"].format(inputs="; ".join(names)) if len(names) else SAID["none"]


def in_words(found: ReturnOnImprovement, kind: str) -> str:
    """Say what the tornado shows."""
    each = "; ".join(
        SAID["moves"].format(input=row.Index, low=pounds(row.low), high=pounds(row.high))
        for row in found.tornado(kind).itertuples()
    )
    return SAID["tornado"].format(kind=KINDS[kind].lower(), each=each, turns=turns(found, kind))


def _outcomes(found: ReturnOnImprovement) -> str:
    rows = [
        (KINDS[kind], pounds(one.mean), " to ".join(map(pounds, one.interval)), one.often)
        for kind, one in found.together.items()
    ]
    return table(HEADS, rows, "Ways of counting", unbroken)


def _ends(found: ReturnOnImprovement, kind: str) -> str:
    rows = [(row.Index, pounds(row.low), pounds(row.high)) for row in found.tornado(kind).itertuples()]
    return table(MOVES_HEADS, rows, MOVES, unbroken)


def unbroken(cell: str) -> str:
    """Return words as markup in which each amount stays on one line."""
    return AMOUNT.sub(lambda amount: f'<span class="impact-whole">{amount[0]}</span>', escape(cell))


def _intervals(found: ReturnOnImprovement) -> str:
    kinds = [(KINDS[kind], one.mean, *one.interval) for kind, one in found.together.items()]
    across = _scale([end for _, *ends in kinds for end in ends])
    rows = "".join(_interval(place, each, across) for place, each in enumerate(kinds))
    words = "; ".join(
        SAID["intervals"].format(kind=kind, mean=pounds(mean), low=pounds(low), high=pounds(high))
        for kind, mean, low, high in kinds
    )
    return _svg(SAID["range"].format(each=words), rows, len(kinds), across(0))


def _interval(place: int, each: tuple[str, float, float, float], across) -> str:
    kind, *ends = each
    mean, low, high = map(across, ends)
    top = NAME + ROW * place
    y = top + LINE
    return (
        f'<text x="0" y="{top + LETTERS}">{escape(f"{kind}: {pounds(ends[0])}")}</text>'
        f'<path style="{ACCENT}" d="M{low},{y}L{high},{y}" stroke="currentColor" stroke-width="{THICK}"/>'
        f'<circle style="{ACCENT}" cx="{mean}" cy="{y}" r="{DOT}"/>'
    )


def _tornado(found: ReturnOnImprovement, kind: str) -> str:
    moves = found.tornado(kind)
    across = _scale([*moves["low"], *moves["high"]])
    rows = "".join(_bar(place, row, across) for place, row in enumerate(moves.itertuples()))
    return _svg(in_words(found, kind), rows, len(moves), across(0))


def _bar(place: int, row, across) -> str:
    low, high = sorted((across(row.low), across(row.high)))
    top = NAME + ROW * place
    return (
        f'<text x="0" y="{top + LETTERS}">{escape(row.Index)}</text>'
        f'<rect style="{ACCENT}" x="{low}" y="{top + LINE - 55}" width="{max(high - low, 20)}" height="{BAR}"/>'
    )


def _scale(values: list[float]):
    low, high = min(0, *values), max(0, *values)
    low, high = (low, high) if low < high else (-1, 1)
    return lambda value: floor(SIDE + (WIDTH - 2 * SIDE) * ((value - low) / (high - low)) + 0.5)


def _svg(words: str, rows: str, count: int, nought: int) -> str:
    # The line stands beside each bar and not behind its name, which would be hard to read.
    line = "".join(f"M{nought},{NAME + ROW * place + LINE - MARK}v{2 * MARK}" for place in range(count))
    return (
        f'<svg viewBox="0 0 {WIDTH} {ROW * count + NAME}" role="img" aria-label="{escape(words)}" fill="currentColor" '
        f'font-size="{LETTERS}">{rows}<path d="{line}" stroke="currentColor" stroke-width="16"/>'
        f'<text x="{nought}" y="{NAME - 50}" text-anchor="middle">{NOUGHT}</text></svg>'
    )
