import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.queueing import QueueingError, erlang_b, erlang_c, mean_wait

SERVERS = st.integers(1, 60)
USE = st.floats(0, 0.999)
LOADS = st.floats(0, 100)


def exact_b(servers: int, load: Fraction) -> Fraction:
    """Blocking by its definition: the last term of a sum, divided by the sum."""
    term = total = Fraction(1)
    for count in range(1, servers + 1):
        term *= load / count
        total += term
    return term / total


def exact_c(servers: int, load: Fraction) -> Fraction:
    blocked = exact_b(servers, load)
    return blocked / (1 - load / servers * (1 - blocked))


@pytest.mark.parametrize(
    ("servers", "load"),
    [(1, 0.5), (2, 1.0), (5, 4.999999999999999), (10, 8.0), (40, 0.1), (100, 92.0), (300, 299.7)],
)
def test_both_formulae_agree_with_fractions_to_the_last_digit(servers, load):
    exact = Fraction(load)
    assert erlang_b(servers, load) == float(exact_b(servers, exact))
    assert erlang_c(servers, load) == float(exact_c(servers, exact))


@pytest.mark.parametrize(("rate", "time"), [(0.9, 1.1), (23.0, 4.0), (1e-9, 3e9), (0.1, 30.0)])
def test_the_mean_wait_agrees_with_fractions(rate, time):
    servers = 100
    load = Fraction(rate) * Fraction(time)
    exact = exact_c(servers, load) * Fraction(time) / (servers - load)
    assert mean_wait(servers, rate, time) == float(exact)


def test_a_load_just_below_the_servers_is_exact_too():
    rate, time = 9.999999999999, 1.0
    load = Fraction(rate)
    assert mean_wait(10, rate, time) == float(exact_c(10, load) / (10 - load))


def test_values_by_hand():
    # 2 servers, load 1: terms 1, 1, 1/2. Blocking is 1/2 of 5/2; waiting 1/5 / (1 - 1/2 * 4/5).
    assert erlang_b(2, 1) == 0.2
    assert erlang_c(2, 1) == pytest.approx(1 / 3, rel=1e-15)
    assert mean_wait(2, 0.5, 2) == pytest.approx(2 / 3, rel=1e-15)


def test_scale_matters_at_the_same_load():
    assert (round(erlang_c(100, 92), 2), round(erlang_c(500, 460), 2)) == (0.31, 0.04)


def test_nobody_comes_and_nobody_serves():
    assert erlang_b(0, 5) == erlang_b(0, 0) == 1
    assert erlang_b(3, 0) == erlang_c(3, 0) == mean_wait(3, 0, 5) == mean_wait(3, 5, 0) == 0


@given(USE)
def test_one_server_is_waited_for_as_often_as_it_is_busy(use):
    assert erlang_c(1, use) == pytest.approx(use, rel=1e-15)
    assert mean_wait(1, use, 1) == pytest.approx(use / (1 - use), rel=1e-12)


@given(SERVERS, LOADS)
def test_blocking_falls_with_servers_and_rises_with_load(servers, load):
    here = erlang_b(servers, load)
    assert 0 <= here <= 1
    assert erlang_b(servers + 1, load) <= here <= erlang_b(servers, load + 1)


@given(SERVERS, USE)
def test_waiting_falls_with_servers_rises_with_load_and_is_at_least_blocking(servers, use):
    load = use * servers
    here = erlang_c(servers, load)
    assert erlang_b(servers, load) <= here <= 1
    assert erlang_c(servers + 1, load) <= here <= erlang_c(servers, (load + servers) / 2)
    assert mean_wait(servers + 1, load, 1) <= mean_wait(servers, load, 1)


@given(SERVERS, st.floats(0.01, 0.999))
def test_pooling_helps(servers, use):
    load = use * servers
    assert erlang_c(2 * servers, 2 * load) < erlang_c(servers, load)
    assert mean_wait(2 * servers, 2 * load, 1) < mean_wait(servers, load, 1)


@given(SERVERS, USE)
def test_the_carried_load_never_exceeds_the_servers(servers, use):
    load = 3 * use * servers
    assert load * (1 - erlang_b(servers, load)) <= servers


@pytest.mark.parametrize("servers", [1_000, 100_000])
def test_many_servers_stay_stable_and_quick(servers):
    started = time.perf_counter()
    chance = erlang_c(servers, servers - 1)
    # Halfin and Whitt: near full use the chance of waiting nears 1 - sqrt(pi / 2 / servers).
    assert chance == pytest.approx(1 - (1.5708 / servers) ** 0.5, rel=0.02)
    assert 0 <= erlang_b(servers, 1e-3) < 1e-300
    assert erlang_b(servers, 1e300) == 1
    assert time.perf_counter() - started < 10


BAD = [("12", "not a number"), (None, "not a number"), (True, "not a number"), (-1, "less than 0"),
       (float("nan"), "missing"), (float("inf"), "infinite"), (10**400, "infinite"), ([3], "not a number")]


@pytest.mark.parametrize(("value", "said"), BAD)
def test_what_is_no_figure_is_named(value, said):
    for function, place in ((erlang_b, "offered_load"), (erlang_c, "offered_load")):
        with pytest.raises(QueueingError, match=f"{place} is .*{said}"):
            function(5, value)
        with pytest.raises(QueueingError, match=f"servers is .*{said}"):
            function(value, 1)
    with pytest.raises(QueueingError, match=f"arrival_rate is .*{said}"):
        mean_wait(5, value, 1)
    with pytest.raises(QueueingError, match=f"service_time is .*{said}"):
        mean_wait(5, 1, value)


@pytest.mark.parametrize(("servers", "said"), [(2.5, "whole number"), (10**7, "More than 1,000,000")])
def test_what_is_no_number_of_servers_is_named(servers, said):
    with pytest.raises(QueueingError, match=said):
        erlang_b(servers, 1)


def test_a_whole_number_may_be_written_as_a_decimal():
    assert erlang_b(12.0, 9) == erlang_b(12, 9)


@pytest.mark.parametrize("load", [3, 3.5, 1e300])
def test_a_load_that_is_not_below_the_servers_is_refused(load):
    for refused in (lambda: erlang_c(3, load), lambda: mean_wait(3, load, 1)):
        with pytest.raises(QueueingError, match="grow without end"):
            refused()


def test_a_load_that_only_rounding_keeps_below_the_servers_is_refused():
    # The float 0.3 is a little less than 0.3, and 10 of it a little less than 3.
    with pytest.raises(QueueingError, match="load of 3 is not below the 3 servers"):
        mean_wait(3, 0.3, 10)
    with pytest.raises(QueueingError, match="not below the 0 servers"):
        erlang_c(0, 0)


def test_a_wait_that_no_float_holds_is_refused():
    with pytest.raises(QueueingError, match="slip in a unit"):
        mean_wait(1, 0.999999 / 1e308, 1e308)
