from datetime import date

import numpy as np
import pytest
from impactflow.hospital import HospitalError, Parameters
from impactflow.hospital.arrivals import DAY, attendances, electives, expected_by_day
from impactflow.hospital.streams import Streams
from impactflow.hospital.timeline import Timeline

STEADY = Parameters(day_spread=0, growth_per_year=0, month_shape=(1,) * 12)


def year(parameters, days=364):
    return Timeline(parameters, date(2024, 4, 1), days)


def test_hours_and_weekdays_have_the_shape_that_is_asked_for():
    found = attendances(year(STEADY), Streams(1), 0)
    hours = np.bincount((found % DAY // 3600).astype(int)) / len(found)
    wanted = np.array(STEADY.hour_shape) / sum(STEADY.hour_shape)
    assert abs(hours - wanted).max() < 0.002
    weekday = np.bincount((found // DAY % 7).astype(int)) / len(found)
    assert weekday[0] == pytest.approx(0.16, abs=0.002)


def test_months_have_the_shape_that_is_asked_for():
    parameters = STEADY.change(month_shape=Parameters().month_shape)
    expected = expected_by_day(year(parameters, 365), Streams(1), 0)
    months = year(parameters, 365).months
    august, march = (expected[months == month].mean() for month in (7, 2))
    assert august / march == pytest.approx(0.93 / 1.03, rel=0.02)


def test_the_published_cells_lie_nine_to_one_apart():
    # Monday at 11 beside Wednesday at 4: NHS Digital, 2021/22.
    parameters = Parameters()
    busy = parameters.hour_shape[11] * parameters.weekday_shape[0]
    quiet = parameters.hour_shape[4] * parameters.weekday_shape[2]
    assert busy / quiet == pytest.approx(9, abs=0.5)


def test_the_mean_is_the_one_asked_for_with_noise_too():
    found = attendances(year(Parameters(growth_per_year=0)), Streams(1), 0)
    assert len(found) / 364 == pytest.approx(300, rel=0.015)


def test_growth_counts_from_the_first_day():
    expected = expected_by_day(year(STEADY.change(growth_per_year=0.1), 800), Streams(1), first=0)
    assert expected[0] / expected[-(800 % 7 or 7)] < 1
    ratio = expected[728 : 728 + 7].sum() / expected[:7].sum()
    assert ratio == pytest.approx(1.1 ** (728 / 365.25), rel=1e-6)


def test_arrivals_are_whole_seconds_in_order_within_the_days():
    found = attendances(year(Parameters(), 30), Streams(2), 0)
    assert (np.diff(found) >= 0).all()
    assert (found == np.floor(found)).all()
    assert 0 <= found[0] and found[-1] < 30 * DAY


def test_a_longer_run_begins_with_the_same_arrivals():
    short, long = (attendances(year(Parameters(), days), Streams(2), 0) for days in (10, 20))
    assert len(short) == (long < 10 * DAY).sum()


def test_a_shape_can_change_on_a_date():
    at_noon = tuple(1 if hour == 12 else 0 for hour in range(24))
    found = attendances(
        year(Parameters().change(on="2024-04-03", until="2024-04-04", hour_shape=at_noon), 5), Streams(1), 0
    )
    hours = found % DAY // 3600
    assert set(hours[found // DAY == 2]) == {12}
    assert len(set(hours[found // DAY == 1])) > 20


def test_electives_come_in_the_morning_on_their_weekdays():
    found = electives(year(Parameters(electives=(10, 0, 0, 0, 0, 0, 0))), Streams(1))
    assert set(found // DAY % 7) == {0}
    assert len(found) / 52 == pytest.approx(10, rel=0.15)
    assert 7 <= (found % DAY / 3600).min() and (found % DAY / 3600).max() < 11


def test_more_patients_than_memory_holds_are_refused():
    with pytest.raises(HospitalError, match="is the most"):
        attendances(year(Parameters(attendances_per_day=50_000), 3660), Streams(1), 0)
