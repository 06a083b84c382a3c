from datetime import date

import numpy as np
import pytest
from impactflow.hospital import Parameters
from impactflow.hospital.arrivals import attendances
from impactflow.hospital.engine.world import AMBULANCE
from impactflow.hospital.people import COMPLAINTS, people
from impactflow.hospital.streams import Streams
from impactflow.hospital.timeline import Timeline


def drawn(**values):
    timeline, streams = Timeline(Parameters(**values), date(2024, 4, 1), 182), Streams(3)
    return people(attendances(timeline, streams, 0), timeline, streams)


@pytest.fixture(scope="module")
def who():
    return drawn()


def test_ages_have_the_published_shares(who):
    wanted = np.array([22, 8, 17, 27, 10, 14]) / 98
    assert abs(np.bincount(who.age) / len(who) - wanted).max() < 0.006


def test_the_ambulance_share_is_the_one_asked_for_and_rises_with_age(who):
    ambulance = who.mode == AMBULANCE
    assert ambulance.mean() == pytest.approx(0.27, abs=0.006)
    by_age = [ambulance[who.age == age].mean() for age in range(6)]
    assert by_age[0] < by_age[3] < by_age[4] < by_age[5]


def test_the_most_deprived_come_more_at_night_and_by_ambulance(who):
    deprived, night = who.fifth == 1, (who.hour >= 20) | (who.hour < 6)
    assert deprived[night].mean() > deprived[~night].mean() + 0.03
    ambulance = who.mode == AMBULANCE
    assert ambulance[deprived].mean() > ambulance[~deprived].mean() + 0.03


def test_complaints_go_with_age_and_urgency(who):
    chest, injury = (COMPLAINTS.index(name) for name in ("chest pain", "injury"))
    assert (who.age[who.complaint == chest] == 0).mean() < 0.05
    share = [np.mean(who.complaint[who.acuity == level] == injury) for level in (2, 3, 4)]
    assert share[0] < share[1] < share[2]


def test_mental_health_is_of_all_adults_and_mostly_of_the_younger(who):
    young, old = (who.mental_health[who.age == band].mean() for band in (1, 5))
    assert young > 3 * old > 0


def test_nobody_under_18_comes_for_mental_health(who):
    assert not who.mental_health[who.age == 0].any()
    assert who.mental_health[who.age > 0].mean() == pytest.approx(0.04, abs=0.005)


def test_acuity_runs_from_1_to_5_and_is_more_urgent_by_ambulance(who):
    assert (who.acuity.min(), who.acuity.max()) == (1, 5)
    assert who.acuity[who.mode == AMBULANCE].mean() < who.acuity[who.mode != AMBULANCE].mean()


def test_nobody_by_ambulance_and_everybody_by_ambulance():
    assert (drawn(ambulance_share=0).mode == AMBULANCE).sum() == 0
    assert (
        drawn(
            ambulance_share=1, ambulance_by_age=(1,) * 6, ambulance_at_night=1, deprived_by_ambulance=1
        ).mode
        == AMBULANCE
    ).all()
    assert (drawn(ambulance_by_age=(0,) * 6).mode == AMBULANCE).sum() == 0
