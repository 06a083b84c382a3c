"""What was planted in admissions, beds and discharges is found in the published files."""

import numpy as np
import pandas as pd
from impactflow.measures import discharges_by_weekday, free_beds, length_of_stay

from tests.impactflow.synthetic import series
from tests.impactflow.synthetic.series import flagged, moved_to


def first_of_run(found, begin):
    """The first point out, from a date on."""
    return next((day for day in found if day >= pd.Timestamp(begin)), None)


def step(values, on, until=None):
    """Mean after a date less mean before, and its standard error from the spread within both."""
    on = pd.Timestamp(on)
    before, after = values[values.index < on], values[values.index >= on]
    after = after[after.index < pd.Timestamp(until)] if until else after
    error = np.sqrt(before.var() / len(before) + after.var() / len(after))
    return after.mean() - before.mean(), error


def test_sdec_is_a_step_in_those_who_could_use_it(tables, hospital):
    values = series.overnight_suitable(tables, hospital)
    begin = pd.Timestamp(hospital.wider_sdec.begin)
    # Limits from the weeks before, so that the step is judged by them.
    found = flagged(values, fix_after_n_points=int((values.index < begin).sum()), improvement_direction="decrease")
    assert first_of_run(found, begin - pd.Timedelta(days=28)) == begin
    assert set(values.index[values.index >= begin]) <= set(found)


def test_sdec_is_nothing_in_those_who_could_not(tables, hospital):
    values = series.overnight_others(tables, hospital)
    values = values[values.index != pd.Timestamp(hospital.cold_week.monday)]
    change, error = step(values, hospital.wider_sdec.begin)
    assert abs(change) < 2 * error
    after = [day for day in flagged(values) if day >= pd.Timestamp(hospital.wider_sdec.begin)]
    assert len(after) <= 7


def test_mean_stay_rises_because_short_stays_are_gone(tables, hospital):
    spells = series.emergencies(tables)
    spells = spells[(spells["nights"] > 0) & (spells["admission_time"] >= pd.Timestamp(hospital.first_day))]
    # The same months of two years: stays have a season, and the longest have not ended.
    before = spells[spells["admission_time"].between("2024-09-01", "2025-02-01")]
    after = spells[spells["admission_time"].between("2025-09-01", "2026-02-01")]
    assert length_of_stay(after)["mean_nights"].iloc[0] > 1.05 * length_of_stay(before)["mean_nights"].iloc[0]
    others = [part[part["suitable"] == False]["nights"].mean() for part in (before, after)]  # noqa: E712
    assert abs(others[1] / others[0] - 1) < 0.05


def test_the_change_of_recording_moves_all_admissions_and_not_overnight_ones(tables, hospital):
    on, until = hospital.recording_change.day, hospital.wider_sdec.begin
    every, overnight = series.emergency_admissions(tables, hospital), series.overnight(tables, hospital)
    from_april = every.index >= "2025-01-01"
    change, error = step(every[from_april], on, until)
    assert change < -5 * error
    change, error = step(overnight[from_april], on, until)
    assert abs(change) < 2.5 * error
    began = flagged(every[from_april & (every.index < pd.Timestamp(until))])
    assert any(day >= pd.Timestamp(on) - pd.Timedelta(days=6) for day in began)


def test_the_cold_week_is_found(tables, hospital):
    monday = pd.Timestamp(hospital.cold_week.monday)
    assert monday in flagged(series.to_be_admitted(tables, hospital))
    came = tables["ed_attendances"]
    weekly = came.groupby(series.week(came["arrival_time"])).size()
    winter = weekly[(weekly.index >= "2024-11-04") & (weekly.index < "2025-03-03")]
    assert winter.idxmax() == monday


def test_the_norovirus_fortnight_is_found(tables, hospital):
    planted = hospital.norovirus
    begin, until = pd.Timestamp(planted.begin), pd.Timestamp(planted.until)
    beds = tables["bed_state_hourly"]
    beds = beds[beds["ward_code"].isin([series.code(ward) for ward in planted.wards])]
    closed = beds[(beds["time"] >= begin + pd.Timedelta(days=7)) & (beds["time"] < until)]
    usual = beds[beds["time"] < begin]
    assert closed["beds_open"].mean() < 0.6 * usual["beds_open"].mean()
    types = {ward.specialty for ward in hospital.usual.wards if ward.name in planted.wards}
    for ward_type in types:
        found = flagged(moved_to(tables, hospital, ward_type), improvement_direction="neutral")
        assert {begin, begin + pd.Timedelta(days=7)} & set(found)


def test_weekends_have_two_thirds_of_the_discharges(tables, hospital):
    spells = tables["inpatient_spells"]
    table = discharges_by_weekday(spells, first=hospital.first_day, until=hospital.end)
    ratio = table["per_day"].iloc[5:].mean() / table["per_day"].iloc[:5].mean()
    assert 0.62 < ratio < 0.72


def test_free_beds_are_fewest_around_midday(tables):
    table = free_beds(tables["bed_state_hourly"], by="hour")
    column = next(name for name in table.columns if "mean" in name)
    assert table[column].idxmin() in range(9, 14)
