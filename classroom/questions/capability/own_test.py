"""4.3 Write the prediction of a small test of your own: one that can be wrong."""

from collections.abc import Iterator

from classroom.checks import RIGHT, Amount, Case, Choice, Disproof, Form, Misconception, Option, Question, Words
from classroom.questions.ahead import DayAhead

MORE, FEWER = "more", "fewer"
ONE = 1.0001  # a case, and a hair: "six or fewer" leaves none out below seven
FAR = 100  # more than ten cases: no result is known to lie on that side
ALL_BUT, HARDLY = 9.999, 0.001  # above the one nothing is left to gain, below the other nothing to lose
# Words that judge, of which nobody can say yes or no. Beside them only words that name no case: then nothing is counted.
JUDGING = (
    "better best improve improved improves improvement good well happier happy quicker faster smoother smoothly easier easily "
    "things everything flow work works working calm calmer safe safer quality aware awareness engaged engagement confident "
    "confidence motivated motivation satisfied satisfaction feel feels feeling felt think thinks culture morale mood "
    "communication happiness experience trust spirit"
).split()
BESIDE = (
    "care waits waiting patients staff ward team people everyone everybody all more less much very so too is are be get gets "
    "it will the a an of on in at to for and or with our us we i how here there go goes going together who that this what "
    "when they them their do does should can know knows understand understands"
).split()
NOTHING = (
    "nothing none no not never can cannot could will would it is be i we me us wrong prove proven proves that this "
    "don't know if anything"
).split()
COUNT = "Can you say yes or no of each case? Then say of what, such as “medicines ready by ten”."
NO_COUNT = (
    "Give a number of cases of ten, not a %: “fewer than” and the number that you predicted. "
    "Then you and others see on the day whether it was so."
)
PROOF = "A prediction that nothing can prove wrong is a hope. Which result would make you change your mind?"
TEN = Amount(unit="cases of ten", least=0, most=10, of_most=True)
FORM = Form(
    {
        "change": Words(least=4),
        "measure": Words(least=4, not_only=(*JUDGING, *BESIDE), judging=tuple(JUDGING), who_else=COUNT),
        "better": Choice((Option(MORE, "more of them is better"), Option(FEWER, "fewer of them is better"))),
        "before": TEN,
        "predicted": TEN,
        "by": DayAhead(last=True),
        "wrong_if": Disproof(least=3, not_only=tuple(NOTHING), who_else=PROOF, most=10, countless=NO_COUNT),
    }
)


def _cases(inputs) -> Iterator[Case]:
    """Give what can fail on either side, what leaves results out, what cannot fail, and last what comes true if nothing changes."""
    gain, loss = (("predicted", "before"),), (("before", "predicted"),)
    short, over = ("predicted", "wrong_if.below"), ("wrong_if.above", "predicted")
    all_short, all_over = ("wrong_if.below", "predicted", -ONE), ("predicted", "wrong_if.above", -ONE)
    one_alone = ("wrong_if.below", "wrong_if.above", -ONE / 2)  # "six of ten": only that result is meant
    not_above, not_below = ("wrong_if.above", FAR), (-FAR, "wrong_if.below")
    yield Case(RIGHT, {"better": MORE}, (*gain, short, all_short, not_above))
    yield Case(RIGHT, {"better": FEWER}, (*loss, over, all_over, not_below))
    yield Case(RIGHT, {"better": MORE}, (*gain, not_below, not_above))  # words do not tell which results they mean
    yield Case(RIGHT, {"better": FEWER}, (*loss, not_below, not_above))
    yield Case("neither", {"better": MORE}, (*gain, short, not_above))
    yield Case("neither", {"better": FEWER}, (*loss, over, not_below))
    yield Case("neither", {"better": MORE}, (*gain, short, one_alone))
    yield Case("neither", {"better": FEWER}, (*loss, over, one_alone))
    yield Case("success-proves-wrong", {"better": MORE}, gain)
    yield Case("success-proves-wrong", {"better": FEWER}, loss)
    yield Case("no-room", {"better": MORE}, (("before", ALL_BUT),))
    yield Case("no-room", {"better": FEWER}, ((HARDLY, "before"),))
    yield Case("other-way", {"better": MORE}, loss)
    yield Case("other-way", {"better": FEWER}, gain)
    yield Case("cannot-fail")


def _filled(inputs, **changed) -> dict:
    test = {
        "change": "The pharmacist joins the ward round at nine",
        "measure": "next-day discharges with medicines ready by ten",
        "better": MORE,
        "before": inputs["before"],
        "predicted": inputs["before"] + inputs["step"],
    }
    return {**test, "by": "March 2027", "wrong_if": "fewer than seven of ten are ready", **changed}


QUESTION = Question(
    id="own-test",
    number="4.3",
    answer="own_test",
    kind=FORM,
    inputs=lambda: {"before": 3, "step": 4},
    reference=_filled,
    cases=_cases,
    misconceptions=(
        Misconception(
            code="cannot-fail",
            message="You predict what happens already. If the test changes nothing, it comes true: it cannot fail. "
            "Predict a number that only a change can reach.",
            example=lambda inputs: _filled(inputs, predicted=inputs["before"]),
        ),
        Misconception(
            code="other-way",
            message="Your prediction is on the worse side of what happens already. Look at whether more is better "
            "or fewer. Then predict a better number.",
            example=lambda inputs: _filled(inputs, better=FEWER),
        ),
        Misconception(
            code="success-proves-wrong",
            message="We read your number as cases that you count. Then what would prove you wrong holds your own "
            "prediction, or better results. Do you count the others there? Write it as “fewer than” and the number that "
            "you predicted, or “more than” if fewer is better.",
            example=lambda inputs: _filled(inputs, wrong_if="more than six of ten letters"),
        ),
        Misconception(
            code="neither",
            message="Some results are neither your prediction nor what would prove you wrong. Write “fewer than” "
            "and the very number that you predicted, or “more than” if fewer is better.",
            example=lambda inputs: _filled(inputs, wrong_if="fewer than five of ten"),
            also=(lambda inputs: _filled(inputs, wrong_if="six of ten"),),
        ),
        Misconception(
            code="no-room",
            message="Before the test it is as good as it can be, so no test can show a gain. Choose something that "
            "does not go well yet.",
            example=lambda inputs: _filled(inputs, before=10, predicted=10),
        ),
    ),
    alternatives={
        "fewer is better": lambda inputs: _filled(inputs, better=FEWER, before=6, predicted=2, wrong_if="3 or more wait"),
        "a small step": lambda inputs: _filled(inputs, predicted=inputs["before"] + 1, wrong_if="three of ten or fewer"),
        "what words do not tell": lambda inputs: _filled(inputs, wrong_if="more than three are not ready"),
        "few, in words that say more": lambda inputs: _filled(inputs, wrong_if="only 3 came home"),
        "none, where one is predicted": lambda inputs: _filled(inputs, before=0, predicted=1, wrong_if="zero of ten"),
        "all, where nine are predicted": lambda inputs: _filled(
            inputs, better=FEWER, before=10, predicted=9, wrong_if="all ten cases"
        ),
        "all of them": lambda inputs: _filled(inputs, predicted=10, wrong_if="fewer than ten"),
        "as it is said": lambda inputs: _filled(inputs, before=f"{inputs['before']} of 10", predicted="7 of 10"),
        "a mean of several days": lambda inputs: _filled(inputs, before=2.5, predicted=3.5, wrong_if="below 3.5 of 10"),
        "it stays below": lambda inputs: _filled(inputs, wrong_if="if it stays at 6 or fewer"),
        "two words": lambda inputs: _filled(inputs, wrong_if="below 7"),
        "a day as the British write it": lambda inputs: _filled(inputs, by="31/03/2027"),
        "a day with its weekday": lambda inputs: _filled(inputs, by="Wednesday 31 March 2027"),
        "the whole words": lambda inputs: _filled(inputs, better="More of them is better"),
    },
    near_misses={
        "fewer is better, and more is predicted": lambda inputs: _filled(inputs, better=FEWER, before=2, predicted=6),
        "nothing happens already, and nothing is predicted": lambda inputs: _filled(
            inputs, better=FEWER, before=0, predicted=0
        ),
        "twelve of ten": lambda inputs: _filled(inputs, predicted=12),
        "of twenty": lambda inputs: _filled(inputs, predicted="7 of 20"),
        "no number": lambda inputs: _filled(inputs, predicted="most of them"),
        "what nobody can count": lambda inputs: _filled(inputs, measure="how the flow gets better for patients"),
        "nothing could prove it wrong": lambda inputs: _filled(inputs, wrong_if="nothing could prove this wrong"),
        "nobody could say whether it was so": lambda inputs: _filled(inputs, wrong_if="if it does not get better"),
        "more than was predicted would prove it wrong": lambda inputs: _filled(inputs, wrong_if="nine of ten or more"),
        "the prediction itself would prove it wrong": lambda inputs: _filled(inputs, wrong_if="at most seven of ten"),
        "the prediction itself, and no side": lambda inputs: _filled(inputs, wrong_if="7 of 10"),
        "the prediction itself, in words": lambda inputs: _filled(inputs, wrong_if="exactly seven of ten."),
        "the prediction itself, and fewer is better": lambda inputs: _filled(
            inputs, better=FEWER, before=6, predicted=2, wrong_if="2 out of 10 cases"
        ),
        "a better result, and no side": lambda inputs: _filled(inputs, wrong_if="just 9 in 10"),
        "one result alone, and fewer is better": lambda inputs: _filled(
            inputs, better=FEWER, before=6, predicted=2, wrong_if="only three of ten"
        ),
        "the others are counted": lambda inputs: _filled(inputs, wrong_if="more than 3 are late"),
        "the others are counted, with or more": lambda inputs: _filled(inputs, wrong_if="4 or more still wait"),
        "all of them, and only few prove it wrong": lambda inputs: _filled(inputs, predicted=10),
        "a feeling with a noun": lambda inputs: _filled(inputs, measure="happiness of the staff"),
        "it stays at the prediction": lambda inputs: _filled(inputs, wrong_if="if it stays at 7"),
        "few in percent": lambda inputs: _filled(inputs, wrong_if="fewer than 7% are rung"),
        "a share in percent": lambda inputs: _filled(inputs, wrong_if="fewer than 70% are rung"),
        "more than one above, and fewer is better": lambda inputs: _filled(
            inputs, better=FEWER, before=6, predicted=2, wrong_if="more than 3 wait"
        ),
        "a feeling": lambda inputs: _filled(inputs, measure="staff will be more aware"),
        "a date that is over": lambda inputs: _filled(inputs, by="March 2026"),
        "no date": lambda inputs: _filled(inputs, by=...),
    },
    hints=(
        "Choose something small that you can try this week, and ten cases of which you can say yes or no.",
        "Count, or guess, how many of ten it is now. Then write a better number, and which result would prove "
        "you wrong.",
    ),
    minutes=8,
    praise="Yes. This can turn out wrong, and so you will learn from it either way. Show it to a colleague before "
    "you begin. Then write down what happens, whatever it is.",
)
