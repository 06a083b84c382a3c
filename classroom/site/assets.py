"""The site's own files: colours from the tokens, and Vega where a page has a chart with inputs."""

import shutil
from pathlib import Path

import vl_convert
from sphinx.application import Sphinx

from classroom.site import remembered, report_page
from classroom.site.drawing import VEGA_LITE
from classroom.site.explorer_page import KEEPS
from classroom.site.own.settings import Own
from classroom.site.own.showing import settings
from classroom.site.takeaway_form import SHEET_STYLE
from classroom.takeaway import sheet
from impactflow.charts.icon_table import STYLES as ICON_TABLE
from impactflow.charts.tokens import DARK, dark_rules, variables
from impactflow.packs import report

STYLES, VEGA, REPORT_STYLES = "impact-colours.css", "vega.js", "report.css"
RETURN, RUBRIC = 'class="impact-explorer impact-return"', 'class="impact-explorer impact-rubric"'
# What a page needs where it has a mark: scripts, those before that others use, and styles.
NEEDS = {
    'class="impact-spec"': (VEGA, "live-charts.js"),
    RETURN: ("markup.js", "return-rules.js", "return-on-improvement.js", "return-on-improvement.css"),
    RUBRIC: ("markup.js", "rubric-rules.js", "maturity-rubric.js", "maturity-rubric.css"),
    'class="impact-explorer': ("explorers.js", "explorers.css"),
    KEEPS: ("weighing.js", "standing.js"),
    'class="impact-tray': ("markup.js", "tray-rules.js", "scenario-tray.js", "scenario-tray.css"),
    'class="impact-explorer impact-game"': ("react-or-wait.js",),
    "impact-report-builder": (*report_page.SCRIPTS, "report-builder.js", REPORT_STYLES, "report-builder.css"),
}
# Of the theme, and never asked for by a page: its icons' script and fonts, and maps for debugging.
UNUSED = ("scripts/fontawesome.js*", "vendor", "**/*.map", "images/logo_*", "locales")
DARK_PAGE = 'html[data-theme="dark"]'


def register(app: Sphinx) -> None:
    """Write the made files into each build, and load Vega only where it is needed."""
    app.connect("builder-inited", _add_styles)
    app.connect("html-page-context", _page)
    app.connect("build-finished", _write)


def colours(own: Own = Own()) -> str:
    """Return what is made from the charts' room: colours (dark on screen only), the icons' table.

    Links and buttons take an organisation's own colour. Charts keep theirs, because each means something.
    """
    chart = f"{DARK_PAGE} :is(.impact-chart, .impact-explorer, .impact-icons)"
    paper = f"{DARK_PAGE} :is(.impact-chart, .impact-explorer) svg {{ background: {DARK.paper} !important; }}\n"
    dark = variables(DARK_PAGE, own.dark) + dark_rules(chart) + paper
    table = ICON_TABLE.read_text(encoding="utf-8")
    return variables(":root", own.light) + table + f"@media screen {{\n{dark}}}\n"


def vega() -> str:
    """Return Vega, Vega-Lite and Vega-Embed as one plain script, which ``file://`` can load too."""
    start = "window.vegaEmbed = vegaEmbed;"
    bundle = remembered.text(f"{start} {VEGA_LITE}", lambda: vl_convert.javascript_bundle(start, vl_version=VEGA_LITE))
    return f"(function () {{{bundle}}})();\n"


def _add_styles(app: Sphinx) -> None:
    if app.builder.format == "html":
        app.add_css_file(STYLES)


def _page(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    body = context.get("body", "")
    for file in (file for mark, files in NEEDS.items() if mark in body for file in files):
        if file.endswith(".css"):
            app.add_css_file(file)
        else:
            app.add_js_file(file, loading_method="defer")


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    _leave_out(static)
    (static / STYLES).write_text(colours(settings(app)), encoding="utf-8", newline="\n")
    shutil.copyfile(sheet.STYLES, static / SHEET_STYLE)
    shutil.copyfile(report.STYLES, static / REPORT_STYLES)
    if not (static / VEGA).exists():  # making it takes seconds; a whole build begins without it
        (static / VEGA).write_text(vega(), encoding="utf-8", newline="\n")


def _leave_out(static: Path) -> None:
    for pattern in UNUSED:
        for path in list(static.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
