"""Outside the planted windows, charts point out about as much as chance alone would."""

import numpy as np
import pandas as pd
import pytest

from tests.impactflow.synthetic import series
from tests.impactflow.synthetic.series import by_chance, flagged


def charted(tables, hospital):
    """Each series that a lesson charts: its name, its values, where limits begin anew, planted dates."""
    change, sdec = pd.Timestamp(hospital.recording_change.day), pd.Timestamp(hospital.wider_sdec.begin)
    change = change + pd.Timedelta(days=(7 - change.day_of_week) % 7)
    cold = pd.Timestamp(hospital.cold_week.monday)
    drive, virus = hospital.noon_drive, hospital.norovirus
    begin, slips = pd.Timestamp(drive.begin), pd.Timestamp(drive.slips_on)
    ill = pd.date_range(virus.begin, virus.until, freq="7D")
    plain = {
        "overnight, suitable": (series.overnight_suitable(tables, hospital), [sdec], [cold]),
        "overnight, others": (series.overnight_others(tables, hospital), [], [cold]),
        "emergency admissions": (series.emergency_admissions(tables, hospital), [change, sdec], [cold]),
        "overnight": (series.overnight(tables, hospital), [sdec], [cold]),
        "to be admitted": (series.to_be_admitted(tables, hospital), [], [cold]),
        "minutes to triage": (series.triage(tables, hospital), [], []),
    }
    for ward_type in ("older people", "heart and lung"):
        plain[f"moved to {ward_type}"] = (series.moved_to(tables, hospital, ward_type), [], [cold, *ill])
    for ward, at in ((drive.lasting, [begin]), (drive.slipping, [begin, slips]), (drive.overnight, [begin])):
        plain[f"before noon on {ward}"] = (series.before_noon(tables, hospital, ward), at, [])
    return plain


def outside(values, rebase, planted):
    return len([day for day in flagged(values, rebase) if day not in planted])


@pytest.fixture(scope="module")
def counts(tables, hospital):
    return {name: outside(*found) for name, found in charted(tables, hospital).items()}


def test_no_series_has_more_than_chance_gives_once_in_a_hundred_times(counts):
    limit = np.quantile(by_chance(104), 0.99)
    assert {name: count for name, count in counts.items() if count > limit} == {}


def test_together_they_have_about_as_many_as_chance_gives(counts):
    chance = by_chance(104)
    error = chance.std() / np.sqrt(len(counts))
    assert np.mean(list(counts.values())) < chance.mean() + 3 * error
