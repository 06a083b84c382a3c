"""The published tables fit together, and hold nobody real."""

import re

import numpy as np
import pandas as pd
import pytest
from impactflow.hospital import delays, people, stays, wards
from impactflow.datasets.dictionary import fairbeck as dictionary
from impactflow.datasets.tables import data_folder
from impactflow.synthetic.files import unpacked


def test_the_dictionary_has_the_models_words():
    assert dictionary.REASONS == delays.REASONS
    assert dictionary.DESTINATIONS == stays.DESTINATIONS
    assert dictionary.AGE_BANDS == people.AGE_BANDS
    assert dictionary.COMPLAINTS == people.COMPLAINTS
    assert dictionary.SPECIALTIES == (*wards.SPECIALTIES, "same-day emergency care")


def test_blanks_are_only_where_the_dictionary_allows_them(tables, neighbours_tables):
    for of in (tables, neighbours_tables):
        for table in dictionary.FAIRBECK:
            for column in table.columns:
                blank = of[table.name][column.name].isna().any()
                assert column.missing or not blank, (table.name, column.name)


def test_steps_of_an_attendance_follow_each_other(tables):
    came = tables["ed_attendances"]
    steps = ["arrival_time", "seen_for_treatment_time", "decided_to_admit_time", "departure_time"]
    fine = came[came["disposal"] == "admitted"]
    # By the clock on the wall; the hour that comes twice is left out.
    fine = fine[~fine["arrival_time"].dt.date.astype(str).isin(["2024-10-26", "2024-10-27", "2025-10-25", "2025-10-26"])]
    for first, then in zip(steps, steps[1:], strict=False):
        both = fine[[first, then]].dropna()
        assert (both[first] <= both[then]).all()


def share_at_one_minute(times):
    """The share at the minute of the day that is most often written."""
    return times.dropna().dt.strftime("%H:%M").value_counts(normalize=True).iloc[0]


def test_no_minute_of_the_day_gathers_departures_or_discharges(tables, neighbours_tables):
    for of in (tables, neighbours_tables):
        assert share_at_one_minute(of["inpatient_spells"]["discharge_time"]) < 0.005
        assert share_at_one_minute(of["ed_attendances"]["departure_time"]) < 0.005


def test_same_day_care_is_on_the_same_day(tables):
    spells = tables["inpatient_spells"]
    came = spells[(spells["ward_code"] == "SDEC") & (spells["admission_time"] < "2025-07-01")]
    past = came["discharge_time"].dt.normalize() > came["admission_time"].dt.normalize()
    assert past.mean() < 0.03


def test_steps_at_the_same_minute_are_rare(tables, neighbours_tables):
    pairs = (
        ("decided_to_admit_time", "departure_time"),
        ("initial_assessment_time", "seen_for_treatment_time"),
        ("initial_assessment_time", "handover_time"),
    )
    for of in (tables, neighbours_tables):
        for first, then in pairs:
            both = of["ed_attendances"][[first, then]].dropna()
            assert (both[first] == both[then]).mean() < 0.02, (first, then)


def test_no_month_is_bad_without_a_cause(tables):
    # Winter has one, and the month of the outage.
    came = tables["ed_attendances"]
    minutes = (came["departure_time"] - came["arrival_time"]).dropna()
    month = came["arrival_time"].dt.to_period("M")
    share = 100 * (minutes <= pd.Timedelta(hours=4)).groupby(month).mean()
    winter = share.index.month.isin([12, 1, 2])
    assert share[winter].min() < share[~winter].min()
    assert 60 < share[~winter].min() and share[~winter].max() < 83
    assert share.nsmallest(3).index.month.isin([12, 1, 2, 5]).all()


def test_spells_lead_back_to_the_attendance_of_the_same_person(tables):
    spells = tables["inpatient_spells"].dropna(subset="attendance_id")
    came = tables["ed_attendances"].set_index("attendance_id")
    numbers = came["nhs_number"].reindex(spells["attendance_id"].astype(int)).to_numpy()
    assert (numbers == spells["nhs_number"].to_numpy()).all()
    assert spells["attendance_id"].is_unique


def test_a_person_is_one_person(tables):
    parts = [tables[name][["nhs_number", "sex", "deprivation_fifth"]] for name in ("ed_attendances", "inpatient_spells")]
    each = pd.concat([part.astype(str) for part in parts]).groupby("nhs_number").nunique()
    assert (each == 1).all().all()
    assert tables["ed_attendances"]["nhs_number"].str.startswith("999").all()


def test_bed_state_is_what_ward_stays_say(tables):
    stays_, beds = tables["ward_stays"], tables["bed_state_hourly"]
    for at in pd.to_datetime(["2024-06-03 08:00", "2025-01-10 00:00", "2026-01-20 15:00"]):
        inside = stays_[(stays_["start_time"] <= at) & ~(stays_["end_time"] <= at)].groupby("ward_code").size()
        held = beds[beds["time"] == at].set_index("ward_code")["beds_occupied"]
        assert (inside.reindex(held.index, fill_value=0) == held).all()


def test_every_hour_that_existed_has_every_ward_once(tables):
    beds = tables["bed_state_hourly"]
    assert not beds.duplicated(["time", "ward_code"]).any()
    hours = beds["time"].drop_duplicates()
    assert len(hours) == 730 * 24 - 2  # two nights in March
    assert pd.Timestamp("2025-03-30 01:00") not in set(hours)
    assert (beds.groupby("time").size() == beds["ward_code"].nunique()).all()


def test_no_more_patients_than_open_beds(tables):
    beds = tables["bed_state_hourly"]
    assert (beds["beds_occupied"] <= beds["beds_open"]).all()
    assert (beds["beds_occupied"] >= 0).all()


def test_nobody_is_in_two_wards_at_once(tables):
    rows = tables["ward_stays"].sort_values(["spell_id", "start_time"])
    same = rows["spell_id"].to_numpy()[1:] == rows["spell_id"].to_numpy()[:-1]
    gap = rows["start_time"].to_numpy()[1:] >= rows["end_time"].to_numpy()[:-1]
    assert gap[same].all()


def test_expected_dates_are_more_often_too_early_and_about_right(tables):
    spells = tables["inpatient_spells"].dropna(subset=["expected_discharge_date", "ready_time"])
    late = (spells["ready_time"].dt.normalize() - spells["expected_discharge_date"]).dt.days
    assert late.mean() > 0
    assert (abs(late) <= 1).mean() > 0.5
    assert np.quantile(late, 0.05) < 0


# Places and houses that English acute trusts are named after; not a word of the tables may be one.
REAL_NAMES = """
addenbrooke airedale alder barking barnet barnsley barts basildon bassetlaw bedford birmingham blackpool bolton
bournemouth bradford brighton bristol broomfield buckinghamshire burton calderdale cambridge chelsea cheltenham
chester chesterfield chorley christie colchester cornwall countess coventry croydon cumbria dartford derby devon
doncaster dorset dudley durham eastbourne epsom essex exeter freeman frimley furness gateshead gloucester
grimsby guildford guys hampshire harrogate harrow hereford hertfordshire hillingdon hinchingbrooke homerton hull
huddersfield imperial ipswich isle kettering kingston kirklees lancashire leeds leicester lewisham lincoln
liverpool london luton maidstone manchester medway merseyside middlesbrough milton moorfields morecambe newcastle
newham norfolk norwich northampton northumbria nottingham oldham oxford papworth pennine peterborough pilgrim
plymouth poole portsmouth preston radcliffe reading redditch rochdale rotherham royal salford salisbury sandwell
scarborough scunthorpe sheffield shrewsbury shropshire somerset southampton southend southport stafford stepping
stockport stoke suffolk sunderland surrey sussex swindon tameside taunton tees telford thames torbay tunbridge
wakefield walsall walton warrington warwick watford whipps whiston whittington wigan winchester wirral
wolverhampton worcester worthing wrightington wye wythenshawe yeovil york
""".split()


@pytest.fixture(scope="module")
def words():
    held = [unpacked(file).decode() for folder in ("fairbeck", "holmbrook")
            for file in sorted((data_folder() / folder).iterdir())]  # fmt: skip
    return set(re.findall(r"[a-z]+", "\n".join(held).lower()))


def test_no_real_trust_is_named(words):
    assert len(REAL_NAMES) > 100 and "corridor" in words
    assert sorted(words & set(REAL_NAMES)) == []
    assert not words & {"nhs", "trust", "foundation"} - {"nhs"}
