"""The views as a file of its own, to be printed from a notebook."""

from html import escape

from classroom.explorers.maturity_rubric import telling
from classroom.explorers.maturity_rubric.room import Room
from classroom.explorers.maturity_rubric.words import TITLE
from impactflow.charts.tokens import LIGHT, variables

FOOT = "Made with IMPACT in Practice, an open course. It is not an NHS product."
STYLE = """
body { max-width: 182mm; margin: 1rem auto; padding-inline: 1rem; color: var(--impact-ink); font: 10pt/1.35 system-ui, sans-serif; }
h1 { font-size: 17pt; } h2, h3 { font-size: 12pt; } h4 { margin: 0.8em 0 0.2em; font-size: 10pt; }
table { border-collapse: collapse; } th, td { padding: 0.2em 0.6em; border-block-end: 1px solid var(--impact-line); text-align: start; }
ul { margin: 0; } @media print { button { display: none; } }
"""


def document(room: Room) -> str:
    """Return both parts as an HTML file that stands alone, with a button to print it."""
    return (
        f'<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(TITLE)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{variables(":root", LIGHT)}{STYLE}</style></head>'
        f'<body><p><button type="button" onclick="print()">Print</button></p><main><h1>{escape(TITLE)}</h1>'
        f"{telling.side_by_side(room.now)}{telling.since(room.now, room.earlier)}</main><p>{FOOT}</p></body></html>\n"
    )
