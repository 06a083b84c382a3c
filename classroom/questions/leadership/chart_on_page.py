"""3.7 on the page: which of six charts can a board read?"""

from classroom.checks import Choice, Option, Question

OPTIONS = (
    Option(
        "a",
        "The weeks as bars, green when they reach the target, red when they do not",
        "Without limits, the colours tell luck as if it were merit. Look for the chart that shows what "
        "ordinary weeks do.",
    ),
    Option(
        "b",
        "The weeks, the mean, and limits that are worked out again after every new week",
        "Such limits follow what they should judge. And there is no target. Look for limits that stay until "
        "something lasting has changed.",
    ),
    Option(
        "c",
        "The weeks, the mean, limits from the moving ranges, the target, and signals in a shape of their own",
    ),
    Option(
        "d",
        "The weeks, the target, and last year's limits, typed in as two numbers",
        "Typed limits go out of date, and nobody sees it. Signals are not marked either.",
    ),
    Option(
        "e",
        "The days one by one, weekends among weekdays, with every quiet Sunday marked as a signal",
        "Sundays differ every week, so they are no news. Draw weeks, or weekdays and weekends apart.",
    ),
    Option(
        "f",
        "The weeks, the mean, limits three standard deviations away, and the target",
        "One odd week widens such limits, and may hide smaller signals. Look for limits made of moving ranges.",
    ),
)

ON_PAGE = Question(
    id="readable-chart-on-page",
    number="3.7",
    answer="spc_chart",
    kind=Choice(OPTIONS),
    inputs=lambda: {"needs": ("limits from the moving ranges", "target", "signals in a shape")},
    asks="Without drawing: six people describe their chart of these weeks. Which one can a board read?",
    reference=lambda inputs: next(o.key for o in OPTIONS if all(need in o.text for need in inputs["needs"])),
    alternatives={"a capital letter": lambda inputs: "C"},
    near_misses={
        "two letters": lambda inputs: "cd",
        "a letter that is no option": lambda inputs: "g",
        "its place in the list": lambda inputs: 3,
    },
    hints=(
        "Ask of each: do I see what is ordinary, what is not, and what is asked for?",
        "Limits come from the moving ranges. A target and a mark for signals must be there as well.",
    ),
    minutes=4,
    praise="Yes. Somebody who has ten seconds sees what is ordinary, what is not, and what is asked for.",
)
