"""What a learner takes to work from module 3: one measure over time, five questions, one promise."""

from classroom.takeaway.takeaway import Example, Field, Part, Takeaway

MEASURE = "Fairbeck, which is made up: left within four hours, % of all who came, April 2024 to March 2026"
# Fairbeck's own; a test works them out anew from its tables.
FIGURES = (
    "77.9% 70.4% 68.7% 72.6% 81.8% 77.4% 69.1% 73.0% 78.8% 63.7% 72.6% 69.9% "
    "75.9% 63.7% 68.3% 70.9% 78.9% 75.1% 73.4% 73.5% 74.7% 66.5% 70.4% 69.5%"
)

TAKEAWAY = Takeaway(
    id="leadership",
    module="3",
    title="One measure, read before anybody explains it",
    parts=(
        Part(
            "measure",
            "Our measure",
            (
                Field("measure", "What is counted, of whom, in which months"),
                Field(
                    "figures",
                    "A figure for each month",
                    "The oldest first. Paste a row or a column. Totals and percentages of groups alone: "
                    "nothing of single people, and no count under 5.",
                    longest=240,
                ),
                Field("reading", "What the figures say", reads="figures", longest=420),
            ),
            example=Example("Use Fairbeck's figures", (("measure", MEASURE), ("figures", FIGURES))),
        ),
        Part(
            "questions",
            "Five questions, before anybody explains",
            (
                Field("time", "1. What does it look like over time, with the same months of last year?"),
                Field("signal", "2. Is there a signal, by the rules that we chose before we looked?"),
                Field("record", "3. Could it be the season, the weekday, or the record?"),
                Field("people", "4. What do the people who do the work see? When do I go and look?"),
                Field("now", "5. What do we do now: wait, go and see, or test a change? What will it cost them?"),
            ),
        ),
        Part(
            "promise",
            "My promise",
            (
                Field("used", "When a figure is red, I used to"),
                Field("will", "From now on I will"),
                Field("told", "Whom I have told, and who may stop me", "A role or a first name will do.", longest=100),
                Field("when", "By when we look at it together", longest=50),
            ),
        ),
    ),
)
