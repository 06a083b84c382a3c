"""Module 2: what to count, who differs, what a small survey says, who is answered, who decides."""

from classroom.quizzes.quiz import Item, Option, Quiz

QUIZ = Quiz(
    id="people-and-culture",
    module="2",
    title="Five things to take with you",
    items=(
        Item(
            id="the-ward-that-was-last",
            asks="A ward was last of six in this month's table. What do you do first?",
            right="c",
            options=(
                Option(
                    "a",
                    "Ask its manager what went on.",
                    "Each month somebody is last, by luck alone. They would have to explain a draw of lots.",
                ),
                Option(
                    "b",
                    "Send somebody from the first ward, to show how it is done.",
                    "The first ward may have had luck too. Next month it may be fourth.",
                ),
                Option(
                    "c",
                    "Add up more months, and see whether it lies beyond what luck allows.",
                    "One month says very little about a ward. Several months in a funnel of its like say more.",
                ),
                Option(
                    "d",
                    "Wait and see whether it is last again.",
                    "Sooner or later it will be, and so will the others. Look at all the months that you have.",
                ),
            ),
        ),
        Item(
            id="patients-or-bed-days",
            asks="Medicines keep many patients waiting, and take few bed days. Care home places keep few, and take "
            "many. Where do you begin?",
            right="b",
            options=(
                Option(
                    "a",
                    "With care home places: only bed days count.",
                    "For beds that is so. A patient who waits all day for tablets has lost a day as well.",
                ),
                Option(
                    "b",
                    "It depends on whom it is to help, and on what you can change yourselves.",
                    "Both lists are true. Say which one you chose by, and keep the other in sight.",
                ),
                Option(
                    "c",
                    "With medicines: most people are most important.",
                    "It helps many, and the ward can do it. But whoever waits for that bed downstairs will not notice.",
                ),
            ),
        ),
        Item(
            id="six-wards-correlate",
            asks="On six wards, higher engagement goes with fewer delays: a correlation of −0.5. What does that show?",
            right="d",
            options=(
                Option(
                    "a",
                    "That engagement shortens delays.",
                    "It may. Six wards cannot show it, and a correlation does not say which comes first.",
                ),
                Option(
                    "b",
                    "That delays wear people down.",
                    "That may be so as well. Six wards cannot show it either.",
                ),
                Option(
                    "c",
                    "That there is no link.",
                    "Six wards cannot show that, too. There are simply too few.",
                ),
                Option(
                    "d",
                    "Hardly anything: six wards with no link at all often give as much.",
                    "Nineteen of twenty such figures lie between about −0.8 and 0.8. It is a reason to talk to people.",
                ),
            ),
        ),
        Item(
            id="an-idea-without-an-answer",
            asks="A porter wrote down an idea in spring. Nobody has tested it. What matters most now?",
            right="a",
            options=(
                Option(
                    "a",
                    "That somebody answers: with a test, or with a reason.",
                    "What becomes of one idea decides whether there is a second.",
                ),
                Option(
                    "b",
                    "That ideas are collected better, with a new form.",
                    "There was no lack of a form. There was a lack of an answer.",
                ),
                Option(
                    "c",
                    "That only ideas with a good chance are written down.",
                    "Nobody knows beforehand which they are. People would learn to keep quiet.",
                ),
                Option(
                    "d",
                    "That the log shows more adopted ideas.",
                    "That figure rises as soon as hard ideas are left out. It does not say whether people are heard.",
                ),
            ),
        ),
        Item(
            id="sign-of-co-production",
            asks="Which of these shows that patients decided something?",
            right="b",
            options=(
                Option(
                    "a",
                    "Ninety of 100 patients agreed with our measure.",
                    "They could say yes or no to what others had chosen. That is a survey of consent.",
                ),
                Option(
                    "b",
                    "After the panel met, the measure is another one, and staff would not have chosen it.",
                    "Something changed because of them. That is the trace to look for.",
                ),
                Option(
                    "c",
                    "Two patients sit on the board of the project.",
                    "That is a chance to decide. Ask what was done otherwise because they sat there.",
                ),
                Option(
                    "d",
                    "We counted 233 comments by theme.",
                    "That is a beginning. A count decides nothing, and those who wrote were not in the room.",
                ),
            ),
        ),
    ),
)
