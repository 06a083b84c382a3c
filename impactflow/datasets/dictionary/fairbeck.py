"""Fairbeck's tables, made by the hospital model. Names follow the NHS Data Dictionary and ECDS."""

from impactflow.datasets.dictionary.entries import Column, Table
from impactflow.datasets.dictionary.voices import IMPROVEMENT_LOG, PATIENT_COMMENTS, STAFF_SURVEY

ARRIVAL_MODES = ("walk-in", "ambulance")
AGE_BANDS = ("0-17", "18-24", "25-39", "40-64", "65-74", "75+")
SEXES = ("female", "male")
FIFTHS = ("1", "2", "3", "4", "5")
ACUITIES = ("1", "2", "3", "4", "5")
COMPLAINTS = (
    "breathing", "chest pain", "abdominal", "neurological", "infection", "injury", "other", "mental health",
)  # fmt: skip
REASONS = (
    "medicines to take home", "transport", "a test or its result", "the decision of the team", "family or carer",
    "transfer hub's confirmation", "care at home", "community bed", "care home place", "housing or equipment",
)  # fmt: skip
DESTINATIONS = ("home", "died", "community bed", "care home")
DISPOSALS = ("home", "same-day emergency care", "admitted", "left before treatment")
SPECIALTIES = (
    "acute medicine", "general medicine", "heart and lung", "older people", "surgery", "orthopaedics",
    "children", "same-day emergency care",
)  # fmt: skip
METHODS = ("emergency", "elective")
PATHWAYS = ("0", "1", "2", "3")
STILL_HERE = "the patient was still there when the extract ended"

PERSON = (
    Column("nhs_number", "text", "NHS number, from the range that is reserved for tests; the same person may "
           "come again", made="drawn; nobody has it"),
    Column("age_band", "category", "Age at arrival", "years", AGE_BANDS),
    Column("sex", "category", "Person stated sex", values=SEXES),
    Column("deprivation_fifth", "category", "Fifth of small areas by deprivation; 1 is most deprived", values=FIFTHS),
)

ED_ATTENDANCES = Table(
    name="ed_attendances",
    file="{hospital}/ed_attendances.csv.gz",
    row="an attendance at the emergency department",
    made="the model",
    month_of="arrival_time",
    columns=(
        Column("attendance_id", "count", "Number of the attendance, in order of arrival"),
        *PERSON,
        Column("arrival_time", "time", "Arrival at the door, or of the ambulance"),
        Column("arrival_mode", "category", "How the patient came", values=ARRIVAL_MODES),
        Column("complaint_group", "category", "Chief complaint, grouped", values=COMPLAINTS),
        Column("acuity", "category", "Emergency care acuity; 1 is most urgent", values=ACUITIES),
        Column("handover_time", "time", "Ambulance handed over", missing="walked in, or not yet"),
        Column("initial_assessment_time", "time", "Initial assessment (triage)",
               missing="left before it, or not yet"),
        Column("seen_for_treatment_time", "time", "First seen by a clinician", missing="left before it, or not yet"),
        Column("decided_to_admit_time", "time", "Decision to admit", missing="not admitted, or not yet decided"),
        Column("departure_time", "time", "Left the department", missing="not recorded, or not yet",
               made="the model; a few are spoilt on purpose"),
        Column("disposal", "category", "How the attendance ended", values=DISPOSALS),
        Column("corridor_minutes", "count", "Time in a place not meant for care", "minutes"),
        Column("sdec_suitable", "flag", "Needs admission, but same-day emergency care could treat the patient"),
    ),
)

INPATIENT_SPELLS = Table(
    name="inpatient_spells",
    file="{hospital}/inpatient_spells.csv.gz",
    row="a stay in hospital that overlaps the extract",
    made="the model",
    month_of="admission_time",
    columns=(
        Column("spell_id", "count", "Number of the stay, in order of admission"),
        Column("attendance_id", "count", "The attendance that led to it",
               missing="elective, or it lies before the extract"),
        *PERSON,
        Column("admission_method", "category", "Emergency or elective", values=METHODS),
        Column("specialty", "category", "Main specialty of the stay", values=SPECIALTIES),
        Column("admission_time", "time", "First bed, or same-day emergency care; it may lie before the extract"),
        Column("ward_code", "text", "Ward of discharge, or where the patient is"),
        Column("expected_discharge_date", "date", "Expected date of discharge, as set on day 1",
               missing="no night in hospital",
               made="the model's day of being ready, with an error; more often too early"),
        Column("ready_time", "time", "No longer meets the criteria to reside", missing="still meets them, or died"),
        Column("pathway", "category", "Discharge pathway", values=PATHWAYS, missing="not known yet, or died"),
        Column("delay_reason", "category", "Why the patient waits, once ready", values=REASONS,
               missing="no delay for a reason"),
        Column("discharge_time", "time", "Left hospital", missing=STILL_HERE),
        Column("discharge_destination", "category", "Where the patient went", values=DESTINATIONS, missing=STILL_HERE),
    ),
)

WARD_STAYS = Table(
    name="ward_stays",
    file="{hospital}/ward_stays.csv.gz",
    row="a patient's time on one ward",
    made="the model",
    month_of="start_time",
    columns=(
        Column("spell_id", "count", "The stay that it is part of"),
        Column("ward_code", "text", "The ward"),
        Column("start_time", "time", "Came to the ward"),
        Column("end_time", "time", "Left the ward", missing=STILL_HERE),
    ),
)

BED_STATE_HOURLY = Table(
    name="bed_state_hourly",
    file="{hospital}/bed_state_hourly.csv.gz",
    row="a ward at the start of an hour",
    made="counted in ward_stays",
    month_of="time",
    columns=(
        Column("time", "time", "The hour on the wall; of the hour that comes twice in October, the first"),
        Column("ward_code", "text", "The ward"),
        Column("beds_open", "count", "Beds that are open; one on a closed ward is, while its patient is there", "beds"),
        Column("beds_occupied", "count", "Of these, beds with a patient", "beds"),
    ),
)

WARDS = Table(
    name="wards",
    file="{hospital}/wards.csv",
    row="a ward, or same-day emergency care, which has no beds",
    made="written by us",
    columns=(
        Column("ward_code", "text", "Code of the ward"),
        Column("ward_name", "text", "Name of the ward"),
        Column("ward_type", "category", "Kind of ward; like is compared with like", values=SPECIALTIES),
        Column("beds", "count", "Beds that are usually open", "beds"),
        Column("protected_time_from", "date", "First day with protected time for improvement", missing="none yet"),
    ),
)

WEEKLY_BOARD_RETURN = Table(
    name="weekly_board_return",
    file="{hospital}/weekly_board_return.csv",
    row="a week, as it was reported to the board",
    made="worked out from the other tables; one week is a copy",
    month_of="week_start",
    columns=(
        Column("week_start", "date", "Monday of the week"),
        Column("attendances", "count", "Attendances at the emergency department", "attendances"),
        Column("within_four_hours_percent", "number", "Share that ended within four hours", "%"),
        Column("over_twelve_hours", "count", "Attendances of over 12 hours from arrival", "attendances"),
        Column("emergency_admissions", "count", "Emergency admissions, zero-day stays among them", "admissions"),
        Column("overnight_admissions", "count", "Emergency admissions that stayed over a midnight", "admissions"),
        Column("discharges", "count", "Discharges from wards", "discharges"),
        Column("occupancy_percent", "number", "Beds occupied at midnight, mean of the week", "%"),
    ),
)

FAIRBECK = (
    ED_ATTENDANCES, INPATIENT_SPELLS, WARD_STAYS, BED_STATE_HOURLY, WARDS, STAFF_SURVEY, PATIENT_COMMENTS,
    IMPROVEMENT_LOG, WEEKLY_BOARD_RETURN,
)
