"""What was planted on single wards is found in the published files."""

import numpy as np
import pandas as pd
from impactflow.spc import funnel

from tests.impactflow.synthetic.series import before_noon, code, rest_of_day, week

OWN = ("medicines to take home", "transport", "a test or its result", "the decision of the team")


def means(series, *days):
    """The mean before the first date, between each two, and after the last."""
    edges = [pd.Timestamp("1900-01-01"), *map(pd.Timestamp, days), pd.Timestamp("2100-01-01")]
    return [
        series[(series.index >= low) & (series.index < high)].mean()
        for low, high in zip(edges, edges[1:], strict=False)
    ]


def test_the_three_noon_wards_all_look_like_success_at_first(tables, hospital):
    drive = hospital.noon_drive
    for ward in drive.wards:
        before, during, _ = means(before_noon(tables, hospital, ward), drive.begin, drive.slips_on)
        assert during > before + 15


def test_one_ward_keeps_it_and_one_slips_back(tables, hospital):
    drive = hospital.noon_drive
    before, _, after = means(before_noon(tables, hospital, drive.lasting), drive.begin, drive.slips_on)
    assert after > before + 15
    before, during, after = means(before_noon(tables, hospital, drive.slipping), drive.begin, drive.slips_on)
    assert abs(after - before) < 0.2 * (during - before)


def test_keeping_patients_overnight_is_given_away_by_the_hours_they_wait(tables, hospital):
    drive = hospital.noon_drive
    for ward, least, most in ((drive.lasting, -4, 0), (drive.slipping, -1, 1), (drive.overnight, 4, 24)):
        before, _, after = means(rest_of_day(tables, hospital, ward), drive.begin, drive.slips_on)
        assert least < after - before < most, ward


def test_and_by_their_stay(tables, hospital):
    drive, spells = hospital.noon_drive, tables["inpatient_spells"]
    # Of those there since before the extract only the long stays are left: they are no comparison.
    spells = spells[spells["admission_time"] >= pd.Timestamp(hospital.first_day)]
    here = spells[spells["ward_code"].eq(code(drive.overnight)) & spells["discharge_time"].notna()]
    days = (here["discharge_time"] - here["admission_time"]).dt.total_seconds() / 86400
    after = here["admission_time"] >= pd.Timestamp(drive.begin)
    change = days[after].mean() - days[~after].mean()
    error = np.sqrt(days[after].var() / after.sum() + days[~after].var() / (~after).sum())
    assert change > 2 * error


def delayed(tables):
    """Of those who were ready and left each ward, how many waited for a reason that was recorded."""
    spells = tables["inpatient_spells"]
    left = spells[(spells["ward_code"] != "SDEC") & spells["ready_time"].notna() & spells["discharge_time"].notna()]
    table = left["delay_reason"].notna().groupby(left["ward_code"]).agg(["sum", "count"])
    kinds = tables["wards"].set_index("ward_code")["ward_type"].astype(str).reindex(table.index)
    return table["sum"].astype(int), table["count"].astype(int), kinds


def test_the_funnel_within_type_finds_the_one_ward_and_no_other(tables, hospital):
    late, known, kinds = delayed(tables)
    points = funnel(late, known, strata=kinds, adjust=False, improvement_direction="decrease").points
    assert list(points["group"][points["outside"] == "998"]) == [code(hospital.slow_ward.ward)]


def test_without_types_wards_differ_far_more_than_by_chance(tables):
    late, known, _ = delayed(tables)
    share = late.sum() / known.sum()
    z = (late / known - share) / np.sqrt(share * (1 - share) / known)
    assert (abs(z) > 3).sum() >= 8


def own_share(tables, wards):
    """Of those found ready each week on some wards, the percent that wait for a reason of the hospital's own."""
    spells = tables["inpatient_spells"]
    ready = spells[spells["ward_code"].isin([code(ward) for ward in wards]) & spells["ready_time"].notna()]
    own = ready["delay_reason"].isin(OWN)
    return 100 * own.groupby(week(ready["ready_time"])).mean()


def test_delays_of_their_own_fall_two_months_after_protected_time_began(tables, hospital):
    planted = hospital.protected_time
    before, between, after = means(own_share(tables, planted.wards), planted.begin, planted.works_from)
    assert after < 0.75 * before
    assert between > 0.8 * before
    kinds = {ward.name: ward.specialty for ward in hospital.usual.wards}
    alike = [name for name in kinds if kinds[name] in {kinds[w] for w in planted.wards}]
    others = [name for name in alike if name not in planted.wards]
    before, _, after = means(own_share(tables, others), planted.begin, planted.works_from)
    assert abs(after / before - 1) < 0.2
