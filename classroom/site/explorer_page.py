"""An explorer on a page: a form, its words, and a chart of all its answers; no Python is needed."""

import json
from html import escape

from classroom import takeaway as takeaways
from classroom.explorers import Answer, Explorer, find
from classroom.explorers.keeping import KEEP, OTHER
from classroom.explorers.live import CHOOSE, FIRST, SHOW
from classroom.explorers.picture import chart, every_case
from classroom.site import remembered, tray_page
from classroom.site.drawing import data, for_vega, picture, without_schema

KEEPS = '<div class="impact-keeps"'
KEPT = "Kept in this browser. It waits for you in Take it to work."


def html(name: str) -> str:
    """Return an explorer's form and its twin: the chart of every choice, and each choice in words."""
    # Hundreds of answers, some of a simulated hospital, are half of what a build takes.
    return remembered.text(f"explorer {name}", lambda: _html(name), code=True)


def _html(name: str) -> str:
    explorer = find(name)
    spec, answers = every_case(explorer)
    opening = answers[explorer.case(explorer.opening)]
    parts = [
        _form(explorer),
        f'<div class="impact-said" role="status"><p>{escape(explorer.question)} {FIRST}</p></div>',
        _result(explorer, opening),
        f'<p class="impact-fixed">{escape(explorer.fixed_on_page)}</p>',
        for_vega(without_schema(spec)),
        data("impact-cases", _cases(answers, opening)),
    ]
    return (
        f'<section class="impact-explorer" data-explorer="{name}" aria-label="{escape(explorer.title)}">'
        f"{''.join(parts)}</section>"
    )


def _form(explorer: Explorer) -> str:
    expect = [("", "choose first"), *[(each, each) for each in explorer.expect]]
    lists = [_list(explorer, "expect", "What do you expect?", expect)]
    lists += [_list(explorer, pick.name, pick.label, pick.options, pick.opening) for pick in explorer.picks]
    return (
        f'<form class="impact-form" data-choose="{CHOOSE}">{"".join(lists)}<p class="impact-buttons">'
        f'<button type="submit">{SHOW}</button> <button type="reset">Start again</button></p></form>'
    )


def _list(explorer: Explorer, name: str, label: str, options: list, opening: str = "") -> str:
    place = f"{explorer.id}-{name}"
    items = "".join(
        f'<option value="{escape(key)}"{" selected" if key == opening else ""}>{escape(words)}</option>' for key, words in options
    )
    return f'<p><label for="{place}">{escape(label)}</label><select id="{place}" name="{name}">{items}</select></p>'


def _result(explorer: Explorer, opening: Answer) -> str:
    spec = without_schema(chart(explorer, explorer.opening, opening).to_dict())
    # The finding stands above in words, where it can change and be read aloud.
    spec.pop("title", None)
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in _columns(opening))
    body = "".join(_row(row) for row in _rows(opening))
    return (
        f'<div class="impact-result" data-waiting><p class="impact-headline">{escape(opening.headline)}.</p>'
        f'<p class="impact-reading">{escape(explorer.says)}.</p>'
        f"{_keep(explorer, opening)}{picture(spec, explorer.id)}"
        '<details><summary>This picture in words and figures</summary>'
        f'<p class="impact-words">{escape(opening.words)}</p>'
        '<div class="impact-table" role="group" aria-label="The figures">'
        f'<table aria-label="The figures"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>{tray_page.html(explorer)}</div>'
    )


def _keep(explorer: Explorer, opening: Answer) -> str:
    """Return the draft in words, and the button that keeps it; nothing where none is made."""
    if not explorer.keeps:
        return ""
    takeaway, field = explorer.keeps
    return (
        f'{KEEPS} data-takeaway="{takeaway}" data-field="{field}" data-sources="{_sources(takeaway, field)}" '
        f'data-kept="{KEPT}" data-other="{OTHER}">'
        f'<p class="impact-draft" role="status">{escape(opening.draft)}</p>'
        f'<button type="button" class="pst-js-only">{KEEP}</button><p class="impact-kept" role="status"></p></div>'
    )


def _sources(takeaway: str, name: str) -> str:
    """Return where a field's first words come from, for the script."""
    return escape(json.dumps(takeaways.find(takeaway).field(name).told_sources))


def _columns(answer: Answer) -> list[str]:
    return list(answer.figures.reset_index().columns)


def _rows(answer: Answer) -> list[list[str]]:
    # As texts: a script would write 19.0 as 19, beside 24.2.
    return answer.figures.reset_index().astype(str).to_numpy().tolist()


def _row(row: list[str]) -> str:
    first, *rest = map(escape, row)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{value}</td>" for value in rest)}</tr>'


def _cases(answers: dict[str, Answer], opening: Answer) -> dict:
    return {case: _told(answer, _columns(opening)) for case, answer in answers.items()}


def _told(answer: Answer, usual: list[str]) -> dict:
    """Tell a choice's answer; its columns only where they differ from the usual ones."""
    also = {"draft": answer.draft, "came": answer.came}
    told = {"headline": answer.headline, "words": answer.words, "rows": _rows(answer)}
    told |= {"columns": _columns(answer)} if _columns(answer) != usual else {}
    return told | {name: words for name, words in also.items() if words}

