"""What a learner takes to work from module 4: a test of change, a coach's questions, and then its result."""

from classroom.takeaway.takeaway import Awaited, Field, Part, Source, Takeaway

TEST = "own-test"

TAKEAWAY = Takeaway(
    id="capability",
    module="4",
    title="One small test, and what came of it",
    parts=(
        Part(
            "test",
            "The test, written before it begins",
            (
                Field("aim", "What we are trying to do, and for whom", longest=150),
                Field(
                    "change",
                    "What we try",
                    "Small enough for one day, one ward, one person.",
                    longest=150,
                    sources=(Source(TEST, "{change}"),),
                ),
                Field("who", "Who tries it, where, and from which day", "Roles are enough.", longest=90),
                Field(
                    "measure",
                    "What we count",
                    "Something of which one can say yes or no, case by case.",
                    longest=110,
                    sources=(Source(TEST, "{measure}"),),
                ),
                Field(
                    "before", "How it is now", "A number, such as 3 of 10.", longest=60,
                    sources=(Source(TEST, "{before} of 10"),),
                ),
                Field(
                    "predicted", "What we predict", "A number that only a change can reach.", longest=60,
                    sources=(Source(TEST, "{predicted} of 10"),),
                ),
                Field(
                    "by", "On which day we look at the result", "Such as 31 March 2027.", longest=60,
                    sources=(Source(TEST, "{by}"),),
                ),
                Field("prediction", "Our prediction", weighs="prediction", longest=200),
                Field(
                    "wrong-if",
                    "What would prove us wrong",
                    "Each result that falls short of what we predict. If you change the prediction, change this too.",
                    longest=110,
                    sources=(Source(TEST, "{wrong_if} {wrong_at} of 10"), Source(TEST, "{wrong_if}")),  # the second: in own words, as once asked
                ),
            ),
        ),
        Part(
            "coach",
            "A coach's five questions",
            (
                Field("seen", "1. What have you seen yourself, where the work is done?"),
                Field("others", "2. Who does the work, and what do they make of it?"),
                Field("smaller", "3. Could it be smaller, and begin sooner?"),
                Field("elsewhere", "4. What could get worse elsewhere, and who would notice?"),
                Field("luck", "5. What would you see if you changed nothing?"),
            ),
            recalls="test",
        ),
        Part(
            "result",
            "The result, when its day has come",
            (
                Field("observed", "What it was", "A number, counted as you predicted it.", longest=60),
                Field("came-true", "Did it come true?", weighs="result", longest=300),
                Field("happened", "What happened, and what surprised us", longest=240),
                Field("learned", "What we learned", longest=240),
                Field("next", "Adopt, adapt or abandon, and why", longest=110),
                Field("cycle", "The next test, and on which day", "The next cycle begins with a prediction too.", longest=110),
            ),
            recalls="test",
        ),
    ),
    awaits=Awaited(
        before="before", predicted="predicted", by="by", observed="observed",
        stands=("measure", "before", "predicted", "by", "wrong-if"),
        carries=(("observed", "before"), ("cycle", "change")),
        clears=("predicted", "by", "wrong-if", "observed", "happened", "learned", "next", "cycle"),
    ),
)  # fmt: skip
