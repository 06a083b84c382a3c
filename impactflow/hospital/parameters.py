"""The parameters of the hospital: each with its default, and the source of that."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

from impactflow.hospital import kinds
from impactflow.hospital.changes import Change, Intervention, check_dates, read_amount
from impactflow.hospital.given import (
    AMBULANCE, DELAYS, DISCHARGES, HOURLY_AE, MONTHLY_AE, OURS, PROVISIONAL_AE, SCOTLAND, SEASON,
    given, is_parameter,
)  # fmt: skip
from impactflow.hospital.names import known
from impactflow.hospital.parameter_table import as_html, as_text
from impactflow.hospital.wards import WARDS, Ward, read_wards


@dataclass(frozen=True, init=False, repr=False)
class Parameters:
    """What the hospital is like. Frozen: `change` returns another.

    What is about patients (their needs, their care in the department, their stay) changes for
    those who arrive from a date on. What is about places and habits (cubicles, beds, clinicians,
    wards, weekdays of discharge) changes for everyone on that date.

    Raises:
        HospitalError: there is no parameter of that name, or its value makes no sense.
    """

    # Who comes
    attendances_per_day: float = given(300, kinds.RATE, "a day", "attendances on an average day", f"{MONTHLY_AE}: median 281, middle half 214 to 372")
    growth_per_year: float = given(0.02, kinds.GROWTH, "a year", "growth of attendances from the start", OURS)
    hour_shape: tuple = given((30, 24, 20, 17, 15, 16, 21, 36, 66, 98, 116, 120, 112, 107, 104, 102, 102, 101, 99, 92, 81, 66, 51, 39), kinds.WEIGHT, "weights", "arrivals by hour of the day", f"{HOURLY_AE}; the rest {OURS}")
    weekday_shape: tuple = given((16, 14.5, 14.2, 14.1, 13.9, 13.6, 13.7), kinds.WEIGHT, "weights", "arrivals by weekday from Monday", f"{PROVISIONAL_AE}; the rest {OURS}")
    month_shape: tuple = given((0.98, 1, 1.03, 1, 1.03, 1.03, 1.02, 0.93, 1, 1.02, 1.02, 0.97), kinds.WEIGHT, "weights", "arrivals by month from January", f"{SEASON}; the rest {OURS}")
    day_spread: float = given(0.04, kinds.SPREAD, "log scale", "how far a day's demand lies from what is usual", OURS)
    ambulance_share: float = given(0.27, kinds.SHARE, "share", "of attendances that come by ambulance", AMBULANCE)
    ambulance_by_age: tuple = given((0.35, 0.7, 0.7, 1, 1.5, 2.4), kinds.FACTOR, "factors", "ambulance share by age band", OURS)
    ambulance_at_night: float = given(1.4, kinds.FACTOR, "factor", "ambulance share from 22:00 to 08:00", OURS)
    age_shares: tuple = given((22, 8, 17, 27, 10, 14), kinds.WEIGHT, "weights", "attendances by age band", SCOTLAND)
    female_share: float = given(0.51, kinds.SHARE, "share", "of attendances by women and girls", OURS)
    deprivation_shares: tuple = given((24, 21, 20, 18, 17), kinds.WEIGHT, "weights", "attendances by fifth, most deprived first", OURS)
    deprived_at_night: float = given(1.35, kinds.FACTOR, "factor", "weight of the most deprived fifth from 20:00 to 06:00", OURS)
    deprived_by_ambulance: float = given(1.25, kinds.FACTOR, "factor", "ambulance share of the most deprived fifth", OURS)
    deprived_put_back: float = given(0, kinds.MINUTES, "minutes", "by which the most deprived fifth are put back in the queue", OURS)
    mental_health_share: float = given(0.04, kinds.SHARE, "share", "of attendances for mental health, from age 18", OURS)
    walk_in_acuity: tuple = given((0.5, 9, 45, 36, 9.5), kinds.WEIGHT, "weights", "walk-in patients by acuity, most urgent first", OURS)
    ambulance_acuity: tuple = given((3, 30, 52, 14, 1), kinds.WEIGHT, "weights", "ambulance patients by acuity", OURS)

    # The emergency department
    triage_minutes: float = given(11, kinds.MINUTES, "minutes", "mean from walking in to the end of triage", OURS)
    handover_minutes: float = given(17, kinds.MINUTES, "minutes", "mean of an ambulance handover once there is a place", OURS)
    cubicles: int = given(60, kinds.COUNT, "places", "cubicles in the department", OURS)
    corridor_places: int = given(16, kinds.COUNT, "places", "corridor places for admitted patients", OURS)
    cohort_places: int = given(0, kinds.COUNT, "places", "places kept for handovers when no cubicle is free", OURS)
    clinicians: tuple = given((5, 5, 4, 4, 4, 4, 4, 4, 7, 9, 11, 12, 12, 11, 11, 11, 11, 11, 11, 10, 10, 9, 8, 7), kinds.COUNT, "people", "clinicians who assess, by hour", OURS)
    assessment_minutes: tuple = given((70, 50, 38, 24, 15), kinds.MINUTES, "minutes", "mean with a clinician, by acuity", OURS)
    put_back_minutes: tuple = given((0, 15, 60, 110, 130), kinds.MINUTES, "minutes", "by which each acuity is put back in the queue", OURS)
    patience_hours: float = given(10, kinds.HOURS, "hours", "mean time after which a walk-in patient of acuity 3 to 5 leaves unseen", OURS)
    test_share: tuple = given((0.95, 0.9, 0.72, 0.35, 0.1), kinds.SHARE, "shares", "patients who have tests, by acuity", OURS)
    test_minutes: float = given(112, kinds.MINUTES, "minutes", "mean from assessment to the decision, with tests", OURS)
    mental_health_minutes: float = given(260, kinds.MINUTES, "minutes", "mean wait of mental-health patients for a specialist", OURS)
    home_minutes: float = given(14, kinds.MINUTES, "minutes", "mean from the decision to going home", OURS)
    hurried_share: float = given(0.45, kinds.SHARE, "share", "of patients going home who are hurried when four hours would just be missed", OURS)
    hurried_window: float = given(45, kinds.MINUTES, "minutes", "by which four hours would be missed, at most", OURS)

    # Who is admitted
    admission_by_age: tuple = given((0.12, 0.11, 0.15, 0.24, 0.39, 0.52), kinds.SHARE, "shares", "attendances admitted, by age band, before urgency and mode", SCOTLAND)
    admission_by_acuity: tuple = given((6, 2.4, 1, 0.3, 0.06), kinds.FACTOR, "odds", "admission by acuity", OURS)
    admission_by_ambulance: float = given(2, kinds.FACTOR, "odds", "admission of ambulance patients", OURS)
    admission_odds: float = given(1.28, kinds.FACTOR, "odds", "admission of everyone", OURS)
    winter_admission: float = given(1.03, kinds.FACTOR, "odds", "admission from December to February", OURS)
    sdec_suitable: float = given(0.68, kinds.SHARE, "share", "of patients to be admitted whom same-day emergency care could treat, under 75", OURS)
    sdec_share: float = given(0.72, kinds.SHARE, "share", "of those suitable who go there in its hours", OURS)
    sdec_opens: float = given(8, kinds.HOUR_OF_DAY, "hour", "of arrival from which it takes patients", OURS)
    sdec_closes: float = given(19, kinds.HOUR_OF_DAY, "hour", "of arrival from which it takes no more", OURS)

    # Stays
    acute_hours: float = given(24, kinds.HOURS, "hours", "median from the first bed to asking for one on a ward", OURS)
    short_stay_hours: float = given(6, kinds.HOURS, "hours", "median treatment of patients suitable for same-day care", OURS)
    stay_days: tuple = given((5.3, 5.7, 8.8, 4.2, 6, 1.3), kinds.DAYS, "days", "median treatment of emergencies by specialty, acute medicine left out", OURS)
    stay_spread: float = given(0.85, kinds.SPREAD, "log scale", "how far stays lie from their median", OURS)
    winter_stay: float = given(1.02, kinds.FACTOR, "factor", "stays from December to February", OURS)
    death_share: float = given(0.04, kinds.SHARE, "share", "of longer emergency stays that end in death", OURS)
    bed_turnaround: float = given(60, kinds.MINUTES, "minutes", "from one patient's leaving a bed to the next one's coming", OURS)
    virtual_ward_share: float = given(0, kinds.SHARE, "share", "of stays over three days that end early on a virtual ward", OURS)
    virtual_ward_days: float = given(2, kinds.DAYS, "days", "by which they end early", OURS)
    wards: tuple = WARDS

    # Leaving
    leaving_by_weekday: tuple = given((0.68, 0.83, 0.89, 0.95, 1, 0.72, 0.45), kinds.SHARE, "shares", "patients treated who can be sent home that day, from Monday", f"fitted to {DISCHARGES}: day index .87 1.10 1.15 1.17 1.24 .86 .61")
    round_from: float = given(8, kinds.HOUR_OF_DAY, "hour", "from which ward rounds find patients ready", OURS)
    round_until: float = given(14, kinds.HOUR_OF_DAY, "hour", "until which they do", OURS)
    leaving_hours: float = given(4.3, kinds.HOURS, "hours", "median from being found ready to leaving, without delay", f"fitted to {DISCHARGES}: 60 % by 17:00")
    leaving_earlier: float = given(0, kinds.HOURS, "hours", "by which patients leave earlier in the day", OURS)
    pathway_under_65: tuple = given((93, 4.5, 1.5, 1), kinds.WEIGHT, "weights", "pathways 0 to 3 of emergencies under 65", OURS)
    pathway_65_to_74: tuple = given((82, 12, 4.5, 1.5), kinds.WEIGHT, "weights", "pathways 0 to 3 from 65 to 74", OURS)
    pathway_over_74: tuple = given((67, 22, 8, 3), kinds.WEIGHT, "weights", "pathways 0 to 3 from 75", OURS)
    delay_chance: tuple = given((0.08, 0.42, 0.6, 0.65), kinds.SHARE, "shares", "patients ready who wait for a reason, by pathway", f"fitted to {DELAYS}: 15.6 % are delayed")
    delay_length: tuple = given((0.6, 1, 1.4, 1.8), kinds.FACTOR, "factors", "length of delays by pathway, beside the published", f"{DELAYS}: the lengths; the factors {OURS}")

    # Electives
    electives: tuple = given((18, 19, 19, 19, 16, 3, 2), kinds.RATE, "a day", "planned overnight admissions from Monday", OURS)
    elective_stay_days: tuple = given((2.2, 3), kinds.DAYS, "days", "median treatment after surgery and orthopaedics", OURS)
    elective_surgery_share: float = given(0.6, kinds.SHARE, "share", "of planned admissions that are for surgery", OURS)
    elective_patience: float = given(16, kinds.HOURS, "hours", "that a planned patient waits for a bed before being cancelled", OURS)

    changes: tuple[Change, ...] = ()

    def __init__(self, **values: Any) -> None:
        names = [found.name for found in fields(self)]
        for name in values:
            known("a parameter", name, names)
        for found in fields(self):
            value = values.get(found.name, found.default)
            if is_parameter(found):
                value = found.metadata["kind"].read(found.name, value)
            elif found.name == "wards":
                value = read_wards(value)
            object.__setattr__(self, found.name, value)

    def change(self, on: Any = None, until: Any = None, **values: Any) -> Self:
        """Return these parameters with other values: always, or from a date until before another.

        Raises:
            HospitalError: a name, value or date makes no sense.
        """
        on, until = check_dates(on, until)
        if on is None and until is None:
            return self._with(**values)
        made = [Change(name, "set", self._read(name, value), None, on, until) for name, value in values.items()]
        return self._with(changes=(*self.changes, *made))

    def change_ward(self, ward: str, on: Any = None, until: Any = None, **values: Any) -> Self:
        """Return these parameters with a ward's beds or habits changed, always or between dates.

        Raises:
            HospitalError: there is no such ward or property, or a value or date makes no sense.
        """
        old = self.ward(ward)
        on, until = check_dates(on, until)
        new = old.change(**values)
        if on is None and until is None:
            return self._with(wards=[new if found is old else found for found in self.wards])
        made = [Change(name, "set", getattr(new, name), ward, on, until) for name in values]
        return self._with(changes=(*self.changes, *made))

    def apply(self, intervention: Intervention, on: Any = None, until: Any = None) -> Self:
        """Return these parameters with an intervention, always or between dates.

        Raises:
            HospitalError: it does not fit this hospital, or a date makes no sense.
        """
        on, until = check_dates(on, until)
        made = [read_amount(self, change.between(on, until)) for change in intervention.changes(self)]
        return self._with(changes=(*self.changes, *made))

    def ward(self, name: str) -> Ward:
        """Return the ward of that name.

        Raises:
            HospitalError: there is none.
        """
        known("a ward", name, [ward.name for ward in self.wards])
        return next(ward for ward in self.wards if ward.name == name)

    def _read(self, name: str, value: Any) -> Any:
        about = {found.name: found for found in fields(self) if is_parameter(found)}
        known("a parameter that changes on a date", name, about)
        return about[name].metadata["kind"].read(name, value)

    def _with(self, **values: Any) -> Self:
        return type(self)(**{found.name: getattr(self, found.name) for found in fields(self)} | values)

    def __repr__(self) -> str:
        return as_text(self)

    def _repr_html_(self) -> str:
        return as_html(self)
