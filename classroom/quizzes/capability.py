"""Module 4: a prediction that can fail, a result that was not expected, the worst week, a model, courses."""

from classroom.quizzes.quiz import Item, Option, Quiz

QUIZ = Quiz(
    id="capability",
    module="4",
    title="Five things to take with you",
    items=(
        Item(
            id="a-prediction-that-can-fail",
            asks="Medicines are ready by ten for 3 of 10 patients. Which prediction teaches most?",
            right="b",
            options=(
                Option(
                    "a",
                    "With a pharmacist on the round it will go better.",
                    "Whatever happens, somebody will find it better. Nothing could show that it is not so.",
                ),
                Option(
                    "b",
                    "With a pharmacist on the round it will be 7 of 10 on 31 March 2027.",
                    "On that day you know. Six of ten would be a gain, and you would ask why it was not seven.",
                ),
                Option(
                    "c",
                    "It will be at least 3 of 10, as it is today.",
                    "That comes true if nothing changes, and so it says nothing about the pharmacist.",
                ),
                Option(
                    "d",
                    "It will be 10 of 10 some day.",
                    "Some day never comes, so nobody will look. A number needs a day beside it.",
                ),
            ),
        ),
        Item(
            id="not-as-predicted",
            asks="You predicted 7 of 10, and it was 4. Before, it was 3. What do you do?",
            right="d",
            options=(
                Option(
                    "a",
                    "Report a gain: 4 is more than 3.",
                    "One case of ten is well within luck. And you expected far more: that is the news.",
                ),
                Option(
                    "b",
                    "Write down that 4 was what you hoped for.",
                    "Then nobody learns why it was not 7, and you least of all.",
                ),
                Option(
                    "c",
                    "Give the idea up: it failed.",
                    "Perhaps. First find out where it got stuck. Often it is one thing that can be changed.",
                ),
                Option(
                    "d",
                    "Ask what was different from what you expected, and change the next test.",
                    "A test that surprises you teaches most. Adapt it, keep it small, and predict again.",
                ),
            ),
        ),
        Item(
            id="after-the-worst-week",
            asks="After the worst week of the year so far you pay for overtime. The next four weeks are better. What do you know?",
            right="c",
            options=(
                Option(
                    "a",
                    "That overtime helps.",
                    "The next weeks would most likely have been better without it too. The worst week had bad luck in it.",
                ),
                Option(
                    "b",
                    "That overtime does not help.",
                    "It may. From weeks that were chosen because they were bad, nobody can tell.",
                ),
                Option(
                    "c",
                    "Little: after a worst week it mostly gets better by itself.",
                    "That is regression to the mean. Compare with weeks like it in which nothing was done.",
                ),
                Option(
                    "d",
                    "That the team pulled together.",
                    "People did work hard. Thank them, and let the figures prove nothing about it.",
                ),
            ),
        ),
        Item(
            id="what-a-model-says",
            asks="A model says that with two discharges sooner each morning nobody waits in the corridor. What do you ask first?",
            right="a",
            options=(
                Option(
                    "a",
                    "What would fill the beds that become free?",
                    "In the model they stay free. In a full hospital others wait for them, and the gain is smaller.",
                ),
                Option(
                    "b",
                    "When can we begin everywhere?",
                    "A model gives you a prediction. Test it on one ward first, with a number and a day.",
                ),
                Option(
                    "c",
                    "Can it give the figure with two decimals?",
                    "Ask how wide the interval is, and what was assumed. More decimals make no model surer.",
                ),
                Option(
                    "d",
                    "Why should we trust a model at all?",
                    "Not blindly. Yet it shows what follows from what you believe, and what you left out.",
                ),
            ),
        ),
        Item(
            id="what-training-leaves",
            asks="In three years 240 people did a course in improvement. What tells you most about what is left of it?",
            right="b",
            options=(
                Option(
                    "a",
                    "How many of the 240 hold a certificate.",
                    "All of them do, and some have left. It counts what was given, and not what is done.",
                ),
                Option(
                    "b",
                    "How many projects are under way today, with time and a coach.",
                    "That is what patients may notice. It shows whether people can use what they learned.",
                ),
                Option(
                    "c",
                    "How much they liked the course.",
                    "That is good to know for the next course. It says nothing about the work.",
                ),
                Option(
                    "d",
                    "How many are on the list for the next one.",
                    "A long list shows interest. Without time and coaches it ends in more certificates.",
                ),
            ),
        ),
    ),
)
