"""4.3 Write the prediction of a small test of your own: one that can be wrong."""

from collections.abc import Iterator

from classroom.checks import RIGHT, Amount, Case, Choice, Day, Form, Misconception, Option, Question, Words

MORE, FEWER = "more", "fewer"
ALL_BUT, HARDLY = 9.999, 0.001  # above the one nothing is left to gain, below the other nothing to lose
# Words that nobody can count, and words that may stand beside these.
VAGUE = (
    "better best improve improved improves improvement good happier happy quicker faster smoother easier things work "
    "works working flow care waits waiting patients staff ward team people everyone everybody everything all more less "
    "is are be get gets it will the a an of on for and in with our us we how"
).split()
NOTHING = (
    "nothing none no not never can cannot could will would it is be i we me us wrong prove proven proves that this "
    "don't know if anything"
).split()
COUNT = "Nobody could count this. Name something of which you can say yes or no, case by case."
PROOF = "A prediction that nothing can prove wrong is a hope. Which result would make you change your mind?"
TEN = Amount(unit="cases of ten", least=0, most=10)
FORM = Form(
    {
        "change": Words(least=4),
        "measure": Words(least=4, not_only=tuple(VAGUE), who_else=COUNT),
        "better": Choice((Option(MORE, "more of them is better"), Option(FEWER, "fewer of them is better"))),
        "before": TEN,
        "predicted": TEN,
        "by": Day(after="2026-03-31"),
        "wrong_if": Words(least=4, not_only=tuple(NOTHING), who_else=PROOF),
    }
)


def _cases(inputs) -> Iterator[Case]:
    """Give what can fail on either side, then what cannot, and last what comes true if nothing changes."""
    yield Case(RIGHT, {"better": MORE}, (("predicted", "before"),))
    yield Case(RIGHT, {"better": FEWER}, (("before", "predicted"),))
    yield Case("no-room", {"better": MORE}, (("before", ALL_BUT),))
    yield Case("no-room", {"better": FEWER}, ((HARDLY, "before"),))
    yield Case("other-way", {"better": MORE}, (("before", "predicted"),))
    yield Case("other-way", {"better": FEWER}, (("predicted", "before"),))
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
            code="no-room",
            message="Before the test it is as good as it can be, so no test can show a gain. Choose something that "
            "does not go well yet.",
            example=lambda inputs: _filled(inputs, before=10, predicted=10),
        ),
    ),
    alternatives={
        "fewer is better": lambda inputs: _filled(inputs, better=FEWER, before=6, predicted=2),
        "a small step": lambda inputs: _filled(inputs, predicted=inputs["before"] + 1),
        "all of them": lambda inputs: _filled(inputs, predicted=10),
        "a mean of several days": lambda inputs: _filled(inputs, before=2.5, predicted=3.5),
        "a day as the British write it": lambda inputs: _filled(inputs, by="31/03/2027"),
        "the whole words": lambda inputs: _filled(inputs, better="More of them is better"),
    },
    near_misses={
        "fewer is better, and more is predicted": lambda inputs: _filled(inputs, better=FEWER, before=2, predicted=6),
        "nothing happens already, and nothing is predicted": lambda inputs: _filled(
            inputs, better=FEWER, before=0, predicted=0
        ),
        "twelve of ten": lambda inputs: _filled(inputs, predicted=12),
        "no number": lambda inputs: _filled(inputs, predicted="most of them"),
        "what nobody can count": lambda inputs: _filled(inputs, measure="how the flow gets better for patients"),
        "nothing could prove it wrong": lambda inputs: _filled(inputs, wrong_if="nothing could prove this wrong"),
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
