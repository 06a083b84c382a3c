import sys

import pytest

from classroom.__main__ import main


def test_a_fault_of_our_own_is_not_put_down_to_the_python(monkeypatch):
    monkeypatch.setitem(sys.modules, "classroom.desk.presets", None)
    with pytest.raises(ModuleNotFoundError):
        main(["presets"])
