"""How JupyterLab is set up for learners: what cannot be lost under a beginner's fingers."""

import json
import sys
from pathlib import Path

from jupyter_core.paths import jupyter_config_dir

from classroom.desk.presets import terminal
from classroom.desk.presets.shortcuts import arrows_beside_lists, without_letters
from impactflow.charts.icon_table import STYLES
from impactflow.charts.tokens import DARK, LIGHT, dark_rules, variables
from impactflow.packs import report

HERE = Path(__file__).parent
SHORTCUTS = "@jupyterlab/shortcuts-extension:shortcuts"
DARK_PAGE = '[data-jp-theme-light="false"]'


def install(environment: Path = Path(sys.prefix), config: Path | None = None) -> list[Path]:
    """Put the presets where this environment's JupyterLab reads them; list the files.

    Args:
        environment: the folder of the virtual environment.
        config: Jupyter's own folder for settings; where ``custom.css`` must lie.
    """
    lab = environment / "share" / "jupyter" / "lab"
    server = environment / "etc" / "jupyter"
    config = config or Path(jupyter_config_dir())
    return [
        _write(lab / "settings" / "overrides.json", overrides(lab / "schemas")),
        _write(server / "jupyter_lab_config.json", _read("server.json")),
        _write(config / "custom" / "custom.css", stylesheet()),
        _write(server / "jupyter_server_config.json", terminal.settings()),
        _write(server / "labconfig" / "page_config.json", _read("page.json")),
    ]


def overrides(schemas: Path) -> str:
    """Return the settings that replace JupyterLab's own, as JSON text."""
    settings = json.loads(_read("overrides.json"))
    settings[SHORTCUTS]["shortcuts"] = without_letters(schemas) + arrows_beside_lists(schemas)
    return json.dumps(settings, indent=2) + "\n"


def stylesheet() -> str:
    """Return the styles of charts and cards, for JupyterLab's light and dark themes."""
    vega = f"{DARK_PAGE} .jp-RenderedVegaCommon5"
    chart = f"{DARK_PAGE} :is(.jp-RenderedVegaCommon5, .impact-icons, .impact-report)"
    paper = f"{vega} svg.marks {{ background: {DARK.paper} !important; }}\n"
    return (
        variables(":root", LIGHT)
        + variables(DARK_PAGE, DARK)
        + _read("cards.css")
        + STYLES.read_text(encoding="utf-8")
        + report.STYLES.read_text(encoding="utf-8")
        + dark_rules(chart)
        + paper
    )


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _write(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8", newline="\n")
    return path
