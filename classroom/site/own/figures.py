"""``{own_chart} falls.csv`` on an own page: an XmR chart of aggregate figures from the folder own."""

from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from classroom.site.chart_figure import figure
from classroom.site.own.settings import FOLDER
from impactflow.charts import draw_xmr
from impactflow.charts.rendering import MIME_TYPE
from impactflow.datasets.own_series import Columns, read_own_series
from impactflow.errors import PlainError
from impactflow.packs import charted


def _way(word: str) -> str:
    return directives.choice(word, ("increase", "decrease", "neutral"))


class OwnChart(SphinxDirective):
    """Draw a chart of a CSV file: a row a period, its column of dates and of figures named."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec = {
        "date": directives.unchanged_required, "value": directives.unchanged_required,
        "numerator": directives.unchanged_required, "denominator": directives.unchanged_required,
        "per": float, "direction": _way, "target": float,
        "title": directives.unchanged_required, "unit": directives.unchanged,
    }  # fmt: skip

    def run(self) -> list[nodes.Node]:
        """Return the chart, with its words and its figures."""
        name = self.arguments[0]
        self.env.note_dependency(str(Path(self.env.srcdir) / FOLDER / name))
        try:
            html = chart(Path(self.env.srcdir) / FOLDER, name, self.options)
        except PlainError as problem:
            raise self.error(f"{FOLDER}/{name}: {problem}") from None
        return [nodes.raw("", html, format="html")]


def chart(folder: Path, name: str, options: dict) -> str:
    """Return the HTML of a chart of the figures in a file; counts under 5 are left out, and that is said.

    Raises:
        PlainError: the file is not there, or its figures cannot be charted.
    """
    if Path(name).name != name or not (folder / name).is_file():
        raise PlainError("there is no such file. Put it there, and write its name alone.")
    if "date" not in options:
        raise PlainError("name the column of dates, in a line such as “:date: Month”.")
    value = options.get("value")
    columns = Columns(
        options["date"], value, options.get("numerator"), options.get("denominator"),
        per=options.get("per", 100.0),
    )
    [one] = charted(
        read_own_series(folder / name, columns),
        improvement_direction=options.get("direction", "neutral"), target=options.get("target"),
    )
    unit = options.get("unit", "" if value else "%")
    drawn = draw_xmr(one.chart, measure=options.get("title") or value or columns.numerator, unit=unit)
    return figure(drawn._repr_mimebundle_()[0][MIME_TYPE]) + _left_out(int(one.series.hidden.sum()))


def _left_out(count: int) -> str:
    if not count:
        return ""
    points, them = ("point", "it") if count == 1 else ("points", "them")
    return f"<p>{count} {points} left out, because so few people stand behind {them}.</p>"
