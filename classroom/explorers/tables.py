"""A table in what an explorer shows: its first column heads its rows, in a box that may scroll."""

from collections.abc import Callable, Iterable, Sequence
from html import escape


def table(heads: Iterable[str], rows: Iterable[Sequence[str]], label: str, cell: Callable[[str], str] = escape) -> str:
    """Return a table's markup; ``cell`` makes a cell's words into markup."""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>{"".join(f"<td>{cell(each)}</td>" for each in cells)}</tr>'
        for name, *cells in rows
    )
    return (
        f'<div class="impact-table" role="group" aria-label="{label}"><table aria-label="{label}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
