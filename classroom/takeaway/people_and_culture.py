"""What a learner takes to work from module 2: what gets in the way, whom we asked, what we test and what we stop."""

from classroom.takeaway.takeaway import Field, Part, Takeaway

TAKEAWAY = Takeaway(
    id="people-and-culture",
    module="2",
    title="What gets in the way, and what we try this week",
    parts=(
        Part(
            "obstacle",
            "One thing that gets in people's way",
            (
                Field("obstacle", "What it is", "Something of every day, as people there would say it.", longest=200),
                Field("who-feels-it", "Who feels it, patients and staff", longest=110),
                Field("who-can", "Who could remove it", "A role, not a name. Perhaps it is you.", longest=110),
            ),
        ),
        Part(
            "listened",
            "Whom we asked, and what they said",
            tuple(
                Field(f"asked-{name}", label, hint, longest=220)
                for name, label, hint in (
                    ("patient", "A patient or a carer", "In their words. No names."),
                    ("does-it", "Somebody who does the work", "In their words. No names."),
                    ("quiet", "Somebody who seldom speaks in meetings", "In their words. No names."),
                )
            ),
        ),
        Part(
            "waiting",
            "What our patients wait for",
            (
                Field("reasons", "What most of them wait for, and what takes most bed days", "Two lists: patients, and days."),
                Field("ours", "Which of them is in our own hands", longest=110),
            ),
        ),
        Part(
            "test",
            "What we test this week",
            (
                Field("change", "The change", "Small enough for one day, one ward, one person.", longest=180),
                Field("expect", "What we expect to see", "A number, written before the test.", longest=140),
                Field("when", "Who tries it, and on which day", longest=90),
            ),
            recalls="obstacle",
        ),
        Part(
            "stop",
            "One thing we stop doing",
            (Field("stop", "What, and from when", "A form, a meeting, a ranking: something that gives nothing back."),),
        ),
        Part(
            "back",
            "How those we asked will hear what came of it",
            (Field("back", "Who tells them, where and when", longest=110),),
        ),
    ),
)
