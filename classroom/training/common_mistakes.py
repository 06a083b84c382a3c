"""The trainer's page of what people get wrong, and what to ask them then."""

from itertools import groupby

from classroom.checks import Question
from classroom.folders import ROOT
from classroom.questions import all_questions
from classroom.training.titles import asked, called
from classroom.training.what_to_ask import ask

PAGE = ROOT / "book" / "for-trainers" / "common-mistakes.md"
HEAD = """# Common mistakes

**For trainers. If you are learning, stop here: each “not yet” tells you more when you meet it yourself.**

The checks know the mistakes below, and answer each in its own words. When somebody shows you a
“not yet”, find its row. Then ask, and wait. Ten seconds of silence are a good question too.

- Ask before you explain. Most people find it themselves once they look again.
- A mistake that many make is worth five minutes together. Ask who else had it, and thank them.
- No answers stand here. They are on the solution pages.

"""


def text() -> str:
    """Return the page: a section a module, a table a question."""
    modules = groupby(all_questions(), key=lambda question: question.module)
    return HEAD + "\n".join(_module(number, list(questions)) for number, questions in modules)


def _module(number: str, questions: list[Question]) -> str:
    minutes = sum(question.minutes for question in questions)
    head = f"## Module {number}\n\n{len(questions)} questions, {minutes} minutes in all.\n"
    return "\n".join([head, *[_question(question) for question in questions]])


def _question(question: Question) -> str:
    parts = [f"### {question.number} {asked(question)}\n", f"About {question.minutes} minutes.\n", _table(question)]
    if question.on_page:
        parts += [f"**On the page version:** {asked(question.on_page)}\n", _table(question.on_page)]
    return "\n".join(parts)


def _table(question: Question) -> str:
    rows = [
        f"| {_cell(called(question, m))} | {_cell(m.message)} | {_cell(ask(question, m))} |"
        for m in question.mistakes
    ]
    return "\n".join(["| Mistake | What the check says | What to ask |", "|---|---|---|", *rows, ""])


def _cell(words: str) -> str:
    return words.replace("|", "\\|")
