import json
import sys
from pathlib import Path

import pytest

from classroom.desk.presets import SHORTCUTS, install, overrides, stylesheet
from classroom.desk.presets.shortcuts import LISTS, arrows_beside_lists, without_letters
from impactflow.charts.tokens import DARK, LIGHT

SCHEMAS = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"
DESTROY = ["X", "D D", "M", "Y", "R", "A", "B", "C", "V", "1", "2", "3", "4", "5", "6", "0 0", "I I"]


@pytest.fixture
def installed(tmp_path):
    """Install into a copy of an environment that has JupyterLab's own schemas."""
    lab = tmp_path / "share" / "jupyter" / "lab"
    lab.mkdir(parents=True)
    (lab / "schemas").symlink_to(SCHEMAS)
    return install(environment=tmp_path, config=tmp_path / "config")


def schema(plugin: str) -> dict:
    package, name = plugin.split(":")
    return json.loads((SCHEMAS / package / f"{name}.json").read_text(encoding="utf-8"))


def test_every_setting_is_one_that_this_jupyterlab_knows():
    for plugin, settings in json.loads(overrides(SCHEMAS)).items():
        assert set(settings) <= set(schema(plugin)["properties"]), plugin


@pytest.mark.parametrize("keys", DESTROY)
def test_each_key_that_destroys_is_off(keys):
    off = [" ".join(shortcut["keys"]) for shortcut in without_letters(SCHEMAS)]
    assert keys in off


def test_keys_that_help_stay_on():
    off = [key for shortcut in without_letters(SCHEMAS) for key in shortcut["keys"]]
    assert not {"Enter", "Escape", "ArrowUp", "ArrowDown", "Shift Enter"} & set(off)


@pytest.mark.parametrize("keys", ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"])
def test_arrows_move_between_cells_but_not_out_of_a_list(keys):
    off, narrowed = [found for found in arrows_beside_lists(SCHEMAS) if found["keys"] == [keys]]
    assert off["disabled"] and off["selector"].endswith(":focus")
    assert narrowed["selector"] == off["selector"] + LISTS and "disabled" not in narrowed


def test_news_and_updates_are_off_and_saving_is_quick(installed):
    settings = json.loads(installed[0].read_text(encoding="utf-8"))
    assert settings["@jupyterlab/apputils-extension:notification"] == {
        "checkForUpdates": False,
        "fetchNews": "false",
    }
    assert settings["@jupyterlab/docmanager-extension:plugin"]["autosaveInterval"] == 10
    assert settings["@jupyterlab/notebook-extension:tracker"]["autoStartDefaultKernel"] is True
    assert len(settings[SHORTCUTS]["shortcuts"]) > len(DESTROY) - 1


def test_the_server_asks_nobody_for_anything(installed):
    server = json.loads(installed[1].read_text(encoding="utf-8"))["LabApp"]
    assert server["news_url"] is None and server["extension_manager"] == "readonly"
    assert server["custom_css"] is True


def test_no_page_asks_whether_jupyterlab_must_be_built(installed):
    assert json.loads(installed[4].read_text(encoding="utf-8")) == {"buildCheck": False}


def test_the_styles_know_both_themes(installed):
    css = installed[2].read_text(encoding="utf-8")
    assert css == stylesheet()
    assert f"--impact-ink: {LIGHT.ink}" in css and f"--impact-ink: {DARK.ink}" in css
    assert "http" not in css.replace("http://www.w3.org", "")


def test_installing_twice_is_the_same(installed, tmp_path):
    before = [path.read_bytes() for path in installed]
    again = install(environment=tmp_path, config=tmp_path / "config")
    assert [path.read_bytes() for path in again] == before
