"""Module 0: reading England's chart, who counts, and what the course keeps."""

from classroom.quizzes.quiz import Item, Option, Quiz

QUIZ = Quiz(
    id="start-here",
    module="0",
    title="Five things to take with you",
    items=(
        Item(
            id="what-a-dot-says",
            asks="In the chart of all departments, the dot for February 2019 stands at 84.2. What does it say?",
            right="b",
            options=(
                Option(
                    "a",
                    "About 84 in every 100 stayed longer than four hours.",
                    "The chart counts those who left in time. About 16 in every 100 stayed longer.",
                ),
                Option(
                    "b",
                    "About 84 in every 100 left within four hours.",
                    "It is a share of the people who came in that month, in England.",
                ),
                Option(
                    "c",
                    "About 84,000 people came.",
                    "A share says nothing of how many came. Ask for the count as well.",
                ),
                Option(
                    "d",
                    "About 84 in every 100 hospitals met the standard.",
                    "The chart counts people, not hospitals. A hospital can do far better or worse.",
                ),
            ),
        ),
        Item(
            id="who-left",
            asks="Who counts as having left within four hours?",
            right="c",
            options=(
                Option(
                    "a",
                    "Those who went home.",
                    "They count, and so do others. A move to a ward is a way of leaving too.",
                ),
                Option(
                    "b",
                    "Those whom a doctor saw within four hours.",
                    "The clock stops when somebody leaves the department, not when they are first seen.",
                ),
                Option(
                    "c",
                    "Those who went home, to a ward or to another hospital.",
                    "Every way out of the department counts. The clock looks at when, not where to.",
                ),
                Option(
                    "d",
                    "Those who were admitted.",
                    "They count once they have left for the ward. Those who go home count as well.",
                ),
            ),
        ),
        Item(
            id="two-true-figures",
            asks="One report says 85 in every 100, another 77, for England in the same month. Can both be true?",
            right="a",
            options=(
                Option(
                    "a",
                    "Yes: one counts all departments, the other the major ones alone.",
                    "Small departments let most people leave quickly, and lift the total. Ask which people.",
                ),
                Option(
                    "b",
                    "No: one of them made a slip.",
                    "It may look so. Before you correct anyone, ask which departments each one counts.",
                ),
                Option(
                    "c",
                    "Yes: one of them rounds its figures.",
                    "Rounding moves a share by less than one. Eight in every 100 is far more.",
                ),
                Option(
                    "d",
                    "Yes: nobody counts these people exactly.",
                    "Hospitals report each attendance. What differs is which departments are added up.",
                ),
            ),
        ),
        Item(
            id="a-breach",
            asks="What is a breach of the four-hour standard?",
            right="d",
            options=(
                Option(
                    "a",
                    "A month in which a hospital stays under 95 in every 100.",
                    "That month misses the standard. The word breach is for one person's visit.",
                ),
                Option(
                    "b",
                    "A mistake that a member of staff made.",
                    "Most long stays come from how people flow through a hospital. The word blames nobody.",
                ),
                Option(
                    "c",
                    "A person who left without being seen.",
                    "Somebody can leave unseen after ten minutes. A breach is about the time alone.",
                ),
                Option(
                    "d",
                    "One visit that lasted longer than four hours.",
                    "Behind each breach stands one person's long day. Counts of them are counts of people.",
                ),
            ),
        ),
        Item(
            id="what-is-kept",
            asks="What does the course keep of you?",
            right="b",
            options=(
                Option(
                    "a",
                    "Your answers and your name, on a server of the course.",
                    "There is no such server, and nobody needs your name.",
                ),
                Option(
                    "b",
                    "What you wrote, on the computer that you use.",
                    "It leaves that computer only when you save the file and carry it yourself. On Binder, "
                    "save it before you go: that computer is lent to you.",
                ),
                Option(
                    "c",
                    "Your answers, sent to the person who runs the course.",
                    "Nothing is sent. You choose whether to show anyone your file.",
                ),
                Option(
                    "d",
                    "Nothing at all: your answers go when you close the page.",
                    "They stay in this browser or in your folder, until you have them forgotten.",
                ),
            ),
        ),
    ),
)
