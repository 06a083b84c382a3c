"""Module 5: a loop that closes, leading and lagging, a series that changed, a promise of savings, an alarm."""

from classroom.quizzes.quiz import Item, Option, Quiz

QUIZ = Quiz(
    id="management-systems",
    module="5",
    title="Five things to take with you",
    items=(
        Item(
            id="a-loop-that-closes",
            asks="A nurse raises a problem at the huddle. Three weeks later it is solved. When is the loop closed?",
            right="c",
            options=(
                Option(
                    "a",
                    "When it is on the list of problems.",
                    "Then it has begun. A list that only grows teaches people to say nothing.",
                ),
                Option(
                    "b",
                    "When it stands in the board report.",
                    "The board knows now. The nurse does not, and she is the one who will raise the next one.",
                ),
                Option(
                    "c",
                    "When somebody has told the nurse what came of it.",
                    "Then raising it was worth her while. Say so too when nothing could be done, and why.",
                ),
                Option(
                    "d",
                    "When the figures show it.",
                    "That shows that it is solved. Those who raised it may never see these figures.",
                ),
            ),
        ),
        Item(
            id="a-number-for-the-table",
            asks="A site meeting at ten wants a number that it can still do something about today. Which helps most?",
            right="a",
            options=(
                Option(
                    "a",
                    "Yesterday evening's hours in the corridor.",
                    "Counted up to midnight it still leads. Who is past twelve hours by ten can still be helped, and those who come today spared.",
                ),
                Option(
                    "b",
                    "Last month's share within four hours.",
                    "It says whether the system works. It lags, so it belongs to another table.",
                ),
                Option(
                    "c",
                    "The mean stay of the year.",
                    "Nothing that is done today will move it. It belongs in a yearly look.",
                ),
                Option(
                    "d",
                    "How many meetings were held this week.",
                    "It counts what people did. It says nothing of what patients wait for.",
                ),
            ),
        ),
        Item(
            id="a-series-that-changed",
            asks="In May the way of counting changed, and the figure jumped. In June somebody says: it will fail its "
            "target. What do you say?",
            right="d",
            options=(
                Option(
                    "a",
                    "Yes: the icon says so.",
                    "The icon reads limits that were made of two ways of counting. They foretell nothing.",
                ),
                Option(
                    "b",
                    "No: it was better before.",
                    "Before, something else was counted. The two cannot be held side by side.",
                ),
                Option(
                    "c",
                    "Then let us set another target.",
                    "First find out what the figure does. A target that moves with the counting measures nothing.",
                ),
                Option(
                    "d",
                    "Nobody can tell yet. Mark the day, and start new limits from it.",
                    "Limits foretell only while nothing changes. After a dozen points they may again.",
                ),
            ),
        ),
        Item(
            id="a-promise-of-savings",
            asks="A case says: it frees 365 bed days a year, so we close a bed and save its cost. What do you ask first?",
            right="b",
            options=(
                Option(
                    "a",
                    "Can it be 730?",
                    "More of them would be the same question twice. Ask what becomes of those that are free.",
                ),
                Option(
                    "b",
                    "Will the bed close, and whose budget falls then?",
                    "Most freed bed days are used by the next patient. That is worth much, and nobody can spend it.",
                ),
                Option(
                    "c",
                    "Has it been discounted?",
                    "That matters for a sum over years. It comes after the question of whether there is any money.",
                ),
                Option(
                    "d",
                    "What does a bed day cost, to the penny?",
                    "A cost that stays when the bed is empty is not saved, however exactly it is known.",
                ),
            ),
        ),
        Item(
            id="an-alarm-that-is-heard",
            asks="A rule called on 40 days of last year, and its limit was chosen on that year. How good is it?",
            right="c",
            options=(
                Option(
                    "a",
                    "Very good: it called before most of the bad days.",
                    "On the days on which it was chosen, it had to. Other days were never asked.",
                ),
                Option(
                    "b",
                    "Poor: 40 calls are too many.",
                    "Perhaps. How many of them were followed by a bad day, and how many by nothing?",
                ),
                Option(
                    "c",
                    "Nobody knows, until it is judged on days that it has not seen.",
                    "Count its hits and its false alarms there. Expect less of it than before.",
                ),
                Option(
                    "d",
                    "Good, if the limit is lowered a little.",
                    "That is choosing on the same days once more. It will look better again, and be no better.",
                ),
            ),
        ),
    ),
)
