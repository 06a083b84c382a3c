"""The cohort's page: one file that needs nothing else, for its trainer's eyes or to show to others."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from classroom.questions import all_questions
from classroom.training.cohort import tables
from classroom.training.cohort.counting import Count, Stuck, count
from classroom.training.cohort.hiding import FEWEST, Shown, enough, open_to_trainer, shared
from classroom.training.cohort.reading import Cohort
from classroom.training.cohort.topics import Topic, topics
from classroom.training.titles import asked, called
from classroom.training.what_to_ask import ask
from impactflow.charts.tokens import DARK, LIGHT, variables
from impactflow.packs.document import POLICY, STYLES

OWN_STYLES = Path(__file__).with_name("page.css")
YOURS = (
    "This page names people. It is for the trainer alone. Do not send it on, print it for a wall or use it "
    "to judge anybody. For others, make one with --shared."
)
OTHERS = (
    f"This page names nobody. Counts under {FEWEST} are hidden, and others that would give them away. "
    "Show one such page a session at most: two of one week can be taken from each other."
)
FEW = "With so few people every line points to somebody. Use it to help them, and show it to nobody."
NOBODY = "<p>No file could be read. Under “Files to look at” stands why.</p>"
APART = (
    "All files have the same name. Ask each person to put their name into it, such as impact-progress-ann.json, "
    "or keep a folder for each. Then none is written over another."
)
HELD = f"""<p>Each file holds what its learner did in the course: the answers as they typed them, the code of their
cells, hints that they read, choices in quizzes, times, and an alias if they gave one.</p>
<p>This page uses three things of it: the alias, whether a question is done, and the mistake of the last try.
It shows no answer and no time. A file is written by the learner's own computer: it is no examination.</p>
<p>{APART}</p>
<ul>
<li>Ask for files only from those who want to give them, and tell them what you will do with them.</li>
<li>These are data about staff. Keep them where only you can read them, never on Binder or in a shared folder.</li>
<li>Delete the files and this page four weeks after the last session, or sooner if your organisation says so.</li>
<li>Whoever asks to see or to delete theirs, may.</li>
</ul>"""


def page(cohort: Cohort, to_share: bool = False) -> str:
    """Return a cohort's page.

    Args:
        to_share: name nobody and hide small counts.

    Raises:
        PlainError: it is to be shared and too few people are in it.
    """
    learners = list(cohort.learners.values())
    people = len(learners)
    if to_share:
        enough(people)
    counts = count(learners)
    shown = {one.question.id: (shared if to_share else open_to_trainer)(one) for one in counts}
    parts = [
        "<h1>How the cohort stands</h1>",
        _opening(people, to_share),
        "" if to_share else _next_time(topics(counts, learners)) if people else NOBODY,
        "" if to_share or not people else _people(cohort),
        _questions(counts, shown) if people else "",
        _blocks(counts, shown),
        f"<section><h2>What is in the files, and how long to keep them</h2>{HELD}</section>",
        "" if to_share else _notes(cohort),
    ]
    return _document("\n".join(part for part in parts if part))


def _people(cohort: Cohort) -> str:
    modules = sorted({question.module for question in all_questions()})
    return f"<section><h2>Who is where</h2>{tables.people(cohort, modules)}</section>"


def _opening(people: int, to_share: bool) -> str:
    said = [OTHERS if to_share else YOURS, *([FEW] if people < FEWEST else [])]
    who = "1 person" if people == 1 else f"{people} people"
    lines = "".join(f"<p>{sentence}</p>" for sentence in said)
    return f'<p>{who}.</p><div class="mind"><p><strong>Mind this</strong></p>{lines}</div>'


def _next_time(chosen: list[Topic]) -> str:
    if not chosen:
        said = "<p>No mistake is shared by two people yet. Begin with: “What did you try at work?”</p>"
        return f"<section><h2>Next time</h2>{said}</section>"
    items = "".join(
        f"<li><strong>{escape(topic.name)}</strong><br>{escape(topic.why)}<br>"
        f'<span class="ask">Ask: {escape(topic.ask)}</span></li>'
        for topic in chosen
    )
    return f'<section><h2>Next time</h2><ol class="topics">{items}</ol></section>'


def _questions(counts: list[Count], shown: dict[str, Shown]) -> str:
    key = "In the bars, from the start of the line: done, not yet, not tried."
    return f"<section><h2>The questions</h2><p>{key}</p>{tables.questions(counts, shown)}</section>"


def _blocks(counts: list[Count], shown: dict[str, Shown]) -> str:
    stuck = [one for count in counts for one in shown[count.question.id].stuck]
    stuck.sort(key=lambda one: -one.people)
    said = "<p>Counted from each person's last try. A question that is done counts no more.</p>"
    heads = ["Mistake", "People", "What the check says", "What to ask"]
    rows = [_mistake(one) for one in stuck]
    table = tables.table("Mistakes, the commonest first", heads, rows, range(1, 2))
    held = table if rows else "<p>Nothing that can be shown here.</p>"
    return f"<section><h2>What blocks people</h2>{said}{held}</section>"


def _mistake(stuck: Stuck) -> list[str]:
    name = f"{stuck.question.number} {called(stuck.question, stuck.mistake)}"
    said = (name, str(stuck.people), stuck.mistake.message, ask(stuck.question, stuck.mistake))
    return [escape(words) for words in said]


def _notes(cohort: Cohort) -> str:
    doubled = [
        f"<p>“{escape(name)}” stands in more than one file. They may be one person's: ask, and delete the older.</p>"
        for name in cohort.doubled
    ]
    if not cohort.left_out and not doubled:
        return ""
    rows = [[escape(name), escape(why)] for name, why in cohort.left_out]
    left = tables.table("Files that are not counted", ["File", "Why"], rows) if rows else ""
    return f"<section><h2>Files to look at</h2>{''.join(doubled)}{left}</section>"


def _document(body: str) -> str:
    sheets = STYLES.read_text(encoding="utf-8") + OWN_STYLES.read_text(encoding="utf-8")
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{variables(':root', DARK)}}}\n"
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>How the cohort stands</title>\n<style>\n{variables(':root', LIGHT)}{sheets}{dark}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n<footer>{FOOTER}</footer>\n</body>\n</html>\n"
    )


FOOTER = (
    "<p>Made on your own computer with IMPACT in Practice; nothing was sent anywhere. Not an NHS product.</p>"
)
