import pytest

from classroom.explorers import what_if_hospital as hospital
from classroom.explorers.what_if_hospital import EXPLORER


@pytest.mark.parametrize("change", ["beds", "sdec", "delay", "door"])
def test_more_of_a_change_is_not_worse_for_waits(change):
    hours = [
        EXPLORER.answer(change=change, amount=amount).figures.loc["Wait for a bed, mean hours", "With the change"]
        for amount in hospital.AMOUNTS
    ]
    assert hours[2] <= hours[0]


def test_more_patients_wait_longer_and_nothing_else_differs():
    now = [hospital.weeks("none", "", demand).groupby("measure")["value"].mean()["bed"] for demand in hospital.DEMAND]
    assert now == sorted(now) and now[0] < now[2]


def test_handover_places_add_corridor_hours():
    figures = EXPLORER.answer(change="cohort", amount="a lot").figures
    assert figures.loc["Hours in a corridor, a day", "Difference"] > 0


def test_a_difference_and_its_interval_agree():
    figures = EXPLORER.answer().figures
    assert (figures["From"] <= figures["Difference"]).all() and (figures["Difference"] <= figures["To"]).all()
    assert (abs(figures["With the change"] - figures["Now"] - figures["Difference"]) < 0.11).all()


def test_the_headline_claims_nothing_that_chance_could_explain():
    for chosen in EXPLORER.cases():
        answer = EXPLORER.answer(**chosen)
        row = answer.figures.loc["Wait for a bed, mean hours"]
        if row["From"] < 0 < row["To"]:
            now, then = row["Now"], row["With the change"]
            assert ("stay as they are" if now == then else f"from {now:.1f} to {then:.1f} hours for a bed, which may be luck") in answer.headline
