import json
import os
import shutil
import sys
from pathlib import Path

import pexpect
import pytest

from classroom.desk.presets import install, terminal

OURS = str(Path(sys.executable).parent)
FILES = (".bashrc", ".profile", ".bash_profile", ".zshrc", ".zprofile", ".zlogin")
NOT_ON_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows has PowerShell instead")
ASKED = 'echo "first=$(command -v python) path=[$PYTHONPATH] mine=$MINE"; exit'


@pytest.fixture
def home(tmp_path):
    """Make a home folder whose start-up files all put another Python first, as pyenv and conda do."""
    shims = tmp_path / "shims"
    shims.mkdir()
    for name in ("python", "python3"):
        (shims / name).write_text("#!/bin/sh\necho another\n", encoding="utf-8")
        (shims / name).chmod(0o755)
    for name in FILES:
        lines = f'PATH="{shims}:$PATH"\nexport PYTHONPATH=/elsewhere MINE={name}\nalias python={shims}/python3\n'
        (tmp_path / name).write_text(lines, encoding="utf-8")
    (tmp_path / ".config/fish").mkdir(parents=True)
    fish = f"set -gx PATH {shims} $PATH\nset -gx PYTHONPATH /elsewhere\nset -gx MINE fish\n"
    (tmp_path / ".config/fish/config.fish").write_text(fish, encoding="utf-8")
    return tmp_path


def said(command, home, shell=""):
    """Type into a shell that has a terminal, and return what it said."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environ = {**kept, "HOME": str(home), "SHELL": shell, "TERM": "dumb"}
    process = pexpect.spawn(
        command[0], command[1:], env=environ, cwd=home, encoding="utf-8", timeout=60, dimensions=(50, 500)
    )
    process.sendline(ASKED)
    out = process.read()
    process.close()
    return out


def shell_command():
    return json.loads(terminal.settings(windows=False))["ServerApp"]["terminado_settings"]["shell_command"]


@NOT_ON_WINDOWS
@pytest.mark.parametrize("name", ["bash", "zsh", "dash", "fish"])
def test_the_course_s_python_is_first_whatever_start_up_files_do(home, name):
    if not (shell := shutil.which(name)):
        pytest.skip(f"{name} is not on this computer")
    assert f"first={OURS}/python path=[]" in said(shell_command(), home, shell)


@NOT_ON_WINDOWS
@pytest.mark.parametrize("way", ["-i", "-l"])
def test_without_it_such_files_do_put_another_first(home, way):
    shell = shutil.which("bash")
    assert f"{home}/shims/python" in said([shell, way], home, shell)


@NOT_ON_WINDOWS
def test_the_person_s_own_settings_are_kept(home):
    assert "mine=.bash_profile" in said(shell_command(), home, shutil.which("bash"))


@NOT_ON_WINDOWS
def test_a_home_with_bashrc_alone_is_read_too(home):
    (home / ".bash_profile").unlink()
    (home / ".profile").unlink()
    assert "mine=.bashrc" in said(shell_command(), home, shutil.which("bash"))


def test_powershell_reads_its_profile_first_and_a_quotation_mark_does_no_harm():
    command = terminal.powershell(Path("C:/O'Neill/.venv/Scripts"))
    assert command[:4] == ["powershell.exe", "-NoLogo", "-NoExit", "-Command"]
    assert command[4] == f"$env:PATH = '{str(Path('C:/O'))}''Neill/.venv/Scripts;' + $env:PATH"


def test_the_server_is_told(tmp_path, monkeypatch):
    schemas = tmp_path / "share/jupyter/lab"
    schemas.mkdir(parents=True)
    (schemas / "schemas").symlink_to(Path(sys.prefix) / "share/jupyter/lab/schemas")
    install(environment=tmp_path, config=tmp_path / "config")
    written = json.loads((tmp_path / "etc/jupyter/jupyter_server_config.json").read_text(encoding="utf-8"))
    command = written["ServerApp"]["terminado_settings"]["shell_command"]
    assert [Path(word).exists() for word in command] == [True, True]
