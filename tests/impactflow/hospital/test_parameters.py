from dataclasses import FrozenInstanceError, fields

import pytest
from impactflow.hospital import HospitalError, Parameters, Ward, interventions
from impactflow.hospital import given as given_module
from impactflow.hospital.given import OURS, is_parameter
from impactflow.hospital.parameter_table import as_frame, wards_frame

SOURCES = [value for name, value in vars(given_module).items() if name.isupper() and name != "OURS"]


def specified():
    return [found for found in fields(Parameters) if is_parameter(found)]


def test_every_field_is_a_parameter_with_a_source_or_known_otherwise():
    assert {found.name for found in fields(Parameters)} - {found.name for found in specified()} == {
        "wards",
        "changes",
    }


@pytest.mark.parametrize("found", specified(), ids=lambda found: found.name)
def test_every_default_has_a_source_or_is_our_assumption(found):
    source = found.metadata["source"]
    assert OURS in source or any(published in source for published in SOURCES)
    assert found.metadata["unit"] and found.metadata["meaning"]


def test_wards_say_that_they_are_our_assumption():
    assert "wards: 650 beds [our assumption]" in repr(Parameters())


@pytest.mark.parametrize(
    ("name", "meant"), [("cubicle", "cubicles"), ("n_nurse", ""), ("sdec_shares", "sdec_share")]
)
def test_unknown_names_are_refused_with_the_nearest(name, meant):
    for make in (lambda: Parameters(**{name: 1}), lambda: Parameters().change(**{name: 1})):
        with pytest.raises(HospitalError, match=f"^'{name}' is not the name of a parameter.*{meant}"):
            make()


def test_parameters_are_frozen():
    with pytest.raises(FrozenInstanceError):
        Parameters().cubicles = 3


def test_a_change_leaves_the_old_ones_alone():
    old = Parameters()
    new = old.change(cubicles=50, sdec_share=0.5)
    assert (old.cubicles, new.cubicles, new.sdec_share) == (60, 50, 0.5)
    assert old == Parameters() != new


def test_a_change_on_a_date_is_kept_beside_the_value():
    new = Parameters().change(on="2025-09-01", until="2025-10-01", sdec_share=0.5)
    assert new.sdec_share == Parameters().sdec_share
    assert repr(new.changes[0]) == "sdec_share becomes 0.5 from 2025-09-01 until before 2025-10-01"
    assert repr(new).endswith(repr(new.changes[0]))


@pytest.mark.parametrize(("on", "until"), [("2025-09-01", "2025-09-01"), ("2025-09-02", "2025-09-01")])
def test_dates_that_hold_on_no_day_are_said(on, until):
    with pytest.raises(HospitalError, match="holds on no day"):
        Parameters().change(on=on, until=until, cubicles=3)


def test_a_ward_can_change_always_or_between_dates():
    new = Parameters().change_ward("Oak", beds=3).change_ward("Fir", on="2026-01-01", beds=0)
    assert (new.ward("Oak").beds, new.ward("Fir").beds) == (3, 31)
    assert repr(new.changes[0]) == "beds of ward Fir becomes 0 from 2026-01-01"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda p: p.change_ward("Oaks", beds=3), "Did you mean 'Oak'"),
        (lambda p: p.change_ward("Oak", bed=3), "Did you mean 'beds'"),
        (lambda p: p.change_ward("Oak", beds=-1), "whole number"),
        (lambda p: p.change_ward("Oak", on="2026-01-01", beds="x"), "whole number"),
        (lambda p: p.change(on="2025-09-01", wards=()), "not the name of a parameter that changes"),
        (lambda p: p.change(wards=3), "list of Ward"),
        (
            lambda p: p.change(wards=[Ward("A", "surgery", 1), Ward("A", "surgery", 2)]),
            "Two wards are called 'A'",
        ),
        (lambda p: Ward("A", "surgry", 1), "Did you mean 'surgery'"),
    ],
)
def test_what_makes_no_sense_is_said(change, said):
    with pytest.raises(HospitalError, match=said):
        change(Parameters())


def test_wards_of_a_specialty_stand_together():
    wards = [Ward("A", "surgery", 1), Ward("B", "acute medicine", 1), Ward("C", "surgery", 1)]
    assert [ward.name for ward in Parameters(wards=wards).wards] == ["B", "A", "C"]


def test_a_changed_value_says_what_the_default_is():
    frame = as_frame(Parameters(cubicles=50))
    assert frame.loc["cubicles", "source"] == "set by you; the default is 60"
    assert frame.loc["sdec_share", "source"] == OURS
    assert wards_frame(Parameters()).beds.sum() == 650


def test_the_table_is_html_in_a_notebook():
    page = Parameters().change(on="2025-09-01", cubicles=3)._repr_html_()
    assert "<th>cubicles</th>" in page
    assert "Change: cubicles becomes 3 from 2025-09-01." in page


def test_an_intervention_is_checked_against_the_hospital():
    assert len(Parameters().apply(interventions.more_beds(5), on="2025-01-01").changes) == 23
