from datetime import date

import numpy as np
import pytest
from impactflow.hospital import Parameters
from impactflow.hospital.arrivals import attendances
from impactflow.hospital.care import admission_chance, care
from impactflow.hospital.engine.world import ADMITTED, AMBULANCE, HOME, SDEC
from impactflow.hospital.people import people
from impactflow.hospital.streams import Streams
from impactflow.hospital.timeline import Timeline


def drawn(parameters=None, days=91):
    timeline, streams = Timeline(parameters or Parameters(), date(2024, 4, 1), days), Streams(3)
    who = people(attendances(timeline, streams, 0), timeline, streams)
    return who, care(who, timeline, streams), timeline


def test_durations_have_the_mean_that_is_asked_for():
    who, needs, _ = drawn(Parameters(assessment_minutes=(40,) * 5))
    assert needs.traces["assessment"].mean() / 60 == pytest.approx(40, rel=0.02)
    assert needs.traces["handover"].mean() / 60 == pytest.approx(17, rel=0.02)
    triage = (needs.joins - who.arrival)[who.mode != AMBULANCE]
    assert triage.mean() / 60 == pytest.approx(11, rel=0.02)


def test_odds_multiply_and_certainty_stays_certain():
    parameters = Parameters(
        admission_by_age=(0, 0.2, 0.5, 1, 1, 1),
        admission_by_acuity=(3,) * 5,
        admission_by_ambulance=1,
        admission_odds=1,
    )
    who, _, timeline = drawn(parameters, 7)
    chance = admission_chance(who, timeline)
    for age, wanted in {0: 0, 1: 0.75 / 1.75, 2: 0.75, 3: 1}.items():
        assert chance[who.age == age] == pytest.approx(wanted)


def test_impossible_odds_are_never_admitted():
    who, needs, _ = drawn(Parameters(admission_odds=0, admission_by_age=(0.5,) * 6), 7)
    assert (needs.route == HOME).all()


def test_same_day_care_takes_the_suitable_in_its_hours_alone():
    who, needs, _ = drawn(Parameters(sdec_share=1, sdec_opens=9, sdec_closes=12))
    same_day = needs.route == SDEC
    assert set(who.hour[same_day]) == {9, 10, 11}
    assert (needs.suitable[same_day]).all() and who.age[same_day].max() < 5
    in_hours = needs.suitable & (who.hour >= 9) & (who.hour < 12)
    assert same_day.sum() == in_hours.sum()


def test_widening_same_day_care_moves_only_those_who_could_use_it():
    parameters = Parameters(sdec_share=0.2)
    _, before, _ = drawn(parameters)
    _, after, _ = drawn(parameters.change(sdec_share=0.9))
    moved = before.route != after.route
    assert moved.sum() > 300
    assert before.suitable[moved].all() and (after.route[moved] == SDEC).all()
    assert (before.route[moved] == ADMITTED).all()


def test_a_change_on_a_date_touches_those_who_come_from_then_on():
    who, before, _ = drawn()
    _, after, _ = drawn(Parameters().change(on="2024-05-01", test_minutes=300))
    changed = before.traces["tests"] != after.traces["tests"]
    assert changed.any() and who.day[changed].min() >= 30


def test_only_less_urgent_walk_in_patients_leave_unseen():
    who, needs, _ = drawn()
    finite = np.isfinite(needs.traces["gives_up"])
    assert finite.any() and (who.mode[finite] != AMBULANCE).all() and who.acuity[finite].min() == 3


def test_only_those_going_home_are_hurried_and_within_a_quarter_of_an_hour():
    _, needs, _ = drawn()
    hurried = needs.traces["hurried"]
    assert (needs.route[hurried >= 0] == HOME).all()
    assert hurried.max() <= 15 * 60
    assert (hurried[needs.route == HOME] >= 0).mean() == pytest.approx(0.45, abs=0.01)


def test_referral_comes_on_top_of_tests_for_those_who_are_admitted():
    _, usual, _ = drawn()
    _, none, _ = drawn(Parameters(referral_minutes=0))
    admitted = usual.route == ADMITTED
    assert (usual.traces["tests"] - none.traces["tests"] == usual.referral).all()
    assert usual.referral[admitted].mean() / 60 == pytest.approx(40, rel=0.03)
    assert not usual.referral[~admitted].any()


def test_the_deprived_can_be_put_back_in_the_queue():
    who, before, _ = drawn()
    _, after, _ = drawn(Parameters(deprived_put_back=30))
    put_back = after.traces["priority"] - before.traces["priority"]
    assert set(put_back[who.fifth == 1]) == {1800} and set(put_back[who.fifth != 1]) == {0}
