"""5.8 Write a plan for ninety days whose parts agree with each other."""

from collections.abc import Iterator

from classroom.checks import RIGHT, Case, Choice, Form, Misconception, Question
from classroom.questions.ahead import DayAhead

PROBLEMS = {
    "late medicines": "late medicines: patients who can go home wait for their medicines",
    "no bed in the morning": "no bed in the morning: people wait in the corridor until one is free",
    "waiting crews": "waiting crews: ambulances wait to hand their patients over",
}
MEASURES = {
    "medicines by ten": "medicines by ten: how many of ten are ready, each day",
    "waiting at ten": "waiting at ten: how many people wait for a bed then, each day",
    "crews in time": "crews in time: how many of ten hand over within fifteen minutes, each day",
    "mean stay": "mean stay: of the whole hospital, each month",
    "meetings held": "meetings held: of those who work on it, each week",
}
SHOWS = {
    "late medicines": "medicines by ten", "no bed in the morning": "waiting at ten", "waiting crews": "crews in time",
}  # fmt: skip
MONTHLY, ACTIVITY = "mean stay", "meetings held"
OWNERS = {
    "discharge team": "the discharge team",
    "ward manager": "the ward manager",
    "everyone": "everyone on the ward",
    "site manager": "the site manager",
    "two together": "the ward manager and the site manager together",
    "discharge lead": "the lead of the discharge team",
    "next meeting": "to be agreed at the next meeting",
    "matron": "the matron",
}
ONE_OWNER = frozenset(("ward manager", "site manager", "discharge lead", "matron"))
MANY = frozenset(("discharge team", "everyone"))
TELLERS = {
    "poster": "a poster in the staff room",
    "owner": "the owner of this plan",
    "huddle": "the huddle",
    "ward manager": "the ward manager",
    "monthly report": "the monthly report, by email",
    "site manager": "the site manager",
    "improvement team": "the improvement team",
}
ONE_TELLER = frozenset(("owner", "ward manager", "site manager"))
PAPER = frozenset(("poster", "monthly report"))
COUNTED = "Count on from the start day: from 1 March 2027, 30 May 2027 is ninety days on."
WITHOUT_A_DAY = "A start without a day is taken as the first, an end as the last."
MONTH, SOON, LATE = 31, 83, 97  # days: to the first check at most, and ninety with a week more or less
FORM = Form(
    {
        "problem": Choice.of(PROBLEMS),
        "measure": Choice.of(MEASURES),
        "owner": Choice.of(OWNERS),
        "starts": DayAhead(
            such_as="1 March 2027",
            days_on={
                "a_day_on": 1, "a_month": MONTH, "beyond_a_month": MONTH + 1,
                "ninety": SOON, "beyond": LATE, "beyond_a_day_on": LATE + 1,
            },
        ),
        "first_check": DayAhead(last=True, such_as="15 March 2027"),
        "ends": DayAhead(last=True, such_as="30 May 2027", days_on={"a_day_on": 1}),
        "answers_back": Choice.of(TELLERS),
    },
    titles={"starts": "start day", "ends": "ninety days on", "answers_back": "who answers back"},
)  # fmt: skip
IN_TIME = (
    ("first_check", "starts"), ("starts.beyond_a_month", "first_check"),
    ("ends.a_day_on", "starts.ninety"), ("starts.beyond_a_day_on", "ends"),
)  # fmt: skip


def _cases(inputs) -> Iterator[Case]:
    """Give the right plans, then what does not hold: what is measured first, then the owner, the days, and the answer."""
    pairs = [{"problem": problem, "measure": measure} for problem, measure in SHOWS.items()]
    yield from (Case(RIGHT, pair | {"owner": ONE_OWNER, "answers_back": ONE_TELLER}, IN_TIME) for pair in pairs)
    yield Case("measure-once-a-month", {"measure": MONTHLY})
    yield Case("counts-what-was-done", {"measure": ACTIVITY})
    yield from (
        Case("measure-of-another-problem", {"problem": problem, "measure": measure})
        for problem, shown in SHOWS.items()
        for measure in SHOWS.values()
        if measure != shown
    )
    yield Case("owned-by-many", {"owner": MANY})
    yield Case("owned-by-two", {"owner": "two together"})
    yield Case("no-owner-yet", {"owner": "next meeting"})
    yield Case("ends-as-it-starts", {}, equal=(("starts", "ends"),))
    yield Case("ends-before-it-starts", {}, (("starts", "ends"),))
    yield Case("less-than-ninety-days", {}, (("starts.ninety", "ends"),))
    yield Case("more-than-ninety-days", {}, (("ends", "starts.beyond"),))
    yield Case("check-before-start", {}, (("starts.a_day_on", "first_check"),))
    yield Case("check-after-the-end", {}, (("first_check", "ends"),))
    yield Case("check-at-the-end", {}, equal=(("first_check", "ends"),))
    yield Case("check-too-late", {}, (("first_check", "starts.a_month"),))
    yield Case("told-by-paper", {"answers_back": PAPER})
    yield Case("told-by-many")


def _filled(inputs, **changed) -> dict:
    problem = inputs["problem"]
    plan = {"problem": problem, "measure": SHOWS[problem], "owner": "discharge lead", "starts": "1 March 2027"}
    return {**plan, "first_check": "15 March 2027", "ends": "30 May 2027", "answers_back": "ward manager", **changed}


QUESTION = Question(
    id="ninety-day-plan",
    number="5.8",
    answer="ninety_days",
    kind=FORM,
    inputs=lambda: {"problem": "late medicines"},
    reference=_filled,
    cases=_cases,
    misconceptions=(
        Misconception(
            code="measure-once-a-month",
            message="Measure and days contradict each other. A figure a month gives three in ninety days: "
            "nobody could tell a change from chance. Take one that comes each day.",
            example=lambda inputs: _filled(inputs, measure=MONTHLY),
        ),
        Misconception(
            code="counts-what-was-done",
            message="Measure and problem contradict each other. This counts what you did, and not what a patient would "
            "notice. All meetings could be held, and the problem be as large as before.",
            example=lambda inputs: _filled(inputs, measure=ACTIVITY),
        ),
        Misconception(
            code="measure-of-another-problem",
            message="Measure and problem contradict each other. If your problem were solved tomorrow, something else "
            "could still hold this figure where it is. Take the one that would show it.",
            example=lambda inputs: _filled(inputs, measure="waiting at ten"),
        ),
        Misconception(
            code="owned-by-many",
            message="Your owner is many, and what belongs to many belongs to nobody. Each leaves it to another. "
            "Choose one role. The others can still help.",
            example=lambda inputs: _filled(inputs, owner="discharge team"),
        ),
        Misconception(
            code="owned-by-two",
            message="Your owners are two, and each can wait for the other. Choose one role. The second can help, and stand in.",
            example=lambda inputs: _filled(inputs, owner="two together"),
        ),
        Misconception(
            code="no-owner-yet",
            message="Until that meeting nobody owns it, and nobody begins. Choose one role now. It can be handed on later.",
            example=lambda inputs: _filled(inputs, owner="next meeting"),
        ),
        Misconception(
            code="ends-before-it-starts",
            message="Start and end contradict each other: the plan ends before it has begun. Look at the years "
            "and the months.",
            example=lambda inputs: _filled(inputs, ends="1 February 2027"),
        ),
        Misconception(
            code="ends-as-it-starts",
            message="Start and end contradict each other: the plan ends on the day it begins. Give it ninety days.",
            example=lambda inputs: _filled(inputs, ends="1 March 2027"),
        ),
        Misconception(
            code="less-than-ninety-days",
            message="Start and end contradict each other: between them lies more than a week under ninety days. "
            f"{COUNTED} {WITHOUT_A_DAY}",
            example=lambda inputs: _filled(inputs, ends="12 April 2027"),
        ),
        Misconception(
            code="more-than-ninety-days",
            message="Start and end contradict each other: between them lies more than a week over ninety days. "
            f"A plan that is too long is looked at by nobody. {COUNTED} {WITHOUT_A_DAY}",
            example=lambda inputs: _filled(inputs, ends="1 September 2027"),
        ),
        Misconception(
            code="check-before-start",
            message="Start and first check contradict each other: there is nothing to look at yet. Let the work run "
            "for some days first.",
            example=lambda inputs: _filled(inputs, first_check="1 March 2027"),
        ),
        Misconception(
            code="check-after-the-end",
            message="First check and end contradict each other: the check lies after the end. Nothing can be changed any more "
            "then. Look within a month of the start.",
            example=lambda inputs: _filled(inputs, first_check="15 June 2027"),
        ),
        Misconception(
            code="check-at-the-end",
            message="First check and end contradict each other. At the end nothing can be changed any more. "
            "Look within a month of the start.",
            example=lambda inputs: _filled(inputs, first_check="30 May 2027"),
        ),
        Misconception(
            code="check-too-late",
            message="Start and first check are more than a month apart. If it goes wrong, a month is lost before "
            "anybody sees it. Look sooner.",
            example=lambda inputs: _filled(inputs, first_check="20 April 2027"),
        ),
        Misconception(
            code="told-by-paper",
            message="Nobody can ask a poster or an email back, and many never see it. Choose one role that goes to "
            "those who raised the problem, and tells them.",
            example=lambda inputs: _filled(inputs, answers_back="poster"),
        ),
        Misconception(
            code="told-by-many",
            message="A huddle or a team is many. Each may think that another has told those who raised the problem. "
            "Choose one role. It can well speak at the huddle.",
            example=lambda inputs: _filled(inputs, answers_back="huddle"),
        ),
    ),
    alternatives={
        "a bed in the morning": lambda inputs: _filled(
            inputs, problem="no bed in the morning", measure="waiting at ten", owner="site manager"
        ),
        "crews": lambda inputs: _filled(inputs, problem="waiting crews", measure="crews in time", owner="the matron"),
        "months alone": lambda inputs: _filled(inputs, starts="March 2027", first_check="March 2027", ends="May 2027"),
        "days as the British write them": lambda inputs: _filled(
            inputs, starts="01/03/2027", first_check="08/03/2027", ends="30/05/2027"
        ),
        "three months to the day": lambda inputs: _filled(inputs, ends="1 June 2027"),
        "a day after the start": lambda inputs: _filled(inputs, first_check="2 March 2027"),
        "a month after the start": lambda inputs: _filled(inputs, first_check="1 April 2027"),
        "a week less": lambda inputs: _filled(inputs, ends="23 May 2027"),
        "a week more": lambda inputs: _filled(inputs, ends="6 June 2027"),
        "the whole words": lambda inputs: _filled(inputs, problem=PROBLEMS["late medicines"]),
        "the lead of the team, in whole words": lambda inputs: _filled(inputs, owner=OWNERS["discharge lead"]),
        "one role does both": lambda inputs: _filled(inputs, owner="ward manager", answers_back="owner"),
        "the site manager tells them": lambda inputs: _filled(inputs, answers_back="the site manager"),
        "days in short": lambda inputs: _filled(inputs, starts="Mon 1/3/27", first_check="15 Mar 27", ends="30-May-2027"),
    },
    near_misses={
        "eight days less": lambda inputs: _filled(inputs, ends="22 May 2027"),
        "eight days more": lambda inputs: _filled(inputs, ends="7 June 2027"),
        "a month and a day after the start": lambda inputs: _filled(inputs, first_check="2 April 2027"),
        "the year before": lambda inputs: _filled(inputs, ends="30 May 2026"),
        "a month too many, without days": lambda inputs: _filled(inputs, starts="March 2027", ends="June 2027"),
        "everyone owns it": lambda inputs: _filled(inputs, owner="everyone"),
        "a team owns it, and the owner answers": lambda inputs: _filled(inputs, owner="discharge team", answers_back="owner"),
        "an email answers back": lambda inputs: _filled(inputs, answers_back="monthly report"),
        "a team answers back": lambda inputs: _filled(inputs, answers_back="improvement team"),
        "a role that is not offered": lambda inputs: _filled(inputs, owner="the ward pharmacist"),
        "a start that is over": lambda inputs: _filled(inputs, starts="1 March 2026"),
        "no start": lambda inputs: _filled(inputs, starts=...),
        "a day that is none": lambda inputs: _filled(inputs, ends="31 June 2027"),
        "the days exchanged": lambda inputs: _filled(inputs, starts="30 May 2027", ends="1 March 2027"),
        "another measure and another end": lambda inputs: _filled(inputs, measure="crews in time", ends="1 April 2027"),
    },
    hints=(
        "Read your plan aloud, two parts at a time. If the problem were solved, would the measure show it?",
        "Take a measure that comes each day. Check within a month of the start, and end ninety days on. One "
        "role owns it, and one role tells those who raised the problem.",
    ),
    minutes=8,
    praise="Yes. Its parts agree: what is wrong, what would show it, who looks and when. And somebody goes back to "
    "those who raised it. That last part is the first to be forgotten. Now write one for your own work.",
)
