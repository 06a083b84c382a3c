"""Module 1: purpose made with people, what measures see and miss, gaps, an aim, a family of measures."""

from classroom.quizzes.quiz import Item, Option, Quiz

QUIZ = Quiz(
    id="shared-purpose",
    module="1",
    title="Five things to take with you",
    items=(
        Item(
            id="where-a-purpose-begins",
            asks="Your team wants to set its purpose for the year. Where does it begin?",
            right="c",
            options=(
                Option(
                    "a",
                    "With the measure that the board asks about most.",
                    "The board has a part in it. A measure alone says what is counted, not what matters.",
                ),
                Option(
                    "b",
                    "With the data: they show what matters most.",
                    "Data show what happens and to whom. What matters is for people to say; then data can serve.",
                ),
                Option(
                    "c",
                    "With patients and colleagues, asked what matters to them.",
                    "Ask first, and let the aim change because of it. People give more to a purpose that they shaped.",
                ),
                Option(
                    "d",
                    "With a sentence that the leaders write, to be announced well.",
                    "Leaders drive it and do not write it alone. A purpose that is announced asks for compliance.",
                ),
            ),
        ),
        Item(
            id="what-each-measure-sees",
            asks="More people leave within four hours this month. As many as before spend over 12 hours. What do you say?",
            right="b",
            options=(
                Option(
                    "a",
                    "Waiting has become better for everybody, whether they come for an hour or stay for a night.",
                    "The four-hour share can move without anybody who waits longest.",
                ),
                Option(
                    "b",
                    "More leave within four hours; the number of the longest waits has not moved.",
                    "Each measure sees one part. Show both, and ask who is in each.",
                ),
                Option(
                    "c",
                    "One of the two figures must be a mistake.",
                    "Both can be true: they look at different people. One limit can be met while another is not.",
                ),
                Option(
                    "d",
                    "The median would have told the whole story.",
                    "The median sees the person in the middle. It misses those who wait longest, too.",
                ),
            ),
        ),
        Item(
            id="crude-and-like-for-like",
            asks="People from deprived areas wait longer. Compared with people who come the same way at the same hour, "
            "the gap is smaller. What do you report?",
            right="d",
            options=(
                Option(
                    "a",
                    "The smaller gap: the rest is explained by how they come.",
                    "People live with the whole gap. How they come may itself be where to act.",
                ),
                Option(
                    "b",
                    "The larger gap: it is the one that patients feel.",
                    "It is what people live with. Alone, it does not show where the waiting arises.",
                ),
                Option(
                    "c",
                    "Neither, until someone knows the cause.",
                    "Waiting for certainty leaves the gap unseen. Say what you know, and what you do not.",
                ),
                Option(
                    "d",
                    "Both gaps, in one breath.",
                    "Like for like shows what is left to act on inside; the rest shows where to act outside. Say what you held alike.",
                ),
            ),
        ),
        Item(
            id="what-an-aim-needs",
            asks="“We will improve waiting times in the emergency department.” What would make this an aim?",
            right="a",
            options=(
                Option(
                    "a",
                    "A measure, people, a start, a target, a day, and who shaped it.",
                    "Then data can answer it, and people can see themselves in it.",
                ),
                Option(
                    "b",
                    "A bolder word than “improve”.",
                    "A stronger word cannot be measured either. Say from which figure to which, and by when.",
                ),
                Option(
                    "c",
                    "The name of the person who will answer for it.",
                    "An owner helps later. Without measure, people and date, nobody can tell whether it is met.",
                ),
                Option(
                    "d",
                    "A list of the changes that you will make, with a name beside each of them.",
                    "Changes are ideas to test. The aim says what they are for, and stays when an idea fails.",
                ),
            ),
        ),
        Item(
            id="why-a-balancing-measure",
            asks="A ward sends people home earlier in the day. Why count how many come back unplanned?",
            right="c",
            options=(
                Option(
                    "a",
                    "To show whether the ward keeps to the new way of working.",
                    "A process measure does that: on how many days people went home early.",
                ),
                Option(
                    "b",
                    "To prove that the change works.",
                    "The outcome measure tells that, over time. This one looks at something else.",
                ),
                Option(
                    "c",
                    "To see whether the gain does harm elsewhere.",
                    "That is a balancing measure. Choose it before you start, together with those who may bear the harm.",
                ),
                Option(
                    "d",
                    "To find out who sends people home too early.",
                    "It looks at the work, not for a person. Where people fear blame, figures go quiet.",
                ),
            ),
        ),
    ),
)
