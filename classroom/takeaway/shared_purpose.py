"""What a learner takes to work from module 1: whom we asked, the aim, and the first conversation."""

from classroom.questions.shared_purpose.aims import MEASURES, PEOPLE, SHAPERS
from classroom.takeaway.takeaway import FAIRBECKS, PRACTISED, Field, Part, Source, Takeaway

WORDS = (*MEASURES.items(), *PEOPLE.items(), *SHAPERS.items())
AIM = f"The share who {{measure}}, of {{people}}: from {{baseline}}% to {{target}}%, by {{by}}. {FAIRBECKS}"
ASKED = (
    ("patient", "A patient"),
    ("somebody", "Somebody with a patient"),
    ("another", "Another patient"),
    ("carer", "A colleague who cares for patients"),
    ("mover", "A colleague who moves, cleans or books"),
    ("nights", "A colleague on nights"),
)

TAKEAWAY = Takeaway(
    id="shared-purpose",
    module="1",
    title="What we are trying to do, and for whom",
    parts=(
        Part(
            "asked",
            "Whom we asked, and what matters to them",
            tuple(Field(f"asked-{name}", label, longest=130) for name, label in ASKED),
        ),
        Part(
            "aim",
            "Our aim",
            (
                Field(
                    "aim",
                    "The aim",
                    "What, for whom, from where to where, by when. The aim builder drafts one for you.",
                    longest=220,
                    sources=(Source("aim-that-data-answer", AIM, WORDS),),
                ),
                Field(
                    "changed",
                    "Who changed it, and what they changed",
                    "Patients, colleagues, partners outside. No names.",
                    longest=220,
                    sources=(Source("aim-that-data-answer", f"Shaped by {{shaped_by}}. {PRACTISED}", WORDS),),
                    beside="aim",
                ),
            ),
            recalls="asked",
        ),
        Part(
            "measures",
            "How we will know",
            (
                Field("outcome", "Outcome: what matters to people"),
                Field("process", "Process: whether the change is done"),
                Field("balancing", "Balancing: what might get worse elsewhere"),
            ),
        ),
        Part(
            "drivers",
            "What must change, and what we could try",
            tuple(
                field
                for number in "123"
                for field in (
                    Field(f"driver-{number}", f"What must change ({number})", longest=90),
                    Field(f"idea-{number}", f"What we could try ({number})", longest=105),
                )
            ),
            pairs=True,
        ),
        Part(
            "first",
            "The first conversation",
            (
                Field("first", "With whom, and what I will ask", "One person, this week."),
                Field("first-day", "On which day", longest=50),
            ),
        ),
        Part(
            "missing",
            "Who is missing from the room",
            (Field("missing", "Who, and who invites them", "Think of patients, nights, partners outside."),),
        ),
    ),
)
