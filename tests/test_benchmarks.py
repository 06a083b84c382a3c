"""The benchmarks run by hand: a name that moved would be missed until somebody asks for figures."""

import importlib

import pytest

from tests.test_house import ROOT

NAMES = sorted(path.stem for path in (ROOT / "benchmarks").glob("*.py"))
PEERS = ("hospital_peers", "spc_contestants")  # they run where other people's packages are installed


@pytest.mark.parametrize("name", [name for name in NAMES if name not in PEERS])
def test_a_benchmark_finds_all_that_it_names(name):
    importlib.import_module(f"benchmarks.{name}")
