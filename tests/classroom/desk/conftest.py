"""A desk of its own: nobody's work is touched, and a learner can sit down at it."""

import json
import shutil
from types import SimpleNamespace

import pytest

from classroom.desk import asked, checking, hinting, keeping, loading, overview, sitting, starting, working_copies
from classroom.desk.record import form, store
from classroom.folders import EXERCISES


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Sit a learner down in their own copy of module 0."""
    exercises, mine = tmp_path / "exercises", tmp_path / "my-work"
    shutil.copytree(EXERCISES, exercises)
    mine.mkdir()
    shutil.copy(exercises / "0_start_here.ipynb", mine)
    for module in (loading, sitting, starting, store, working_copies):
        monkeypatch.setattr(module, "MY_WORK", mine)
    for module in (checking, overview, sitting, starting):
        monkeypatch.setattr(module, "EXERCISES", exercises)
    monkeypatch.setattr(asked, "_boxed", {})
    monkeypatch.setattr(hinting, "_shown", {})
    monkeypatch.setattr(keeping, "_session", store.Kept(form.empty()))
    return Desk(mine, monkeypatch)


class Desk:
    """What a learner does, and what is then on their disk."""

    def __init__(self, mine, monkeypatch):
        self.mine, self.monkeypatch, self.names = mine, monkeypatch, {}
        self.path = mine / form.NAME
        self.sit(mine / "0_start_here.ipynb")

    def sit(self, notebook, cell="some-cell"):
        """Let the next cell come from this notebook; from a program when ``cell`` is None."""
        metadata = {"cellId": cell} if cell else {}
        shell = SimpleNamespace(user_ns=self.names, get_parent=lambda: {"metadata": metadata})
        self.monkeypatch.setattr(sitting, "get_ipython", lambda: shell)
        self.monkeypatch.setenv("JPY_SESSION_NAME", str(notebook))

    def restart(self):
        """Forget what a kernel forgets when it is restarted."""
        self.names.clear()
        asked._boxed.clear()
        hinting._shown.clear()

    @property
    def record(self):
        """The record on disk."""
        return json.loads(self.path.read_text(encoding="utf-8"))

    @property
    def answers(self):
        """The answers on disk."""
        return self.record["answers"]
