"""The second hospital has truths of its own, found by the same means."""

import inspect

import pandas as pd
import pytest
from impactflow.measures import elapsed_minutes

from tests.impactflow.synthetic import test_truths_department as department
from tests.impactflow.synthetic import test_truths_flow as flow
from tests.impactflow.synthetic import test_truths_records as records
from tests.impactflow.synthetic import test_truths_wards as wards

SHARED = (
    department.test_the_day_the_week_and_the_year_have_their_shape,
    department.test_the_adjusted_gap_is_a_fraction_of_the_crude_one,
    department.test_no_other_fifth_is_put_back,
    department.test_mental_health_waits_longest,
    department.test_the_outage_is_found_and_nothing_else_in_its_quarter,
    flow.test_the_norovirus_fortnight_is_found,
    flow.test_weekends_have_two_thirds_of_the_discharges,
    flow.test_free_beds_are_fewest_around_midday,
    wards.test_the_three_noon_wards_all_look_like_success_at_first,
    wards.test_one_ward_keeps_it_and_one_slips_back,
    wards.test_keeping_patients_overnight_is_given_away_by_the_hours_they_wait,
    wards.test_and_by_their_stay,
    wards.test_the_funnel_within_type_finds_the_one_ward_and_no_other,
    records.test_a_handful_of_departures_lie_before_arrival,
    records.test_departures_are_missing_for_those_who_go_home,
)


@pytest.mark.parametrize("check", SHARED, ids=lambda check: check.__name__.removeprefix("test_"))
def test_as_at_fairbeck(check, neighbour, neighbours_tables):
    given = {"tables": neighbours_tables, "hospital": neighbour}
    check(**{name: given[name] for name in inspect.signature(check).parameters})


def test_departures_bunch_less_once_the_calls_end(neighbour, neighbours_tables):
    came = neighbours_tables["ed_attendances"]
    home = came[came["disposal"] == "home"]
    minutes = elapsed_minutes(home, "arrival_time", "departure_time")
    late = home["arrival_time"] >= pd.Timestamp(neighbour.performance_calls.on)
    assert department.bunching(minutes[~late]) > 1.2 * department.bunching(minutes[late])


def test_no_two_people_of_the_two_hospitals_share_a_number(tables, neighbours_tables):
    here, there = (set(each["ed_attendances"]["nhs_number"]) for each in (tables, neighbours_tables))
    assert not here & there
