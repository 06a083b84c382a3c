"""The course's own rubric: five components, and what one can see at each score."""

# The names of the components are NHS England's; every other word is the course's own. It is not the
# official self-assessment, and its scores cannot be compared with that.
SCORES = ("not yet", "begun", "regular", "how we work")

RUBRIC = {
    "Building a shared purpose and vision": (
        "I know of no aim that staff and patients shaped.",
        "There is an aim with a measure and a date. Few on the wards could say it.",
        "People on several wards can say the aim, and what patients changed in it.",
        "Work that does not serve the aim is stopped, and I can name an example from this year.",
    ),
    "Investing in people and culture": (
        "Nobody has time in the week for improvement, and ideas go nowhere.",
        "Some teams have time. I can name an idea from staff that was tested this year.",
        "Most teams have time each week, and hear back on their ideas within weeks.",
        "Anyone speaks up about a problem, patients help to choose what is tested, and I can show both.",
    ),
    "Developing leadership behaviours": (
        "Leaders compare two points, ask who is to blame, and wait for the next report.",
        "Some leaders go and see. Some reports show data over time.",
        "Leaders go and see each month, ask before they tell, and remove obstacles that I can name.",
        "The board reads charts over time, leaves chance alone, and learns openly from its own mistakes.",
    ),
    "Building improvement capability and capacity": (
        "There are courses, and no tests of change on my wards.",
        "A few people with a coach test changes, and write their predictions first.",
        "Each area has a live project with a coach, and its log shows tests that failed too.",
        "New starters learn our method at work, and demand and capacity are measured as a matter of course.",
    ),
    "Embedding improvement into management systems and processes": (
        "Improvement has meetings and reports of its own, beside how the hospital is run.",
        "Some huddles raise a problem, name an owner and hear back.",
        "Problems go from huddle to board and back, and I can follow one all the way.",
        "Plans, budgets and reports follow the same aims, and we check whether gains lasted.",
    ),
}  # fmt: skip
