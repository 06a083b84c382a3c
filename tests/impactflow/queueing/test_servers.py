import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.queueing import QueueingError, erlang_b, erlang_c, mean_wait, servers_needed

RATES, TIMES = st.floats(0.01, 8), st.floats(0.1, 5)


@given(RATES, TIMES, st.floats(1e-6, 1))
def test_one_server_fewer_would_turn_too_many_away(rate, time, most):
    needed = servers_needed(rate, time, blocked=most)
    assert erlang_b(needed, rate * time) <= most * (1 + 1e-12)
    assert needed == 0 or erlang_b(needed - 1, rate * time) > most * (1 - 1e-12)


@given(RATES, TIMES, st.floats(1e-6, 1))
def test_one_server_fewer_would_let_too_many_wait(rate, time, most):
    needed = servers_needed(rate, time, wait_chance=most)
    assert erlang_c(needed, rate * time) <= most * (1 + 1e-12)
    if needed - 1 > rate * time:
        assert erlang_c(needed - 1, rate * time) > most * (1 - 1e-12)


@given(RATES, TIMES, st.floats(1e-6, 10))
def test_one_server_fewer_would_let_them_wait_too_long(rate, time, most):
    needed = servers_needed(rate, time, mean_wait=most)
    assert mean_wait(needed, rate, time) <= most
    if needed - 1 > rate * time:
        assert mean_wait(needed - 1, rate, time) > most


def test_a_target_that_is_just_reached_is_reached():
    assert servers_needed(4, 2, blocked=erlang_b(10, 8)) == 10
    assert servers_needed(4, 2, wait_chance=erlang_c(10, 8)) == 10
    assert servers_needed(4, 2, mean_wait=mean_wait(10, 4, 2)) == 10


def test_the_loosest_targets_still_ask_for_what_is_stable():
    assert servers_needed(4, 2, wait_chance=1) == servers_needed(4, 2, mean_wait=1e9) == 9
    # The float 0.3 is a little less than 0.3: only rounding keeps the load below 3.
    assert servers_needed(0.3, 10, wait_chance=1) == servers_needed(0.3, 10, mean_wait=1e300) == 4
    assert servers_needed(4, 2, blocked=1) == 0


def test_where_nobody_comes_one_server_keeps_any_target():
    targets = ({"wait_chance": 0.1}, {"mean_wait": 0.1}, {"blocked": 0.1})
    assert [servers_needed(0, 5, **target) for target in targets] == [1, 1, 1]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "There are 0 targets. Give one"),
        ({"blocked": 0.1, "mean_wait": 1}, "There are 2 targets"),
        ({"blocked": 0}, "blocked is 0. It should be a share"),
        ({"wait_chance": 5}, "5 % is 0.05"),
        ({"wait_chance": "5%"}, "wait_chance is '5%', which is not a number"),
        ({"wait_chance": True}, "not a number"),
        ({"mean_wait": 0}, "mean_wait is 0, which no number of servers reaches"),
        ({"mean_wait": -1}, "cannot be less than 0"),
        ({"mean_wait": float("nan")}, "mean_wait is missing"),
    ],
)
def test_a_target_that_is_none_is_named(given, said):
    with pytest.raises(QueueingError, match=said):
        servers_needed(4, 2, **given)


def test_what_is_no_demand_is_named():
    with pytest.raises(QueueingError, match="arrival_rate is 'many'"):
        servers_needed("many", 2, blocked=0.1)
    with pytest.raises(QueueingError, match="service_time is missing"):
        servers_needed(4, float("nan"), blocked=0.1)


def test_a_need_beyond_a_million_is_refused():
    with pytest.raises(QueueingError, match="more than 1,000,000 servers"):
        servers_needed(1e7, 1, blocked=0.01)
