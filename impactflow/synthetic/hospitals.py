"""The made-up hospitals of the course: what each is like, and what was planted in it."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from functools import reduce

from impactflow.hospital import Parameters, Ward
from impactflow.synthetic import truths
from impactflow.synthetic.truths import Truth

WARM_UP = 56  # days before the first that are run and left out


@dataclass(frozen=True)
class Hospital:
    """A made-up hospital: its name, the days of its extract, and its truths.

    ``seed`` is of patients; ``voices`` is of what staff and patients answer and write, which does not
    change where patients are drawn anew. ``usual`` is the hospital without any truth. A truth that is
    None was not planted. ``people_from`` is where its block of NHS numbers begins, so that no two hospitals share one.
    """

    name: str
    title: str
    seed: int
    voices: int
    first_day: date
    last_day: date
    usual: Parameters
    people_from: int
    growth: truths.Growth | None = None
    performance_calls: truths.PerformanceCalls | None = None
    corridor: truths.Corridor | None = None
    deprivation: truths.Deprivation | None = None
    mental_health: truths.MentalHealth | None = None
    outage: truths.Outage | None = None
    norovirus: truths.Norovirus | None = None
    cold_week: truths.ColdWeek | None = None
    overtime: truths.Overtime | None = None
    wider_sdec: truths.WiderSdec | None = None
    recording_change: truths.RecordingChange | None = None
    noon_drive: truths.NoonDrive | None = None
    slow_ward: truths.SlowWard | None = None
    engagement: truths.Engagement | None = None
    few_answers: truths.FewAnswers | None = None
    protected_time: truths.ProtectedTime | None = None
    copied_week: truths.CopiedWeek | None = None
    faults: truths.Faults | None = None
    late_discharges: truths.LateDischarges | None = None
    quiet_weekends: truths.QuietWeekends | None = None

    @property
    def truths(self) -> tuple[Truth, ...]:
        """All that was planted, in the order of the fields."""
        values = [getattr(self, field.name) for field in fields(self)]
        return tuple(value for value in values if isinstance(value, Truth))

    @property
    def parameters(self) -> Parameters:
        """What the model runs on: the usual hospital with every truth in it."""
        return reduce(lambda found, truth: truth.plant(found), self.truths, self.usual)

    @property
    def days(self) -> int:
        """How many days the extract has."""
        return (self.last_day - self.first_day).days + 1

    @property
    def end(self) -> date:
        """The first day after the extract."""
        return self.last_day + timedelta(1)


# The model's usual wards with a bed more or fewer: enough for acute medicine that a bad week is over
# in weeks, not in months that nothing planted would explain.
BEDS = {
    "acute medicine": 23, "general medicine": 28, "heart and lung": 30, "older people": 31, "surgery": 27,
    "orthopaedics": 29, "children": 14,
}  # fmt: skip
FAIRBECK_WARDS = [replace(ward, beds=BEDS[ward.specialty]) for ward in Parameters().wards]

# Winter admissions are as in summer, so that what could not use same-day
# emergency care has no season, and is a series to compare with.
FAIRBECK = Hospital(
    name="fairbeck",
    title="Fairbeck General",
    seed=2076,
    voices=2026,
    first_day=date(2024, 4, 1),
    last_day=date(2026, 3, 31),
    usual=Parameters(
        cubicles=66,
        test_minutes=128,
        day_spread=0.03,
        winter_admission=1,
        winter_stay=1.08,
        sdec_suitable=0.76,
        wards=FAIRBECK_WARDS,
    ),
    people_from=0,
    growth=truths.Growth(a_year=0.02),
    performance_calls=truths.PerformanceCalls(date(2024, 9, 30), hurried_before=0.35, hurried_after=0.7),
    corridor=truths.Corridor(places=16),
    deprivation=truths.Deprivation(put_back_minutes=20, at_night=1.35, by_ambulance=1.25),
    mental_health=truths.MentalHealth(minutes=260),
    outage=truths.Outage(date(2025, 5, 14), tests=2.5, assessment=1.4),
    norovirus=truths.Norovirus(("Larch", "Laurel"), date(2026, 1, 12), date(2026, 1, 26)),
    cold_week=truths.ColdWeek(date(2025, 1, 6), attendances=1.08, admission=1.9),
    overtime=truths.Overtime(date(2024, 5, 27), weeks=4),
    wider_sdec=truths.WiderSdec(
        date(2025, 9, 1), share_before=0.66, share_after=0.92, closes_before=18, closes_after=20,
        fewer=31.9,
    ),
    recording_change=truths.RecordingChange(date(2025, 7, 1)),
    noon_drive=truths.NoonDrive(
        date(2025, 2, 3), 0.35, lasting="Elm", slipping="Hazel", slips_on=date(2025, 4, 28),
        overnight="Rowan", kept_share=0.6,
    ),
    slow_ward=truths.SlowWard("Olive", factor=1.4),
    engagement=truths.Engagement(
        (
            ("acute medicine", 6.4), ("general medicine", 6.6), ("heart and lung", 6.9), ("older people", 6.2),
            ("surgery", 7.1), ("orthopaedics", 7.0), ("children", 7.4),
        ),
        spread_of_wards=0.2, spread_of_people=1.9,
    ),
    few_answers=truths.FewAnswers((("Acorn", 3, 3), ("Birch", 5, 4), ("Acorn", 6, 4), ("Pine", 8, 0))),
    protected_time=truths.ProtectedTime(("Cedar", "Juniper"), date(2024, 11, 4), date(2025, 1, 6), 0.5),
    copied_week=truths.CopiedWeek(date(2025, 8, 18)),
    faults=truths.Faults(impossible=7, missing_departures=0.004),
    late_discharges=truths.LateDischarges(round_from=8, round_until=14),
    quiet_weekends=truths.QuietWeekends(saturday=0.72, sunday=0.45),
)  # fmt: skip

# Wards named after birds.
HOLMBROOK_WARDS = [
    Ward(name, specialty, beds)
    for specialty, beds, names in (
        ("acute medicine", 24, ("Avocet", "Bittern")),
        ("general medicine", 31, ("Finch", "Robin")),
        ("heart and lung", 30, ("Jay", "Linnet")),
        ("older people", 31, ("Heron", "Osprey", "Swift", "Wren")),
        ("surgery", 24, ("Kestrel", "Merlin", "Plover")),
        ("orthopaedics", 29, ("Teal", "Warbler")),
        ("children", 11, ("Dunlin",)),
    )
    for name in names
]

# A smaller neighbour, for those who have learnt on Fairbeck: other sizes, other dates, other truths.
HOLMBROOK = Hospital(
    name="holmbrook",
    title="Holmbrook Hospital",
    seed=2063,
    voices=2029,
    first_day=date(2025, 4, 1),
    last_day=date(2026, 3, 31),
    usual=Parameters(
        attendances_per_day=205,
        cubicles=50,
        corridor_places=8,
        day_spread=0.03,
        winter_admission=1,
        sdec_suitable=0.75,
        clinicians=(4, 4, 3, 3, 3, 3, 3, 3, 5, 6, 7, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 6, 6, 5),
        electives=(12, 13, 13, 13, 11, 2, 1),
        delay_chance=(0.07, 0.4, 0.58, 0.63),
        wards=HOLMBROOK_WARDS,
    ),
    people_from=500_000,
    growth=truths.Growth(a_year=0.02),
    performance_calls=truths.PerformanceCalls(date(2025, 12, 1), hurried_before=0.6, hurried_after=0.3),
    corridor=truths.Corridor(places=8),
    deprivation=truths.Deprivation(put_back_minutes=25, at_night=1.2, by_ambulance=1.1),
    mental_health=truths.MentalHealth(minutes=300),
    outage=truths.Outage(date(2025, 11, 19), tests=2.5, assessment=1.4),
    norovirus=truths.Norovirus(("Heron", "Osprey"), date(2026, 2, 9), date(2026, 2, 23)),
    recording_change=truths.RecordingChange(date(2025, 7, 1)),
    noon_drive=truths.NoonDrive(
        date(2025, 8, 4), 0.35, lasting="Finch", slipping="Robin", slips_on=date(2025, 10, 27),
        overnight="Kestrel", kept_share=0.75,
    ),
    slow_ward=truths.SlowWard("Wren", factor=1.5),
    engagement=truths.Engagement(
        (
            ("acute medicine", 6.8), ("general medicine", 6.5), ("heart and lung", 6.7), ("older people", 6.4),
            ("surgery", 6.9), ("orthopaedics", 6.9), ("children", 7.2),
        ),
        spread_of_wards=0.2, spread_of_people=1.9,
    ),
    faults=truths.Faults(impossible=5, missing_departures=0.012),
    late_discharges=truths.LateDischarges(round_from=8, round_until=14),
    quiet_weekends=truths.QuietWeekends(saturday=0.72, sunday=0.45),
)  # fmt: skip

HOSPITALS = (FAIRBECK, HOLMBROOK)
