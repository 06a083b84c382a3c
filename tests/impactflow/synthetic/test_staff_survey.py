from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from impactflow.datasets.dictionary.voices import STAFF_SURVEY
from impactflow.hospital.streams import Streams
from impactflow.measures import staff_engagement
from impactflow.synthetic import staff_survey, wards
from impactflow.synthetic.hospitals import FAIRBECK, HOSPITALS
from impactflow.synthetic.truths import SlowWard

TYPES = wards.table(FAIRBECK).set_index("ward_code")["ward_type"]


def survey(hospital=FAIRBECK, seed=None):
    return staff_survey.table(hospital, Streams(hospital.voices if seed is None else seed))


def by_ward(table):
    """Return each ward's mean over all waves, its answers and its type."""
    points = (table["engagement"] * table["responses"]).groupby(table["ward_code"]).sum()
    answers = table.groupby("ward_code")["responses"].sum()
    return pd.DataFrame({"mean": points / answers, "answers": answers, "type": TYPES.reindex(answers.index)})


@pytest.mark.parametrize("hospital", HOSPITALS, ids=lambda hospital: hospital.name)
def test_every_ward_with_beds_is_asked_each_quarter(hospital):
    table = survey(hospital)
    assert list(table.columns) == STAFF_SURVEY.names
    assert table["wave"].min() == pd.Timestamp(hospital.first_day)
    assert len(table) == len(hospital.usual.wards) * -(-hospital.days // 92)
    assert table["responses"].between(0, table["staff"]).all()
    assert table["engagement"].isna().equals(table["responses"] == 0)
    assert table[["engagement", "safe_to_speak_up"]].stack().dropna().between(0, 10).all()


def test_the_survey_is_the_same_twice():
    pd.testing.assert_frame_equal(survey(), survey())


def test_about_half_answer():
    table = survey()
    assert 0.45 < table["responses"].sum() / table["staff"].sum() < 0.55


def test_few_answers_are_where_they_were_planted_and_are_hidden():
    table = survey()
    small = table[table["responses"] < 5]
    planted = {(wards.code(ward), count) for ward, _, count in FAIRBECK.few_answers.waves}
    assert set(zip(small["ward_code"], small["responses"], strict=True)) == planted
    shown = staff_engagement(table, wards.table(FAIRBECK))["hidden"]
    keys = list(zip(small["wave"], small["ward_code"], strict=True))
    assert (shown[keys] != "").all()
    # Others of the type are hidden too, or the type's total would give them away.
    assert (shown != "").sum() > len(small)


def test_engagement_is_that_of_the_type_and_wards_add_little():
    found = by_ward(survey())
    within = found["mean"] - found.groupby("type")["mean"].transform("mean")
    assert 1 - within.var() / found["mean"].var() > 0.6
    planted = found["type"].map(dict(FAIRBECK.engagement.by_type))
    assert (found["mean"] - planted).abs().groupby(found["type"]).mean().max() < 0.6


def chi_square(table):
    """Return how much waves differ about their ward's mean, against sampling alone, and the freedom."""
    mean = by_ward(table)["mean"].reindex(table["ward_code"]).to_numpy()
    # The spread of rounded answers is a little wider than that of the people.
    variance = FAIRBECK.engagement.spread_of_people**2 + staff_survey.STEP**2 / 12
    square = (table["engagement"] - mean) ** 2 * table["responses"] / variance
    return square.sum(), square.notna().sum() - table["ward_code"].nunique()


def test_waves_differ_by_sampling_alone():
    found, freedom = chi_square(survey())
    assert abs(found - freedom) < 3 * np.sqrt(2 * freedom)


def test_over_many_seeds_waves_differ_by_sampling_alone():
    ratios = [np.divide(*chi_square(survey(seed=seed))) for seed in range(20)]
    assert np.mean(ratios) == pytest.approx(1, abs=0.05)


def test_nothing_but_the_slow_ward_itself_knows_of_delays():
    slow = wards.code(FAIRBECK.slow_ward.ward)
    without, other = (
        survey(replace(FAIRBECK, slow_ward=each)) for each in (None, SlowWard(FAIRBECK.slow_ward.ward, 3))
    )
    assert survey().equals(other)
    same = without["ward_code"] != slow
    assert survey()[same].equals(without[same])
    found = by_ward(survey())
    assert abs(found["mean"][slow] - dict(FAIRBECK.engagement.by_type)[TYPES[slow]]) < 0.4


def test_protected_time_does_not_show():
    assert survey(replace(FAIRBECK, protected_time=None)).equals(survey())


def test_who_feels_engaged_feels_safe_to_speak():
    table = survey().dropna()
    assert table["engagement"].corr(table["safe_to_speak_up"]) > 0.5


def test_without_a_truth_all_types_are_alike():
    plain = survey(replace(FAIRBECK, engagement=None, few_answers=None))
    assert by_ward(plain).groupby("type")["mean"].mean().between(6.3, 7.3).all()
    assert plain["responses"].min() >= 3
