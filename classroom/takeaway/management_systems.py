"""What a learner takes to work from module 5: a monthly page, one loop, and a plan for ninety days."""

from classroom.takeaway.takeaway import Ask, Days, Field, Part, Takeaway

SUCH_AS = "A day, such as 3 May 2027."
MEASURE = "What is counted, of whom. For the huddle, the site meeting or the board? Does it lead there, or lag?"
HINTS = {"1": (MEASURE, "Who does what, and by when."), "2": ("", ""), "3": ("Three are enough to begin.", "")}

TAKEAWAY = Takeaway(
    id="management-systems",
    module="5",
    title="Our monthly page, one loop, and ninety days",
    parts=(
        Part(
            "page",
            "Our monthly page: each measure, its table and why, and who acts on an exception",
            tuple(
                field
                for number, (measure, exception) in HINTS.items()
                for field in (
                    Field(f"measure-{number}", f"Measure {number}: its table, and why it is there", measure, longest=120),
                    Field(f"exception-{number}", f"When measure {number} is an exception", exception, longest=100),
                )
            ),
            pairs=True,
        ),
        Part(
            "loop",
            "One loop, run for two weeks",
            (
                Field("problem", "The problem", "As the person said it, and in which role. No name.", longest=130),
                Field("owner", "The owner", "One person. Here a role will do.", longest=60),
                Field("path", "When the owner cannot decide", "Where it goes, and within how many days.", longest=80),
                Field("test", "The smallest test", "With its prediction.", longest=130),
                Field("line", "The line in a report", "And whose report.", longest=70),
                Field("answers", "Who answers back", "To the person who raised it.", longest=60),
                Field("answer-day", "By which day", "At the latest, such as 3 May 2027.", longest=40),
            ),
        ),
        Part(
            "plan",
            "Our plan for ninety days",
            (
                Field("aim", "Aim, with a number and a day", "And how it is now. “Not known” is honest: then count first.", longest=140),
                Field("do", "What we do first", "A small test in one place, and who does it.", longest=130),
                Field("start", "Start day", SUCH_AS, longest=40),
                Field("check", "First check", "A day within a month of the start.", longest=40),
                Field("looks", "On days 30, 60 and 90", "What we look at, and who hears.", longest=120),
                Field("worse", "What would make us stop", "And what might get worse elsewhere.", longest=120),
                Field("again", "The rubric again", "A day about six months on. The same people.", longest=40),
                Field("days", "Our days", weighs="days", longest=400),
                Field("stop", "What we stop reporting", "A figure that nobody acts on, and from when.", longest=70),
                Field("thanks", "How we celebrate", "And whom we thank: who raised it, and who did the work.", longest=110),
            ),
        ),
        Part(
            "seen",
            "When the days have come",
            (
                Field("answered", "The answer", "Was it given? Which of the seven lines of the loop broke?", longest=110),
                Field("checked", "The first check", "What did you see? What is next?", longest=130),
            ),
            recalls="loop",
        ),
    ),
    days=Days(
        start="start", check="check", again="again", answer="answer-day",
        asks=(
            Ask("answered", "The day of the answer has come. Has the person who raised it heard?", of="answer"),
            Ask("checked", "The day of your first check has come. What did you see?", of="check"),
        ),
    ),
)  # fmt: skip
