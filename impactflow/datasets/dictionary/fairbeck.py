"""Fairbeck's tables, made by the hospital model. Names follow the NHS Data Dictionary and ECDS."""

from impactflow.datasets.dictionary.entries import Column, Table

ARRIVAL_MODES = ("walk-in", "ambulance")
AGE_BANDS = ("0-17", "18-24", "25-39", "40-64", "65-74", "75+")
SEXES = ("female", "male")
FIFTHS = ("1", "2", "3", "4", "5")
ACUITIES = ("1", "2", "3", "4", "5")
COMPLAINTS = (
    "breathing", "chest pain", "abdominal", "neurological", "infection", "injury", "other", "mental health",
)  # fmt: skip
DISPOSALS = ("home", "same-day emergency care", "admitted", "left before treatment")
SPECIALTIES = (
    "acute medicine", "general medicine", "heart and lung", "older people", "surgery", "orthopaedics",
    "children", "same-day emergency care",
)  # fmt: skip
METHODS = ("emergency", "elective")
PATHWAYS = ("0", "1", "2", "3")
STILL_HERE = "the patient was still there when the extract ended"

PERSON = (
    Column("nhs_number", "text", "NHS number, from the range that is reserved for tests"),
    Column("age_band", "category", "Age at arrival", "years", AGE_BANDS),
    Column("sex", "category", "Person stated sex", values=SEXES),
    Column("deprivation_fifth", "category", "Fifth of small areas by deprivation; 1 is most deprived", values=FIFTHS),
)

ED_ATTENDANCES = Table(
    name="ed_attendances",
    file="{hospital}/ed_attendances.csv.gz",
    row="an attendance at the emergency department",
    month_of="arrival_time",
    columns=(
        Column("attendance_id", "count", "Number of the attendance, in order of arrival"),
        *PERSON,
        Column("arrival_time", "time", "Arrival at the door, or of the ambulance"),
        Column("arrival_mode", "category", "How the patient came", values=ARRIVAL_MODES),
        Column("complaint_group", "category", "Chief complaint, grouped", values=COMPLAINTS),
        Column("acuity", "category", "Emergency care acuity; 1 is most urgent", values=ACUITIES),
        Column("handover_time", "time", "Ambulance handed over", missing="walked in"),
        Column("initial_assessment_time", "time", "Initial assessment (triage) ended", missing="left before it"),
        Column("seen_for_treatment_time", "time", "First seen by a clinician", missing="left before it"),
        Column("decided_to_admit_time", "time", "Decision to admit", missing="not admitted"),
        Column("departure_time", "time", "Left the department", missing="not recorded"),
        Column("disposal", "category", "How the attendance ended", values=DISPOSALS),
        Column("corridor_minutes", "count", "Time in a place not meant for care", "minutes"),
        Column("sdec_suitable", "flag", "Same-day emergency care could have treated the patient"),
    ),
)

INPATIENT_SPELLS = Table(
    name="inpatient_spells",
    file="{hospital}/inpatient_spells.csv.gz",
    row="a stay in hospital that ended, or that goes on at the end of the extract",
    month_of="admission_time",
    columns=(
        Column("spell_id", "count", "Number of the stay, in order of admission"),
        Column("attendance_id", "count", "The attendance that led to it", missing="elective"),
        *PERSON,
        Column("admission_method", "category", "Emergency or elective", values=METHODS),
        Column("specialty", "category", "Main specialty of the stay", values=SPECIALTIES),
        Column("admission_time", "time", "First bed"),
        Column("ward_code", "text", "Ward of discharge, or where the patient is", missing="never in a ward bed"),
        Column("expected_discharge_date", "date", "Expected date of discharge, as set on day 1", missing="none was set"),
        Column("ready_time", "time", "No longer meets the criteria to reside", missing="still meets them, or died"),
        Column("pathway", "category", "Discharge pathway", values=PATHWAYS, missing="not yet known"),
        Column("delay_reason", "text", "Why the patient waits, once ready", missing="no delay"),
        Column("discharge_time", "time", "Left hospital", missing=STILL_HERE),
        Column("discharge_destination", "text", "Where the patient went", missing=STILL_HERE),
    ),
)

WARD_STAYS = Table(
    name="ward_stays",
    file="{hospital}/ward_stays.csv.gz",
    row="a patient's time on one ward",
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
    month_of="time",
    columns=(
        Column("time", "time", "The hour"),
        Column("ward_code", "text", "The ward"),
        Column("beds_open", "count", "Beds that are open", "beds"),
        Column("beds_occupied", "count", "Of these, beds with a patient", "beds"),
    ),
)

WARDS = Table(
    name="wards",
    file="{hospital}/wards.csv",
    row="a ward",
    columns=(
        Column("ward_code", "text", "Code of the ward"),
        Column("ward_name", "text", "Name of the ward"),
        Column("ward_type", "category", "Kind of ward; like is compared with like", values=SPECIALTIES),
        Column("beds", "count", "Beds that are usually open", "beds"),
        Column("protected_time_from", "date", "First day with protected time for improvement", missing="none yet"),
    ),
)

STAFF_SURVEY = Table(
    name="staff_survey",
    file="{hospital}/staff_survey.csv",
    row="a ward in one wave of the survey",
    columns=(
        Column("wave", "date", "First day of the wave"),
        Column("ward_code", "text", "The ward"),
        Column("staff", "count", "People who were asked", "people"),
        Column("responses", "count", "People who answered", "people"),
        Column("engagement", "number", "Mean engagement", "score from 0 to 10"),
        Column("safe_to_speak_up", "number", "Mean of “I feel safe to speak up”", "score from 0 to 10"),
    ),
)

PATIENT_COMMENTS = Table(
    name="patient_comments",
    file="{hospital}/patient_comments.csv",
    row="a comment; all are invented",
    columns=(
        Column("comment_id", "count", "Number of the comment"),
        Column("date", "date", "Day of the comment"),
        Column("place", "text", "Ward code, or ED"),
        Column("theme", "text", "What it is about", missing="nobody has read it for themes yet"),
        Column("comment", "text", "The words"),
    ),
)

IMPROVEMENT_LOG = Table(
    name="improvement_log",
    file="{hospital}/improvement_log.csv",
    row="an idea for improvement",
    columns=(
        Column("idea_id", "count", "Number of the idea"),
        Column("ward_code", "text", "The ward"),
        Column("raised_date", "date", "Day on which it was raised"),
        Column("raised_by", "text", "Role of the person who raised it"),
        Column("idea", "text", "The idea"),
        Column("tested_date", "date", "Day of the first test", missing="not tested"),
        Column("prediction", "text", "What the team expected, written before the test", missing="not tested"),
        Column("result", "text", "What happened", missing="not tested, or not known yet"),
        Column("outcome", "category", "What the team did next", values=("adopted", "adapted", "abandoned"),
               missing="not tested, or not decided yet"),
    ),
)

WEEKLY_BOARD_RETURN = Table(
    name="weekly_board_return",
    file="{hospital}/weekly_board_return.csv",
    row="a week, as it was reported to the board",
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
