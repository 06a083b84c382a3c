"""Tables of the cohort's page, each with a caption, heads, and room to scroll on a phone."""

from html import escape

from classroom.checks import Question
from classroom.training.cohort.counting import Count
from classroom.training.cohort.hiding import Shown
from classroom.training.cohort.naming import in_order
from classroom.training.cohort.reading import Cohort
from classroom.training.titles import asked

BAR = 100


def table(caption: str, heads: list[str], rows: list[list[str]], numbers: range = range(0)) -> str:
    """Return a table; the first cell of a row is its head, and all cells are markup already.

    Args:
        numbers: the columns that hold numbers, from nought.
    """
    of = [' class="number"' if place in numbers else "" for place in range(len(heads))]
    head = "".join(f'<th scope="col"{kind}>{word}</th>' for word, kind in zip(heads, of, strict=True))
    body = "".join(f"<tr>{_row(row, of)}</tr>" for row in rows)
    return (
        f'<div class="scroll" role="group" aria-label="{caption}" tabindex="0"><table><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: list[str], of: list[str]) -> str:
    cells = "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(row[1:], of[1:], strict=True))
    return f'<th scope="row">{row[0]}</th>{cells}'


def people(cohort: Cohort, modules: list[str]) -> str:
    """Return who is where: a row a person, two columns a module."""
    heads = ["Who", *[f"Module {number}" for number in modules], "Not yet"]
    rows = [
        [escape(name), *[_done(learner, number) for number in modules], _not_yet(learner, modules)]
        for name, learner in sorted(cohort.learners.items(), key=lambda pair: in_order(pair[0]))
    ]
    return table("Each person, by module", heads, rows)


def _done(learner, module: str) -> str:
    done, tried = learner.numbers("pass", module), learner.numbers("not_yet", module)
    of = len(done) + len(tried) + len(learner.numbers("blank", module))
    if not done and not tried:
        return "not begun"
    return "all done" if len(done) == of else f"{len(done)} of {of} done"


def _not_yet(learner, modules: list[str]) -> str:
    return ", ".join(number for module in modules for number in learner.numbers("not_yet", module)) or "none"


def questions(counts: list[Count], shown: dict[str, Shown]) -> str:
    """Return how many stand where with each question."""
    heads = ["Question", "Done", "Not yet", "Not tried", "All of them"]
    rows = [_question(count.question, shown[count.question.id]) for count in counts]
    return table("How the questions stand", heads, rows, range(1, 4))


def _question(question: Question, shown: Shown) -> list[str]:
    return [f"{question.number} {escape(asked(question))}", *shown.cells, _bar(shown)]


def _bar(shown: Shown) -> str:
    """Draw the three counts side by side; the cells beside it say them in figures."""
    if shown.hidden:
        return "not drawn"
    at, parts, total = 0.0, [], sum(shown.counts)
    for kind, number in zip(("done", "not-yet", "not-tried"), shown.counts, strict=True):
        wide = BAR * number / total
        parts.append(f'<rect class="{kind}" x="{at:.1f}" width="{wide:.1f}" height="10"></rect>' if number else "")
        at += wide
    frame = f'class="bar" viewBox="0 0 {BAR} 10" preserveAspectRatio="none" aria-hidden="true"'
    return f"<svg {frame}>{''.join(parts)}</svg>"
