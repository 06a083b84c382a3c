import json
import os
import subprocess
import sys

import pytest

from classroom.desk.record import form, lock, store, writing

WRITER = """
import sys
from pathlib import Path
from classroom.desk.record import store
store.MY_WORK = Path(sys.argv[1])
for number in range(25):
    store.change(lambda record: record["cells"].setdefault(sys.argv[2], {}).update({str(number): "x"}))
"""


def alias(name):
    return lambda record: record.update(alias=name)


def test_a_change_is_written_and_read(desk):
    assert store.change(alias("Blue")) == store.Kept({**form.empty(), "alias": "Blue"})
    assert store.read().record["alias"] == "Blue" == desk.record["alias"]
    assert desk.path.name == "impact-progress.json"


def test_nothing_there_is_an_empty_record_and_no_file(desk):
    assert store.read() == store.Kept(form.empty())
    assert not desk.path.exists()


def test_a_change_that_changes_nothing_writes_nothing(desk):
    store.change(alias("Blue"))
    before = desk.path.stat().st_mtime_ns
    store.change(alias("Blue"))
    assert desk.path.stat().st_mtime_ns == before


def test_two_programs_at_once_lose_nothing(desk):
    both = [subprocess.Popen([sys.executable, "-c", WRITER, str(desk.mine), name]) for name in "ab"]
    assert [one.wait() for one in both] == [0, 0]
    assert {name: len(cells) for name, cells in desk.record["cells"].items()} == {"a": 25, "b": 25}


def test_a_program_that_dies_with_the_lock_gives_it_back(desk):
    code = WRITER.replace("for number", "import os\nstore.change(lambda record: os._exit(1))\nfor number")
    assert subprocess.run([sys.executable, "-c", code, str(desk.mine), "a"]).returncode == 1
    assert store.change(alias("Blue")).note == ""


def test_a_lock_that_is_not_given_back_is_said(desk, monkeypatch):
    with lock.locked(desk.mine / ".impact-progress.lock"):
        monkeypatch.setattr(store, "locked", lambda path: lock.locked(path, seconds=0.05))
        assert store.change(alias("Blue")).note == (
            "This was not recorded. Another notebook is busy with your answers. Run this cell again."
        )


def test_a_damaged_record_is_set_aside_and_said(desk):
    for number, content in enumerate((b"{", b"{{", b"{"), 1):
        desk.path.write_bytes(content)
        assert "damaged" in store.read().note
        assert desk.path.read_bytes() == content
        assert f"impact-progress.damaged-{writing.today()}" in store.change(alias(str(number))).note
        assert desk.record["alias"] == str(number)
    kept = sorted(path.read_bytes() for path in desk.mine.glob("impact-progress.damaged-*.json"))
    assert kept == [b"{", b"{{"]


def test_a_newer_record_is_left_as_it_is(desk):
    desk.path.write_text(json.dumps({**form.empty(), "schema": 9}))
    before = desk.path.read_bytes()
    assert "newer version of the course" in store.change(alias("Blue")).note
    assert desk.path.read_bytes() == before


def test_a_full_disk_leaves_the_old_record_and_a_sentence(desk, monkeypatch):
    store.change(alias("Blue"))
    before = desk.path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left on device" in store.change(alias("Green")).note
    assert desk.path.read_bytes() == before
    assert [path.name for path in desk.mine.glob(".*.new")] == []


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_killed_while_writing_the_old_record_is_whole(desk, monkeypatch, moment):
    store.change(alias("Blue"))

    def dies(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, moment, dies)
    with pytest.raises(KeyboardInterrupt):
        store.change(alias("Green"))
    monkeypatch.undo()
    assert json.loads(desk.path.read_bytes())["alias"] == "Blue"


def test_a_file_that_is_being_read_on_windows_is_tried_again(desk, monkeypatch):
    real, refusals = os.replace, iter([True, True, False])

    def refuses(*words):
        if next(refusals):
            raise PermissionError
        real(*words)

    monkeypatch.setattr(os, "replace", refuses)
    monkeypatch.setattr(writing, "SECONDS_BETWEEN_TRIES", 0)
    assert store.change(alias("Blue")).note == "" and desk.record["alias"] == "Blue"
