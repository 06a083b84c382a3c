"""A small lesson of two scenes, of which one is core."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

CHART = {
    "title": {"text": ["It fell,", "then held"], "subtitle": ["Waits", "By month"]}, "height": 100, "mark": "bar",
    "encoding": {}, "data": {"values": []}, "description": "Bar chart: it fell.", "config": {"text": {"color": "#000"}},
}  # fmt: skip


def chart(spec=CHART):
    data = {"application/vnd.vegalite.v5+json": spec, "text/plain": "It fell, then held. Bar chart: it fell."}
    return new_code_cell("draw()", outputs=[new_output("display_data", data)])


def told(text):
    return new_code_cell("print()", outputs=[new_output("stream", name="stdout", text=text)])


def shown(**kinds):
    data = {f"text/{kind}": words for kind, words in kinds.items()}
    return new_code_cell("show()", outputs=[new_output("execute_result", data, execution_count=1)])


def lesson(*cells):
    """Return a lesson; a text is a cell of Markdown."""
    made = [new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return new_notebook(cells=made)


WHOLE = lesson(
    "# Why?\n\nAbout ten minutes.",
    "## 1. Before\n\nNot projected.\n\n**What do you expect?** Nothing.",
    "## 2. One wait (core)\n\nA nurse asks: “How long?”\n\nHere is *one* of [them](a.md).",
    "**What do you expect?** Guess.",
    chart(),
    "She waited.\n\nMind this: it is one.",
    "### Said twice\n\nThere are two.\n\n- One\n- Two",
    "Both are real.\n\n- The first\n- The second",
    told("- No bed.\n- 'No' <b>bell</b>.\n"),
    "| A | B |\n|---|---|\n| 1 | 2 |",
    "Nobody had asked. Here is the first draft. It is short.",
    shown(markdown="> Wait less.", plain="<Markdown object>"),
    "**What do you expect?** Which words will change?",
    shown(html="<table><tr><td>Ours</td></tr></table><p>Run this cell in JupyterLab to write.</p>", plain="Ours"),
    "**The idea.** Look first.\n\n**What it means on Monday.** Ask.",
    "## 3. After\n\nNot projected either.",
    "## What to take with you\n\n- Look.\n\nNext: more.",
)
