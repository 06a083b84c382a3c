"""Nobody is lost, nobody is in two places, no place holds two, and time only goes forward."""

import numpy as np
import pytest
from impactflow.hospital import Parameters, simulate
from impactflow.hospital.engine.world import ADMITTED, AMBULANCE, ELECTIVE, WARDS
from impactflow.hospital.tables import beds_held, zone_of_place

CROWDED = Parameters(attendances_per_day=420, cubicles=40, corridor_places=9, cohort_places=6)


@pytest.fixture(scope="module", params=["usual", "crowded"])
def one(request, run):
    return run if request.param == "usual" else simulate(CROWDED, 3, 21, compiled=False)


def overlaps(place, start, end, gap=0.0):
    """Count places that someone takes before the one before has gone."""
    known = ~np.isnan(start)
    place, start, end = place[known], start[known], np.where(np.isnan(end), np.inf, end)[known]
    order = np.lexsort((end, start, place))
    place, start, end = place[order], start[order], end[order]
    return int(((place[1:] == place[:-1]) & (start[1:] < end[:-1] + gap)).sum())


def test_no_bed_is_used_twice_at_one_time(one):
    held = beds_held(one)
    assert len(held["bed"]) > 1000
    # Between two patients lies the turnaround.
    assert overlaps(held["bed"], held["start"], held["end"], 60 * one.parameters.bed_turnaround) == 0


def test_no_cubicle_corridor_or_cohort_place_is_used_twice_at_one_time(one):
    what = one.happened
    left_cubicle = np.where(np.isnan(what["corridor_at"]), what["left_department"], what["corridor_at"])
    assert overlaps(what["cubicle"], what["cubicle_at"], left_cubicle) == 0
    assert overlaps(what["corridor_place"], what["corridor_at"], what["left_department"]) == 0
    assert overlaps(what["cohort_place"], what["cohort_at"], what["cubicle_at"]) == 0


def test_the_overlap_test_can_fail():
    assert overlaps(np.array([1, 1, 2]), np.array([0.0, 5, 0]), np.array([6.0, 9, 1])) == 1
    assert overlaps(np.array([1, 1]), np.array([0.0, 5]), np.array([np.nan, 9])) == 1


def test_every_place_lies_in_its_zone(one):
    what, zone = one.happened, zone_of_place(one)
    for name, wanted in (("cubicle", 0), ("corridor_place", 1), ("cohort_place", 2)):
        used = what[name][what[name] >= 0].astype(int)
        assert set(zone[used]) <= {wanted}
    specialties = [ward.specialty for ward in one.parameters.wards]
    from impactflow.hospital.wards import SPECIALTIES

    bed = what["bed"] >= 0
    of_ward = np.array([SPECIALTIES.index(name) for name in specialties])
    assert (of_ward[zone[what["bed"][bed].astype(int)] - WARDS] == what["pool"][bed]).all()


def test_everyone_who_came_is_out_or_inside(one):
    what = one.happened
    emergency = what["mode"] < ELECTIVE
    came, left = emergency.sum(), np.isfinite(what["left_department"][emergency]).sum()
    end = (one.warm_up + one.days) * 86400
    # Counted another way: who holds a place or stands in a queue when the run ends.
    waiting = emergency & (what["cubicle"] < 0) & (what["cohort_place"] < 0) & (what["gave_up"] <= 0)
    held = (
        emergency & ((what["cubicle"] >= 0) | (what["cohort_place"] >= 0)) & ~(what["left_department"] < end)
    )
    assert came == left + waiting.sum() + held.sum()
    assert one.hours["in_department"].iloc[0] >= 0


def test_every_elective_has_a_bed_is_cancelled_or_waits(one):
    what = one.happened
    elective = what["mode"] == ELECTIVE
    bedded, gone = what["bed"] >= 0, what["gave_up"] > 0
    assert not (elective & bedded & gone).any()
    rest = elective & ~bedded & ~gone
    end = (one.warm_up + one.days) * 86400
    assert (what["gives_up"][rest] >= end).all()


def test_time_only_goes_forward(one):
    what = one.happened
    orders = [
        ("arrival", "handover_began", "handed_over", "seen"),
        ("arrival", "cubicle_at", "seen", "decided", "left_department"),
        ("cohort_at", "cubicle_at", "corridor_at", "left_department"),
        ("decided", "corridor_at"),
        ("bed_at", "second_at", "ready", "left"),
        ("arrival", "bed_at", "ready"),
    ]
    for order in orders:
        for before, after in zip(order, order[1:], strict=False):
            assert not (what[after] < what[before]).any(), (before, after)


def test_who_goes_where_fits(one):
    what = one.happened
    emergency = what["mode"] < ELECTIVE
    bedded = emergency & (what["bed"] >= 0)
    assert (what["route"][bedded] == ADMITTED).all()
    assert (what["left_department"][bedded] == what["bed_at"][bedded]).all()
    assert np.isnan(what["handed_over"][emergency & (what["mode"] != AMBULANCE)]).all()
    unseen = emergency & (what["gave_up"] > 0)
    assert np.isnan(what["seen"][unseen]).all() and np.isfinite(what["left_department"][unseen]).all()


def test_never_more_patients_than_places(one):
    hours = one.hours
    parameters = one.parameters
    assert hours["in_cubicles"].max() <= parameters.cubicles
    assert hours["in_corridor"].max() <= parameters.corridor_places
    assert hours["cohorted"].max() <= parameters.cohort_places
    assert hours["in_corridor"].max() > 0


def test_never_more_clinicians_busy_than_on_shift(one):
    what = one.happened
    assessment = what["assessment"]
    at = one.warm_up * 86400 + 3600.0 * np.arange(24 * one.days) + 3599
    from impactflow.hospital.hourly import inside

    busy = inside(what["seen"], what["seen"] + assessment, at)
    # Whoever is with a patient when the shift ends finishes first: two hours is the longest seen here.
    shift = one.timeline.of("clinicians").ravel()[24 * one.warm_up :]
    lately = np.maximum.reduce([np.roll(shift, back) for back in range(4)])
    assert (busy <= lately)[4:].all()
    assert busy.max() > 0.8 * shift.max()


def test_a_closed_ward_takes_nobody_in(run):
    closed = (np.datetime64("2024-04-08"), np.datetime64("2024-04-15"))
    oak = run.ward_stays[run.ward_stays["ward"] == "Oak"]
    began = oak["start"].to_numpy()
    assert not ((began >= closed[0]) & (began < closed[1])).any()
    assert (began >= closed[1]).any()
    state = run.bed_state[run.bed_state["ward"] == "Oak"].set_index("hour")
    assert state.loc["2024-04-08":"2024-04-14", "open"].max() == 0
    assert state.loc["2024-04-07", "open"].min() == 31


def test_closed_cubicles_take_nobody_in_though_boarders_leave_them():
    from impactflow.hospital.hourly import inside

    # With cubicles to spare, and no beds, boarders stay in them until others want them.
    parameters = Parameters(wards=(), cubicles=200, corridor_places=30).change(on="2024-04-02", cubicles=60)
    what = simulate(parameters, 3, 2, warm_up=0, compiled=False).happened
    left = np.where(np.isnan(what["corridor_at"]), what["left_department"], what["corridor_at"])
    entered = np.unique(what["cubicle_at"][what["cubicle_at"] >= 86400])
    assert len(entered) > 10
    assert inside(what["cubicle_at"], left, entered).max() <= 60
    assert (what["corridor_at"] >= 86400).sum() > 20


def test_nobody_waits_outside_while_a_place_for_handover_is_free():
    hours = simulate(CROWDED, 3, 7, compiled=False).hours
    outside = hours[hours["waiting_outside"] > 0]
    assert len(outside) > 20
    assert (outside["cohorted"] == CROWDED.cohort_places).all()


def test_a_ward_that_opens_again_takes_in_at_once_those_who_wait():
    parameters = Parameters().change_ward("Acorn", on="2024-04-02", until="2024-04-04", beds=0)
    stays = simulate(parameters, 3, 5, compiled=False).ward_stays
    began = stays.loc[stays["ward"] == "Acorn", "start"]
    assert (began == np.datetime64("2024-04-04")).sum() > 3
