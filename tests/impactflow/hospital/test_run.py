import numpy as np
import pandas as pd
import pytest
from impactflow.hospital import Parameters, simulate
from impactflow.hospital.left_out import LEFT_OUT
from impactflow.hospital.summary import MEASURES


def test_few_are_in_same_day_care_past_midnight(run):
    came = run.attendances.dropna(subset="left_sdec")
    assert (came["left_sdec"] > came["left"]).all()
    past = came["left_sdec"].dt.normalize() > came["left"].dt.normalize()
    assert past.mean() < 0.03


def test_tables_hold_the_days_asked_for_alone(run):
    assert run.attendances["arrival"].min() >= pd.Timestamp("2024-04-01")
    assert run.attendances["arrival"].max() < pd.Timestamp("2024-04-29")
    assert len(run.hours) == 28 * 24 and run.hours.index[0] == pd.Timestamp("2024-04-01")
    assert run.spells["left"].min() >= pd.Timestamp("2024-04-01")
    assert run.ward_stays["end"].min() >= pd.Timestamp("2024-04-01")
    for frame in (run.attendances, run.spells, run.ward_stays):
        assert frame.select_dtypes("datetime").max().max() < pd.Timestamp("2024-04-29")


def test_nothing_that_lies_beyond_the_end_is_told(run):
    ready = run.spells["ready"].notna() & run.spells["left"].isna()
    assert ready.sum() > 20
    assert run.spells.loc[ready, "destination"].isna().all()


def test_attendances_and_spells_fit_together(run):
    admitted = run.attendances[run.attendances["outcome"] == "admitted"].set_index("patient")
    spells = run.spells[(run.spells["kind"] == "emergency") & ~run.spells["before_start"]].set_index(
        "patient"
    )
    both = admitted.join(spells.rename(columns={"left": "left_ward"}), how="inner")
    assert len(both) > 1500
    # A patient who came before the first day may get a bed on it.
    assert len(spells) - len(both) < 60
    assert (both["left"] == both["admitted"]).all()
    # Referral lies between the decision and the request, and has a mean of 40 minutes.
    referral = both["bed_asked_for"] - both["decided"]
    assert referral.min() > pd.Timedelta(0)
    assert referral.mean() / pd.Timedelta(minutes=1) == pytest.approx(40, rel=0.05)


def test_wards_on_a_spells_way_are_those_of_its_stays(run):
    stays = run.ward_stays.sort_values("start").groupby("patient")["ward"]
    spells = run.spells.set_index("patient")
    assert (stays.last().astype(str) == spells["last_ward"].astype(str).sort_index()).all()
    moved = spells[spells["moved"].notna()]
    assert set(moved["first_ward"]) <= {"Ash", "Beech", "Birch"} and len(moved) > 500


def test_hours_agree_with_the_beds_of_each_ward(run):
    by_hour = run.bed_state.groupby("hour")[["open", "occupied"]].sum()
    assert (by_hour["open"] == run.hours["beds_open"]).all()
    assert (by_hour["occupied"] == run.hours["beds_occupied"]).all()


def test_hours_agree_with_a_count_by_hand(run):
    at = pd.Timestamp("2024-04-20 15:00")
    held = run.ward_stays[(run.ward_stays["start"] <= at) & ~(run.ward_stays["end"] <= at)]
    assert len(held) == run.hours.loc[at, "beds_occupied"]
    came = run.attendances
    corridor = came[(came["corridor_place"] >= 0) & (came["arrival"] <= at)]
    assert len(corridor) > 0
    assert run.hours["clinicians"].iloc[:24].tolist() == list(run.parameters.clinicians)


def test_measures_agree_with_the_tables(run):
    came = run.attendances
    minutes = (came["left"].fillna(pd.Timestamp("2024-04-29")) - came["arrival"]).dt.total_seconds() / 60
    assert run.measures["within_4_hours"] == pytest.approx((minutes <= 240).mean())
    assert run.measures["over_12_hours"] == pytest.approx((minutes > 720).mean())
    assert run.measures["corridor_hours"] == pytest.approx(came["corridor_hours"].sum() / 28)
    assert run.measures["occupancy"] == pytest.approx(
        run.hours["beds_occupied"].sum() / run.hours["beds_open"].sum()
    )
    out = run.spells[run.spells["left"].notna()]
    assert run.measures["before_noon"] == pytest.approx((out["left"].dt.hour < 12).mean())
    assert run.measures["electives_cancelled"] == pytest.approx(len(run.cancelled) / 28)
    late = out["delay_reason"].notna()
    assert run.measures["delayed_share"] == pytest.approx(late.mean())
    assert (out.loc[late, "left"].dt.normalize() > out.loc[late, "ready"].dt.normalize()).all()
    day = run.hours["ready_in_bed"]
    assert run.measures["delayed_beds"] == pytest.approx(day.mean())
    assert set(run.measures.index) == set(MEASURES)


def test_corridor_hours_are_those_of_the_places(run):
    # Counted on the hour, and patient by patient: the same but for chance.
    by_hour = (run.hours["in_corridor"] + run.hours["cohorted"]).sum() / 28
    assert by_hour == pytest.approx(run.measures["corridor_hours"], rel=0.1)
    assert by_hour > 20


def test_a_run_says_what_it_found_and_what_it_leaves_out(run):
    said = repr(run)
    assert said.startswith(
        "Run of 28 days from 2024-04-01, seed 7, after 14 days of warm-up that are left out."
    )
    assert all(line in said for line in LEFT_OUT) and "no more patients come" in said
    assert run.left_out == LEFT_OUT


def test_a_change_that_is_never_in_force_is_said(run):
    assert run.notes == []
    late = simulate(Parameters().change(on="2052-09-01", cubicles=3), 1, 1, warm_up=0, compiled=False)
    assert late.notes == ["Not in force on any day of this run: cubicles becomes 3 from 2052-09-01."]
    assert late.notes[0] in repr(late)


def test_a_run_is_frozen(run):
    with pytest.raises(AttributeError):
        run.seed = 3


def test_hurried_patients_bunch_before_four_hours_and_without_hurry_none_do():
    counts = []
    for share in (0, 0.9):
        came = simulate(Parameters(hurried_share=share), 1, 28, warm_up=0, compiled=False).attendances
        home = came[came["outcome"] == "home"]
        minutes = (home["left"] - home["arrival"]).dt.total_seconds() / 60
        counts.append(np.histogram(minutes, [220, 230, 240, 250])[0])
    usual, hurried = counts
    assert abs(usual[1] - usual[0]) < 60
    assert hurried[1] > 1.4 * usual[1] and hurried[2] < 0.3 * usual[2]


def test_the_same_seed_gives_the_same_text_and_another_seed_another(run):
    again = simulate(run.parameters, 7, 28, compiled=False)
    assert again.spells.to_csv() == run.spells.to_csv()
    assert (
        simulate(run.parameters, 8, 2, compiled=False).attendances["arrival"].iloc[0]
        != run.attendances["arrival"].iloc[0]
    )


def test_an_early_ward_and_a_keeping_ward_can_be_told_apart():
    parameters = Parameters().change_ward("Oak", noon_share=0.8).change_ward("Pine", kept_share=0.8)
    spells = simulate(parameters, 1, 56, compiled=False).spells
    out = spells[spells["left"].notna() & spells["delay_reason"].isna() & (spells["destination"] != "died")]
    early = (out["left"].dt.hour < 12).groupby(out["last_ward"], observed=True).mean()
    kept = (
        (out["left"].dt.normalize() > out["ready"].dt.normalize())
        .groupby(out["last_ward"], observed=True)
        .mean()
    )
    assert early["Oak"] > early["Lime"] + 0.2 and early["Pine"] > early["Lime"] + 0.2
    assert kept["Pine"] > 0.3 and kept["Oak"] == kept["Lime"] == 0


def test_a_wards_delay_factors_reach_its_patients_alone():
    parameters = (
        Parameters()
        .change_ward("Oak", delay_factor=0)
        .change_ward("Lime", delay_factor=3)
        .change_ward("Pine", own_delay_factor=0)
    )
    spells = simulate(parameters, 1, 56, compiled=False).spells
    out = spells[spells["left"].notna()]
    delayed = out["delay_reason"].notna().groupby(out["last_ward"], observed=True).mean()
    assert delayed["Oak"] == 0
    assert delayed["Lime"] > 1.5 * delayed[["Maple", "Olive", "Fir"]].mean() > 0
    assert not set(out.loc[out["last_ward"] == "Pine", "delay_reason"].dropna()) & {
        "transport",
        "medicines to take home",
    }
