"""The model that is read and the loops that run: every patient's times are the same."""

import builtins

import numpy as np
import pytest
from impactflow.hospital import HospitalError
from impactflow.hospital.readable import DAY, next_time_of_day, run_readable
from impactflow.hospital.reduced import ReducedTraces, reduced_traces, run_in_full_loop, run_reduced


@pytest.mark.parametrize(("cubicles", "beds", "seed"), [(60, 360, 1), (45, 250, 2), (70, 120, 3)])
def test_all_three_give_every_patient_the_same_times(cubicles, beds, seed):
    traces = reduced_traces(28, seed)
    read = run_readable(traces, cubicles, beds, 28)
    for run in (run_reduced, run_in_full_loop):
        found = run(traces, cubicles, beds, 28, compiled=False)
        for name in vars(read):
            assert np.array_equal(getattr(read, name), getattr(found, name), equal_nan=True), (run, name)
    assert np.isfinite(read.in_bed).sum() > 500


def test_one_patient_by_hand():
    # Comes at 8:00, is assessed for an hour, gets a bed at once, is treated for a day, leaves at 11:00.
    traces = ReducedTraces(
        *[np.array([value]) for value in (8 * 3600.0, 3600.0, True, float(DAY), 11 * 3600.0)]
    )
    plain = [lambda *given, run=run: run(*given, compiled=False) for run in (run_reduced, run_in_full_loop)]
    for run in (run_readable, *plain):
        times = run(traces, 1, 1, 5)
        assert [column[0] / 3600 for column in vars(times).values()] == [8, 9, 9, 24 + 11]


def test_a_boarder_keeps_the_cubicle_until_a_bed_is_free():
    hours = [(0.0, 1, True, 5.0, 8.0), (1.0, 1, True, 1.0, 12.0), (2.0, 1, False, 0.0, 0.0)]
    columns = [np.array(column) for column in zip(*hours, strict=True)]
    traces = ReducedTraces(
        columns[0] * 3600, columns[1] * 3600.0, columns[2], columns[3] * 3600, columns[4] * 3600
    )
    times = run_reduced(traces, 1, 1, 5, compiled=False)
    assert (times.in_bed / 3600).tolist()[:2] == [1, 8]  # the only bed is free at 8:00
    assert times.in_cubicle[2] / 3600 == 8  # and only then the cubicle


@pytest.mark.parametrize(("moment", "wanted"), [(9.0, 10.0), (10.0, 10.0), (11.0, 34.0), (24.0, 34.0)])
def test_the_next_ten_oclock(moment, wanted):
    assert next_time_of_day(moment * 3600, 10 * 3600.0) == wanted * 3600


def test_without_a_place_the_readable_model_says_so():
    with pytest.raises(HospitalError, match="at least one cubicle and one bed"):
        run_readable(reduced_traces(1), 0, 5, 1)


def test_without_simpy_it_says_so(monkeypatch):
    real = builtins.__import__

    def refuse(name, *rest):
        if name == "simpy":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(HospitalError, match="pip install simpy"):
        run_readable(reduced_traces(1), 5, 5, 1)


def test_it_is_short_enough_to_be_read():
    import inspect

    from impactflow.hospital import readable

    assert len(inspect.getsource(readable).splitlines()) <= 125
