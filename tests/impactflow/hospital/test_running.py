"""One loop, run plain and compiled: the same patients, the same times, to the last bit."""

import importlib.util
import sys

import numpy as np
import pytest
from impactflow.hospital import HospitalError, Parameters, simulate
from impactflow.hospital.engine import running
from impactflow.hospital.engine.world import PATIENT_ROWS
from impactflow.hospital.reduced import reduced_traces, run_in_full_loop, run_reduced

numba = pytest.mark.skipif(importlib.util.find_spec("numba") is None, reason="numba is not installed")

CROWDED = (
    Parameters(cubicles=25, corridor_places=6, cohort_places=5, clinicians=(6,) * 24)
    .change_ward("Oak", on="2024-04-03", until="2024-04-06", beds=0, kept_share=0.5)
    .change_ward("Fir", noon_share=0.5, delay_factor=2, own_delay_factor=0.5)
    .change(on="2024-04-04", until="2024-04-05", cubicles=15)
)


@numba
@pytest.mark.parametrize("parameters", [Parameters(), CROWDED], ids=["defaults", "crowded"])
def test_plain_and_compiled_give_the_same(parameters):
    plain, compiled = (
        simulate(parameters, 5, 14, warm_up=21, compiled=compiled).patients for compiled in (False, True)
    )
    for name, one, other in zip(PATIENT_ROWS, plain, compiled, strict=True):
        assert np.array_equal(one, other, equal_nan=True), name


@numba
@pytest.mark.parametrize("run", [run_in_full_loop, run_reduced])
def test_plain_and_compiled_give_the_same_on_given_traces(run):
    traces = reduced_traces(20, 2)
    plain, compiled = (run(traces, 50, 290, 20, compiled) for compiled in (False, True))
    for name in vars(plain):
        assert np.array_equal(getattr(plain, name), getattr(compiled, name), equal_nan=True), name


def test_the_crowded_hospital_uses_every_kind_of_place():
    # Or the comparison above would not reach the code that it is about.
    measures = simulate(CROWDED, 5, 14, warm_up=21, compiled=False).happened
    for name in ("cohort_at", "corridor_at", "second_at", "cubicle_at"):
        assert np.isfinite(measures[name]).sum() > 10, name
    assert (measures["gave_up"] > 0).sum() > 20


def test_without_numba_the_loop_runs_plain(monkeypatch):
    monkeypatch.setattr(running, "can_compile", lambda: False)
    running.compiled_run.cache_clear()
    assert len(simulate(days=1, warm_up=0).attendances) > 200
    with pytest.raises(HospitalError, match="needs numba, which is not installed"):
        simulate(days=1, warm_up=0, compiled=True)


def test_running_plain_imports_no_numba():
    import subprocess

    code = "import sys; from impactflow.hospital import simulate; simulate(days=1, warm_up=0, compiled=False); print(sorted({'numba', 'simpy'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
