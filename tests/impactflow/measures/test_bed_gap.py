import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, bed_gap, bed_requests

ZERO = pd.Timestamp("2025-01-13")


def at(hours):
    return pd.NaT if hours is None else ZERO + pd.Timedelta(hours=hours)


def hospital(*patients, planned=(), alone=()):
    """Make both tables. A patient: decision, bed, release, in hours; alone: decision, departure."""
    ed = [(n, at(p[0]), at(p[1])) for n, p in enumerate(patients)]
    ed += [(n + 1000, at(asked), at(gone)) for n, (asked, gone) in enumerate(alone)]
    stays = [(n, at(p[1]), at(p[2]), "A") for n, p in enumerate(patients)]
    stays += [(None, at(bed), at(out), ward) for bed, out, ward in planned]
    attendances = pd.DataFrame(ed, columns=["attendance_id", "decided_to_admit_time", "departure_time"])
    spells = pd.DataFrame(stays, columns=["attendance_id", "admission_time", "discharge_time", "ward_code"])
    for name in ("decided_to_admit_time", "departure_time"):
        attendances[name] = pd.to_datetime(attendances[name])
    for name in ("admission_time", "discharge_time"):
        spells[name] = pd.to_datetime(spells[name])
    return attendances, spells.astype({"attendance_id": "Int64"})


def test_by_hand():
    tables = hospital(
        (-3, 2, 30),  # waits since yesterday: a boarder
        (-5, -4, 1.5),  # in a bed, leaves at 01:30
        (0.5, 3, None),
        (1, 4, None),  # on the hour: in its row
        planned=[(2.5, 3, "A"), (1, 2, None)],  # the second never had a ward bed
    )
    table = bed_gap(*tables, "2025-01-13", 4)
    assert table.index.tolist() == [at(n) for n in range(5)]
    assert table["requested"].tolist() == [0, 2, 0, 1, 0] and table["released"].tolist() == [0, 0, 1, 1, 0]
    assert table["boarders"].tolist() == [1, 3, 2, 1, 0]
    assert table["cumulative_requested"].tolist() == [1, 3, 3, 4, 4]
    assert table["cumulative_released"].tolist() == [0, 0, 1, 2, 2]
    assert table["gap"].tolist() == [1, 3, 2, 2, 2]


def test_the_gap_falls_below_nought_and_is_not_cut_off():
    assert bed_gap(*hospital((-9, -8, 1), (-9, -8, 2)), "2025-01-13", 3)["gap"].tolist() == [0, -1, -2, -2]


def test_who_waits_without_a_stay_counts_while_there():
    tables = hospital(alone=[(-1, None), (-1, -0.5), (1, None)])
    table = bed_gap(*tables, "2025-01-13", 2)
    assert table["boarders"].tolist() == [1, 2, 2] and table["gap"].tolist() == [1, 2, 2]


def test_requests_say_where_each_time_comes_from():
    found = bed_requests(*hospital((0, 2, 5), planned=[(3, 4, "A"), (3, 4, None)], alone=[(7, None)]))
    assert found["requested_time"].tolist() == [at(0), at(3), at(7)]
    assert found["bed_time"].tolist() == [at(2), at(3), pd.NaT]
    assert found["released_time"].tolist() == [at(5), at(4), pd.NaT]


def test_a_place_without_beds_asks_for_none_and_releases_none():
    rows = dict(planned=[(3, 4, "A"), (1, 2, "SDEC"), (1, 2, "CHAIRS")])
    assert bed_requests(*hospital(**rows))["bed_time"].tolist() == [at(3), at(1)]  # chairs are a ward until you say so
    assert bed_requests(*hospital(**rows), no_beds=("SDEC", "CHAIRS"))["bed_time"].tolist() == [at(3)]
    assert bed_gap(*hospital(planned=[(1, 2, "SDEC")]), ZERO, 3)["released"].sum() == 0
    assert bed_gap(*hospital(planned=[(1, 2, "SDEC")]), ZERO, 3, no_beds=())["released"].sum() == 1


def test_who_went_to_same_day_care_no_longer_waits_for_a_bed():
    attendances, spells = hospital((-1, 1, 2))
    assert bed_gap(attendances, spells.assign(ward_code="SDEC"), ZERO, 3)["boarders"].tolist() == [0, 0, 0, 0]


def test_empty_tables_have_no_gap():
    assert bed_gap(*hospital(), "2025-01-13", 2)["gap"].tolist() == [0, 0, 0]


def test_a_bed_before_its_request_is_no_negative_boarder():
    assert (bed_gap(*hospital((2, 1, None)), "2025-01-13", 3)["boarders"] == 0).all()


@pytest.mark.parametrize(("start", "hours", "words"), [("Monday", 24, "“start”"), ("2025-01-13", 0, "“hours”")])
def test_what_cannot_be_read_is_said(start, hours, words):
    with pytest.raises(MeasureError, match=words):
        bed_gap(*hospital((0, 1, 2)), start, hours)


steps = st.tuples(st.integers(-40, 40), st.integers(0, 30), st.integers(1, 60))


@settings(max_examples=15)
@given(st.lists(steps, max_size=20), st.integers(0, 9))
def test_the_gap_is_who_waits_plus_the_change_in_beds_held(rows, seed):
    patients = [(a / 2, (a + b) / 2, (a + b + c) / 2) for a, b, c in rows]
    attendances, spells = hospital(*patients)
    table = bed_gap(attendances, spells, ZERO, 24)
    hours = np.arange(25)
    waiting = [sum(a <= h < b for a, b, _ in patients) for h in hours]
    held = np.array([sum(b <= h < c for _, b, c in patients) for h in hours])
    assert table["boarders"].tolist() == waiting
    assert table["gap"].tolist() == (np.array(waiting) + held - held[0]).tolist()
    mixed = bed_gap(attendances.sample(frac=1, random_state=seed), spells.sample(frac=1, random_state=seed), ZERO, 24)
    pd.testing.assert_frame_equal(table, mixed)
