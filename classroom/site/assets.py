"""The site's own files: colours from the tokens, and Vega where a page has a chart with inputs."""

import shutil
from pathlib import Path

import vl_convert
from sphinx.application import Sphinx

from classroom.site.drawing import VEGA_LITE
from classroom.site.own.settings import Own
from classroom.site.own.showing import settings
from classroom.site.takeaway_form import SHEET_STYLE
from classroom.takeaway import sheet
from impactflow.charts.icon_table import STYLES as ICON_TABLE
from impactflow.charts.tokens import DARK, dark_rules, variables

STYLES, VEGA, LIVE = "impact-colours.css", "vega.js", "live-charts.js"
EXPLORERS, EXPLORER_STYLES, EXPLORER = "explorers.js", "explorers.css", 'class="impact-explorer'
TRAY_RULES, TRAY_SCRIPT, TRAY_STYLES, TRAY = "tray-rules.js", "scenario-tray.js", "scenario-tray.css", 'class="impact-tray'
RETURN_FILES, RETURN = ("return-rules.js", "return-on-improvement.js"), 'class="impact-explorer impact-return"'
RUBRIC_FILES, RUBRIC = ("rubric-rules.js", "maturity-rubric.js"), 'class="impact-explorer impact-rubric"'
PLAY, GAME = "react-or-wait.js", 'class="impact-explorer impact-game"'
# Of the theme, and never asked for by a page: its icons' script and fonts, and maps for debugging.
UNUSED = ("scripts/fontawesome.js*", "vendor", "**/*.map", "images/logo_*", "locales")
DARK_PAGE = 'html[data-theme="dark"]'
SPEC = 'class="impact-spec"'


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
    bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VEGA_LITE)
    return f"(function () {{{bundle}}})();\n"


def _add_styles(app: Sphinx) -> None:
    if app.builder.format == "html":
        app.add_css_file(STYLES)


def _page(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    if SPEC in context.get("body", ""):
        app.add_js_file(VEGA, loading_method="defer")
        app.add_js_file(LIVE, loading_method="defer")
    _boxes_to_write_in(app, context)
    if EXPLORER in context.get("body", ""):
        app.add_js_file(EXPLORERS, loading_method="defer")
        app.add_css_file(EXPLORER_STYLES)
    if TRAY in context.get("body", ""):
        app.add_js_file(TRAY_RULES, loading_method="defer")
        app.add_js_file(TRAY_SCRIPT, loading_method="defer")
        app.add_css_file(TRAY_STYLES)
    if GAME in context.get("body", ""):
        app.add_js_file(PLAY, loading_method="defer")


def _boxes_to_write_in(app: Sphinx, context: dict) -> None:
    for mark, scripts in ((RETURN, RETURN_FILES), (RUBRIC, RUBRIC_FILES)):
        if mark in context.get("body", ""):
            for script in scripts:
                app.add_js_file(script, loading_method="defer")
            app.add_css_file(scripts[-1].replace(".js", ".css"))


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is not None or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    _leave_out(static)
    (static / STYLES).write_text(colours(settings(app)), encoding="utf-8", newline="\n")
    shutil.copyfile(sheet.STYLES, static / SHEET_STYLE)
    if not (static / VEGA).exists():  # making it takes seconds; a whole build begins without it
        (static / VEGA).write_text(vega(), encoding="utf-8", newline="\n")


def _leave_out(static: Path) -> None:
    for pattern in UNUSED:
        for path in list(static.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
