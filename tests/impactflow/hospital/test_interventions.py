import pytest
from impactflow.hospital import HospitalError, Parameters, interventions, simulate
from impactflow.hospital.simulate import START
from impactflow.hospital.timeline import Timeline

EVERY = [
    interventions.more_beds(), interventions.earlier_discharge(), interventions.weekend_discharge(),
    interventions.wider_sdec(), interventions.shorter_delay(), interventions.handover_cohorting(),
    interventions.senior_at_the_door(), interventions.virtual_ward(),
]  # fmt: skip


@pytest.mark.parametrize("intervention", EVERY, ids=lambda found: found.name)
def test_every_intervention_changes_something_and_says_so(intervention):
    assert Parameters().apply(intervention).changes
    assert repr(intervention).startswith(f"{intervention.name}: ") and intervention.says.endswith(".")


def test_all_of_them_combine():
    together = EVERY[0]
    for intervention in EVERY[1:]:
        together = together + intervention
    assert len(Parameters().apply(together).changes) == sum(
        len(Parameters().apply(each).changes) for each in EVERY
    )
    simulate(Parameters().apply(together), 1, 3, warm_up=0, compiled=False)


def test_the_same_beds_twice_are_twice_the_beds():
    twice = Parameters().apply(interventions.more_beds(10) + interventions.more_beds(10), on="2024-04-02")
    beds = Timeline(twice, START, 2).ward_of("beds").sum(axis=1)
    assert beds.tolist() == [650, 670]


def test_beds_can_go_to_one_specialty():
    beds = Timeline(Parameters().apply(interventions.more_beds(4, "surgery")), START, 1).ward_of("beds")[0]
    assert (beds.sum(), sorted(set(beds))) == (654, [16, 22, 28 + 1, 30, 31])


def test_adding_what_is_no_intervention_is_refused():
    with pytest.raises(TypeError):
        interventions.virtual_ward() + 3


@pytest.mark.parametrize(
    "make",
    [
        lambda: interventions.more_beds(-1),
        lambda: interventions.more_beds(4, "surgry"),
        lambda: interventions.shorter_delay(0.5, (4,)),
        lambda: interventions.wider_sdec(2),
        lambda: interventions.earlier_discharge("two"),
    ],
)
def test_what_makes_no_sense_is_said(make):
    with pytest.raises(HospitalError):
        make()
