"""Module 3: what a leader asks first, season before rules, tampering, targets, records."""

from classroom.quizzes.quiz import Item, Option, Quiz

QUIZ = Quiz(
    id="leadership",
    module="3",
    title="Five things to take with you",
    items=(
        Item(
            id="the-first-question",
            asks="A figure in your report is red for the first time. What do you ask first?",
            right="b",
            options=(
                Option(
                    "a",
                    "Who was in charge that week?",
                    "People then learn to protect themselves. The figure may improve, and the care need not.",
                ),
                Option(
                    "b",
                    "What has it looked like over the last two years?",
                    "Only then can you tell whether this point differs from the others. Most red points do not.",
                ),
                Option(
                    "c",
                    "What will be done so that it is green next month?",
                    "If the point was ordinary, it is likely to be green by itself. Whatever was done then gets the praise.",
                ),
                Option(
                    "d",
                    "Can we have a written explanation?",
                    "Who must explain will find something. It costs a morning, and teaches nothing about the system.",
                ),
            ),
        ),
        Item(
            id="sundays-below-the-limit",
            asks="On a chart of daily discharges, many Sundays are below the lower limit. What do you do?",
            right="d",
            options=(
                Option(
                    "a",
                    "Ask the weekend staff what went on.",
                    "It goes on every Sunday. They would have to explain the calendar.",
                ),
                Option(
                    "b",
                    "Work out the limits again with three standard deviations.",
                    "Wider limits hide the Sundays, and real signals with them.",
                ),
                Option(
                    "c",
                    "Leave the Sundays out, because they do not matter.",
                    "They matter to everybody who waits for a bed on Monday. Look at them by themselves.",
                ),
                Option(
                    "d",
                    "Draw weeks, or weekdays and weekends apart.",
                    "Then each point is compared with its like, and what is left over may be news.",
                ),
            ),
        ),
        Item(
            id="between-the-limits",
            asks="Every week lies between the limits, and the target lies beyond them. What helps?",
            right="a",
            options=(
                Option(
                    "a",
                    "To change how the work is done, and to test that on a small scale.",
                    "The way of working produces all of these weeks. None has a cause of its own.",
                ),
                Option(
                    "b",
                    "To go through the worst week in detail.",
                    "It differs from the others by chance. Its details explain nothing that the rest do not share.",
                ),
                Option(
                    "c",
                    "To wait: sooner or later a week will meet it.",
                    "If the target lies beyond the limits, ordinary weeks will not. Something has to change.",
                ),
                Option(
                    "d",
                    "To set a target that is within reach.",
                    "That turns the colour, and nothing for patients. First ask what the target is for.",
                ),
            ),
        ),
        Item(
            id="correcting-every-miss",
            asks="A manager changes the rota after each bad week. By chance alone, what comes of it?",
            right="c",
            options=(
                Option(
                    "a",
                    "Nothing: it does neither good nor harm.",
                    "Each change adds its own swing to that of chance. Deming's funnel shows how much.",
                ),
                Option(
                    "b",
                    "Slow progress, because every week something is put right.",
                    "Nothing was out of order. The better week that follows comes by itself.",
                ),
                Option(
                    "c",
                    "Figures that swing more than before, and tired people.",
                    "That is tampering. Left alone, the same system would do better.",
                ),
            ),
        ),
        Item(
            id="a-sudden-fall",
            asks="Emergency admissions fall by a sixth in one week, and stay there. What do you ask before you praise?",
            right="b",
            options=(
                Option(
                    "a",
                    "Who had the idea?",
                    "Perhaps nobody had. First find out whether anything happened to patients at all.",
                ),
                Option(
                    "b",
                    "Has the way we count them changed?",
                    "Then compare with a count that did not change, such as those who stay the night.",
                ),
                Option(
                    "c",
                    "Will it last?",
                    "A change of the record lasts very well. Ask first whether it is more than that.",
                ),
                Option(
                    "d",
                    "How does it compare with the week before?",
                    "You know that already: it fell. Look at what is counted.",
                ),
            ),
        ),
    ),
)
