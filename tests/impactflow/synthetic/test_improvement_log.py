import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from impactflow.datasets.dictionary.voices import IMPROVEMENT_LOG, ROLES
from impactflow.hospital.streams import Streams
from impactflow.synthetic import improvement_log
from impactflow.synthetic.hospitals import FAIRBECK, HOSPITALS
from impactflow.synthetic.texts import places
from impactflow.synthetic.wards import SDEC_CODE, code

FOLDER = Path(improvement_log.__file__).parent
IDEAS = tomllib.loads((FOLDER / "ideas.toml").read_text(encoding="utf-8"))["ideas"]
BARE = dict.fromkeys(["overtime", "noon_drive", "wider_sdec", "protected_time"])


def log(hospital=FAIRBECK, seed=None):
    return improvement_log.table(hospital, Streams(hospital.voices if seed is None else seed))


@pytest.fixture(scope="module")
def found():
    return log()


def ideas(table):
    return table.drop_duplicates("idea_id")


def protected(table):
    truth = FAIRBECK.protected_time
    wards = table["place"].isin(list(map(code, truth.wards)))
    return wards & (table["raised_date"] >= pd.Timestamp(truth.begin))


def right(table):
    """Tell of tests with a number what a learner would count: was it at least, or at most, as predicted?"""
    known = table.dropna(subset=["observed"])
    more = known["observed"] - known["predicted"]
    return (more.where(known["better"] == "higher", -more) >= 0).astype(bool)


@pytest.mark.parametrize("hospital", HOSPITALS, ids=lambda hospital: hospital.name)
def test_the_log_is_as_the_dictionary_says(hospital):
    table = log(hospital)
    assert list(table.columns) == IMPROVEMENT_LOG.names
    for column in IMPROVEMENT_LOG.columns:
        if column.values:
            assert set(table[column.name].dropna()) <= set(column.values)
        assert bool(column.missing) or table[column.name].notna().all(), column.name
    dates = table[["raised_date", "tested_date"]].stack().dropna()
    assert dates.between(str(hospital.first_day), str(hospital.last_day)).all()
    assert set(table["place"]) <= {*places(hospital), SDEC_CODE}


def test_the_log_is_the_same_twice(found):
    pd.testing.assert_frame_equal(found, log())


def test_ideas_are_numbered_as_they_came_and_cycles_as_they_followed(found):
    first = ideas(found)
    assert first["idea_id"].tolist() == list(range(1, len(first) + 1))
    assert first["raised_date"].is_monotonic_increasing
    tested = found.dropna(subset=["cycle"])
    assert (tested["cycle"] == tested.groupby("idea_id").cumcount() + 1).all()
    assert (tested.groupby("idea_id")["tested_date"].diff().dropna() > pd.Timedelta(days=14)).all()
    assert (tested["tested_date"] >= tested["raised_date"]).all()
    assert (tested["tested_date"].dt.day_of_week < 5).all()
    assert not first.duplicated(["place", "idea"]).any()


def test_there_are_about_a_hundred_and_sixty_rows(found):
    assert 140 < len(found) < 200 and (found["cycle"] > 1).sum() >= 8


def test_blanks_are_where_the_dictionary_says(found):
    waiting = found["cycle"].isna()
    of_test = ["tested_date", "prediction", "measure", "before", "predicted", "result", "observed", "outcome"]
    assert found.loc[waiting, of_test].isna().all(axis=None)
    assert found.loc[~waiting, ["tested_date", "prediction"]].notna().all(axis=None)
    numbers = found[["measure", "unit", "better", "before", "predicted"]].notna()
    assert numbers.eq(numbers["measure"], axis=0).all(axis=None)
    assert found["result"].notna().equals(found["outcome"].notna())
    assert found["observed"].notna().equals(found["result"].notna() & found["predicted"].notna())


def test_numbers_agree_with_the_words_and_can_be(found):
    known = found.dropna(subset=["observed"])
    for row in known.itertuples():
        assert re.search(rf"\b{row.predicted}\b", row.prediction)
        assert re.search(rf"\b{row.observed}\b", row.result)
    ten = known[known["unit"].str.startswith("of 10")]
    assert ten[["before", "predicted", "observed"]].stack().between(0, 10).all()
    hoped = found.dropna(subset=["predicted"])
    more = hoped["predicted"] - hoped["before"]
    assert (more.where(hoped["better"] == "higher", -more) > 0).all()


def test_about_half_of_the_predictions_come_true(found):
    outcome = right(found)
    assert len(outcome) >= 50 and 0.4 < outcome.mean() < 0.65
    many = np.concatenate([right(log(seed=seed)) for seed in range(12)])
    assert many.mean() == pytest.approx(0.55, abs=0.05)


def test_more_improve_than_were_predicted_and_few_ideas_were_tested(found):
    known = found.dropna(subset=["observed"])
    more = known["observed"] - known["before"]
    improved = (more.where(known["better"] == "higher", -more) > 0).astype(bool)
    assert improved.mean() > right(found).mean() + 0.1
    # The selected numerator: of all that were raised, far fewer.
    assert improved.sum() / len(ideas(found)) < 0.4


def test_some_predictions_cannot_be_wrong(found):
    vague = found["prediction"].notna() & found["predicted"].isna()
    assert 5 <= vague.sum() < found["prediction"].notna().sum() / 2
    assert (found.loc[vague, "outcome"] != "abandoned").all()


def test_wards_with_protected_time_raise_and_test_more(found):
    first, truth = ideas(found), FAIRBECK.protected_time
    theirs = protected(first)
    months = (FAIRBECK.end - truth.begin).days / 30.4
    a_month = theirs.sum() / months / len(truth.wards)
    assert a_month == pytest.approx(truth.ideas_a_month, rel=0.25)
    others = first["place"].isin(places(FAIRBECK)) & ~theirs & (first["place"] != "ED")
    assert a_month > 5 * others.sum() / 24 / len(FAIRBECK.usual.wards)
    tested = first["tested_date"].notna()
    assert tested[theirs].mean() > 0.65 and tested[others].mean() < 0.4
    before = first["place"].isin(list(map(code, truth.wards))) & ~theirs
    assert before.sum() <= 6


def test_more_people_speak_with_protected_time(found):
    first = ideas(found)
    speak = ~first["raised_by"].isin(["manager", "nurse", "doctor", "site manager"])
    theirs = protected(first)
    assert speak[theirs].mean() > speak[~theirs].mean() + 0.2
    assert first.loc[theirs, "raised_by"].nunique() >= 8


def test_without_protected_time_the_wards_are_like_others():
    plain = ideas(log(replace(FAIRBECK, protected_time=None)))
    assert protected(plain).sum() < 15


def test_the_overtime_was_logged_as_a_success_with_nothing_to_compare(found):
    [row] = found[found["raised_by"] == "site manager"].itertuples()
    assert row.raised_date == pd.Timestamp(FAIRBECK.overtime.unlucky_monday) + pd.Timedelta(days=7)
    assert row.outcome == "adopted" and "better" in row.result and pd.isna(row.predicted)


def test_the_noon_drive_looks_best_where_patients_were_kept_overnight(found):
    truth = FAIRBECK.noon_drive
    rows = found[found["idea"].str.contains("home by noon")].set_index("place")
    assert set(rows.index) == set(map(code, truth.wards))
    assert (rows["tested_date"] == pd.Timestamp(truth.begin)).all() and (rows["outcome"] == "adopted").all()
    assert rows["observed"].astype(int).idxmax() == code(truth.overnight)


def test_wider_same_day_emergency_care_has_something_to_compare(found):
    [row] = found[found["place"] == SDEC_CODE].itertuples()
    assert row.tested_date == pd.Timestamp(FAIRBECK.wider_sdec.begin)
    assert row.observed >= row.predicted > row.before and "stayed as they were" in row.result


def test_what_was_not_planted_is_not_in_the_log():
    plain = log(replace(FAIRBECK, **BARE))
    assert not plain["idea"].str.contains("overtime|home by noon|Same-day").any()
    assert "site manager" not in set(plain["raised_by"]) and SDEC_CODE not in set(plain["place"])


def test_a_result_that_is_not_in_yet_is_blank():
    ends = replace(FAIRBECK, last_day=date(2025, 9, 20))
    [row] = log(ends)[lambda table: table["place"] == SDEC_CODE].itertuples()
    assert pd.isna(row.result) and pd.isna(row.outcome) and row.predicted > row.before


def test_ideas_are_written_once_and_by_roles_that_exist():
    words = [idea["idea"] for idea in IDEAS]
    assert len(set(words)) == len(words)
    assert {role for idea in IDEAS for role in idea["roles"]} == set(ROLES) - {"site manager"}
    measured = {"measure", "unit", "better", "before", "predicted", "result", "hindered"}
    assert all(measured <= set(idea) or not measured & set(idea) for idea in IDEAS)
