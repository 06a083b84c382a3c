"""Tables of a made-up hospital in which its people speak: survey, comments, improvement log."""

from impactflow.datasets.dictionary.entries import Column, Table

THEMES = (
    "waiting without being told", "kindness", "corridor", "noise at night", "pain relief", "medicines to take home",
    "transport", "food", "being listened to", "cleanliness", "communication between teams", "information for carers",
)  # fmt: skip
ROLES = (
    "manager", "nurse", "doctor", "therapist", "health care assistant", "pharmacist", "ward clerk",
    "domestic assistant", "porter", "patients' panel", "site manager",
)  # fmt: skip
NOT_TESTED, NO_NUMBER = "not tested", "not tested, or the prediction has no number"

STAFF_SURVEY = Table(
    name="staff_survey",
    file="{hospital}/staff_survey.csv",
    row="a ward in one wave of the survey",
    made="drawn from the seed: type of ward and chance",
    columns=(
        Column("wave", "date", "First day of the wave"),
        Column("ward_code", "text", "The ward; same-day emergency care is not asked"),
        Column("staff", "count", "People who were asked", "people"),
        Column("responses", "count", "People who answered", "people"),
        Column("engagement", "number", "Mean engagement", "score from 0 to 10", missing="nobody answered"),
        Column("safe_to_speak_up", "number", "Mean of “I feel safe to speak up”", "score from 0 to 10",
               missing="nobody answered"),
    ),
)

PATIENT_COMMENTS = Table(
    name="patient_comments",
    file="{hospital}/patient_comments.csv",
    row="a comment; all are invented",
    made="written by us; day and place drawn from the seed",
    columns=(
        Column("comment_id", "count", "Number of the comment"),
        Column("date", "date", "Day of the comment"),
        Column("place", "text", "Ward code, or ED"),
        Column("theme", "category", "What it is about; some are about more, and have one theme all the same",
               values=THEMES, missing="nobody has read it for themes yet"),
        Column("comment", "text", "The words"),
    ),
)

IMPROVEMENT_LOG = Table(
    name="improvement_log",
    file="{hospital}/improvement_log.csv",
    row="a test of an idea (one PDSA cycle), or an idea that was not tested",
    made="written by us; dates, places and results drawn from the seed",
    columns=(
        Column("idea_id", "count", "Number of the idea; an idea tested twice has two rows"),
        Column("place", "text", "Ward code, ED or SDEC"),
        Column("raised_date", "date", "Day on which it was raised"),
        Column("raised_by", "category", "Role of the person who raised it", values=ROLES),
        Column("idea", "text", "The idea"),
        Column("cycle", "count", "Which test of the idea: 1, 2 or 3", missing=NOT_TESTED),
        Column("tested_date", "date", "First day of the test", missing=NOT_TESTED),
        Column("prediction", "text", "What the team expected, written before the test", missing=NOT_TESTED),
        Column("measure", "text", "What was counted", missing=NO_NUMBER),
        Column("unit", "text", "Unit of the three numbers", missing=NO_NUMBER),
        Column("better", "category", "Which numbers are better; the prediction is at least this, or at most",
               values=("higher", "lower"), missing=NO_NUMBER),
        Column("before", "count", "The number before the test", missing=NO_NUMBER),
        Column("predicted", "count", "The number in the prediction", missing=NO_NUMBER),
        Column("result", "text", "What happened", missing="not tested, not known yet, or not written down"),
        Column("observed", "count", "The number in the result", missing="no number was predicted, or no result"),
        Column("outcome", "category", "What the team did next", values=("adopted", "adapted", "abandoned"),
               missing="no result"),
    ),
)
