"""What theory knows of simple queues, the event loop finds too, within its 95 % interval or near it."""

import numpy as np
import pytest
from impactflow.hospital import Parameters, simulate
from impactflow.hospital.interval import interval
from impactflow.hospital.reduced import DAY, ReducedTraces, run_in_full_loop
from impactflow.queueing import little, mean_wait


def steady(seed, days, rate, mean, admitted=False, stay=None):
    """Patients at random times: exponential gaps and assessments, in seconds."""
    random = np.random.default_rng(seed)
    count = random.poisson(rate * days * DAY)
    none = np.zeros(count)
    arrival = np.sort(random.uniform(0, days * DAY, count))
    assessment = random.exponential(mean, count) if mean else none
    return ReducedTraces(
        arrival, assessment, none + admitted > 0, none if stay is None else stay(random, count), none
    )


@pytest.mark.parametrize(("servers", "load"), [(1, 0.5), (1, 0.8), (5, 0.85), (30, 0.9)])
def test_waits_are_those_of_erlang_c(servers, load):
    mean, days = 1200.0, 12 + 500 // servers
    rate = load * servers / mean
    waits = []
    for seed in range(10):
        traces = steady(seed, days, rate, mean)
        times = run_in_full_loop(traces, servers, 0, days, compiled=False)
        late = traces.arrival > 2 * DAY  # the queue begins empty
        waits.append(np.nanmean((times.in_cubicle - traces.arrival)[late]))
    wanted = mean_wait(servers, rate, mean)
    middle, low, high = interval(np.array(waits))
    # A 99.9 % interval is twice as wide or less: a true model fails this once in some hundred seeds at most.
    assert abs(middle - wanted) < 2 * (high - low) / 2
    assert (high - low) / 2 < 0.2 * wanted


def test_beds_without_limit_hold_a_poisson_number_of_patients():
    # M/G/infinity: rate times mean stay, whatever the shape of stays.
    rate, days = 60 / DAY, 160
    counts = []
    for seed in range(10):
        traces = steady(seed, days, rate, 0, True, lambda random, count: random.uniform(0, 6 * DAY, count))
        times = run_in_full_loop(traces, len(traces.arrival), len(traces.arrival), days, compiled=False)
        # Everyone leaves at the midnight after treatment, so just then only those in treatment are inside.
        at = np.arange(20, days) * DAY + 1.0
        inside = (times.in_bed[:, None] <= at) & ~(times.left[:, None] <= at)
        counts.append(inside.sum(axis=0).mean())
    middle, low, high = interval(np.array(counts))
    assert low - (high - low) / 2 < little(60, 3) < high + (high - low) / 2
    assert high - low < 10


def test_hours_of_discharge_add_what_they_must():
    # Everyone leaves at 00:00 after treatment: on average half a day later.
    traces = steady(1, 120, 60 / DAY, 0, True, lambda random, count: random.uniform(0, 6 * DAY, count))
    times = run_in_full_loop(traces, len(traces.arrival), len(traces.arrival), 120, compiled=False)
    early = traces.arrival < 100 * DAY
    assert np.mean((times.left - times.in_bed)[early]) / DAY == pytest.approx(3.5, abs=0.1)


@pytest.mark.parametrize("part", ["department", "beds"])
def test_littles_law_holds_in_the_full_model(part):
    run = simulate(seed=3, days=84, compiled=False)
    what = run.happened
    start, end = (
        (what["arrival"], what["left_department"]) if part == "department" else (what["bed_at"], what["left"])
    )
    start = np.where((what["mode"] >= 2) & (part == "department"), np.nan, start)
    column = "in_department" if part == "department" else "beds_occupied"
    first, last = run.warm_up * DAY, (run.warm_up + run.days) * DAY
    # Rate times mean time, each cut to the window, is the mean number inside: an identity of sample paths.
    held = np.clip(np.nan_to_num(end, nan=last), first, last) - np.clip(start, first, last)
    rate, mean = np.sum(held > 0) / run.days, held[held > 0].mean() / DAY
    assert run.hours[column].mean() == pytest.approx(little(rate, mean), rel=0.02)


def test_more_beds_lengthen_nobodys_wait_when_there_is_one_queue():
    for seed in range(8):
        random = np.random.default_rng(seed)
        count = 200
        traces = ReducedTraces(
            np.sort(random.uniform(0, 20 * DAY, count)),
            np.zeros(count),
            np.ones(count, bool),
            random.exponential(3 * DAY, count),
            random.uniform(0, DAY, count),
        )
        waits = [
            run_in_full_loop(traces, count, beds, 200, compiled=False).in_bed - traces.arrival
            for beds in (5, 8, 20, 30, 31)
        ]
        for few, more in zip(waits, waits[1:], strict=False):
            assert (more <= few).all()
        assert (waits[0] > waits[-1]).any()


def test_more_beds_do_not_lengthen_the_mean_wait_in_the_full_model():
    few, more = (
        [
            simulate(parameters, seed, 28, warm_up=28, compiled=False).measures["hours_to_bed"]
            for seed in range(3)
        ]
        for parameters in (Parameters(), Parameters().change_ward("Oak", beds=60).change_ward("Ash", beds=40))
    )
    assert np.mean(more) < np.mean(few)


def test_each_urgency_is_put_back_and_nobody_is_forgotten():
    seen = simulate(seed=2, days=14, warm_up=14, compiled=False).attendances
    wait = (seen["seen"] - seen["arrival"]).dt.total_seconds().groupby(seen["acuity"]).mean()
    assert wait[1] < wait[3] < wait[5]


def test_cubicles_too_go_to_the_urgent_first():
    came = simulate(Parameters(cubicles=30), seed=2, days=7, warm_up=7, compiled=False).attendances
    walked = came[came["mode"] == "walk-in"]
    wait = (walked["in_cubicle"] - walked["triaged"]).dt.total_seconds().groupby(walked["acuity"]).mean()
    assert wait[2] + 600 < wait[3] < wait[5]
