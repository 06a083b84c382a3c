"""4.3 Write the prediction of a small test of your own: one that can be wrong."""

from collections.abc import Iterator
from dataclasses import replace

from classroom.checks import RIGHT, Amount, Case, Choice, Form, Misconception, Option, Question, Words
from classroom.questions.ahead import DayAhead

MORE, FEWER = "more", "fewer"
LESS, AT_MOST, AT_LEAST, OVER = SIDES = ("fewer than", "at most", "at least", "more than")
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
COUNT = "Can you say yes or no of each case? Then say of what, such as “medicines ready by ten”."
# As the question's table shows them: what cannot fail.
CANNOT_FAIL = ("visitors will be pleased", "handover will be better", "waits will get better")
SHARE = "This looks like a share of one. Write {meant}, not {said}."
MEAN = Amount(unit="cases of ten", least=0, most=10, of_most=True, share=SHARE)
TEN = replace(MEAN, whole=True)
FORM = Form(
    {
        "change": Words(least=4),
        "measure": Words(least=4, not_only=(*JUDGING, *BESIDE), judging=tuple(JUDGING), sentences=CANNOT_FAIL, who_else=COUNT),
        "better": Choice((Option(MORE, "more of them is better"), Option(FEWER, "fewer of them is better"))),
        "before": MEAN,
        "predicted": TEN,
        "by": DayAhead(last=True, such_as="31 March 2027"),
        "wrong_if": Choice(tuple(Option(side, side) for side in SIDES)),
        "wrong_at": TEN,
    },
    titles={"wrong_if": "wrong if it is …", "wrong_at": "… this number"},
)


def _cases(inputs) -> Iterator[Case]:
    """Give what can fail, what proves a success wrong, what leaves results out, and last what cannot fail.

    Results are whole numbers of ten: "at most 6" and "fewer than 7" are the same ones. What was
    before may be a mean of several days.
    """
    more = _with_a_gain(MORE, (LESS, AT_MOST), (OVER, AT_LEAST), best=10, turn=1)
    fewer = _with_a_gain(FEWER, (OVER, AT_LEAST), (LESS, AT_MOST), best=0, turn=-1)
    yield from sorted([*more, *fewer], key=lambda case: case.code != RIGHT)
    yield Case("no-room", {"better": MORE}, equal=(("before", 10),))
    yield Case("no-room", {"better": FEWER}, equal=(("before", 0),))
    yield Case("other-way", {"better": MORE}, (("before", "predicted"),))
    yield Case("other-way", {"better": FEWER}, (("predicted", "before"),))
    yield Case("cannot-fail")


def _with_a_gain(better: str, worse_side: tuple[str, str], better_side: tuple[str, str], best: int, turn: int) -> Iterator[Case]:
    """Give the cases of a prediction that is better than before.

    Args:
        worse_side: the words for worse results than a number, without it and with it. Then those for better ones.
        turn: 1 where the better figure of a pair is the larger, -1 where it is the smaller.
    """
    gain, kept, (short, short_or_at) = ("predicted", "before")[::turn], ("predicted", "wrong_at"), worse_side

    def case(code: str, side: str, *above, **pairs) -> Case:
        return Case(code, {"better": better, "wrong_if": side}, (gain, *above), **pairs)

    yield case(RIGHT, short, equal=(kept,))
    yield case(RIGHT, short_or_at, next_to=(kept[::turn],))
    yield case("success-proves-wrong", short, kept[::-turn])
    yield case("success-proves-wrong", short_or_at, kept[::-turn])
    yield case("success-proves-wrong", short_or_at, equal=(kept,))
    yield case("success-proves-wrong", better_side[0], (best, "wrong_at")[::turn])  # beyond the best there is no result
    yield case("success-proves-wrong", better_side[1])
    yield Case("neither", {"better": better}, (gain,))


def _filled(inputs, **changed) -> dict:
    test = {
        "change": "The pharmacist joins the ward round at nine",
        "measure": "next-day discharges with medicines ready by ten",
        "better": MORE,
        "before": inputs["before"],
        "predicted": inputs["before"] + inputs["step"],
    }
    predicted = changed.get("predicted", test["predicted"])
    return {**test, "by": "31 March 2027", "wrong_if": LESS, "wrong_at": predicted, **changed}


def _fewer(inputs, **changed) -> dict:
    return _filled(inputs, **{"better": FEWER, "before": 6, "predicted": 2, "wrong_if": OVER, "wrong_at": 2, **changed})


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
            message="What would prove you wrong holds your own prediction, or better results. All numbers here are of "
            "the cases that you count. Choose “fewer than” and the number that you predicted. If fewer is better, "
            "choose “more than”.",
            example=lambda inputs: _filled(inputs, wrong_if=AT_MOST),
            also=(
                lambda inputs: _filled(inputs, wrong_if=OVER, wrong_at=3),
                lambda inputs: _fewer(inputs, wrong_if=AT_MOST, wrong_at=2),
            ),
        ),
        Misconception(
            code="neither",
            message="Some results are neither your prediction nor what would prove you wrong. Choose “fewer than” and "
            "the very number that you predicted. If fewer is better, choose “more than”.",
            example=lambda inputs: _filled(inputs, wrong_at=5),
            also=(
                lambda inputs: _filled(inputs, wrong_if=AT_MOST, wrong_at=5),
                lambda inputs: _fewer(inputs, wrong_if=AT_LEAST, wrong_at=4),
            ),
        ),
        Misconception(
            code="no-room",
            message="Before the test it is as good as it can be, so no test can show a gain. Choose something that "
            "does not go well yet.",
            example=lambda inputs: _filled(inputs, before=10, predicted=10),
        ),
    ),
    alternatives={
        "fewer is better": _fewer,
        "fewer is better, and the next number": lambda inputs: _fewer(inputs, wrong_if=AT_LEAST, wrong_at=3),
        "the number below": lambda inputs: _filled(inputs, wrong_if=AT_MOST, wrong_at=inputs["before"] + inputs["step"] - 1),
        "a small step": lambda inputs: _filled(inputs, predicted=inputs["before"] + 1),
        "none, where one is predicted": lambda inputs: _filled(inputs, before=0, predicted=1, wrong_if=AT_MOST, wrong_at=0),
        "all, where nine are predicted": lambda inputs: _fewer(inputs, before=10, predicted=9, wrong_if=AT_LEAST, wrong_at=10),
        "all of them": lambda inputs: _filled(inputs, predicted=10),
        "as it is said": lambda inputs: _filled(
            inputs, before=f"{inputs['before']} in 10", predicted="7 of the 10", wrong_at="seven of ten"
        ),
        "a mean of several days": lambda inputs: _filled(inputs, before=2.5, predicted=4),
        "a month alone": lambda inputs: _filled(inputs, by="March 2027"),
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
        "nothing could prove it wrong": lambda inputs: _filled(inputs, wrong_at=0),
        "in words of one's own": lambda inputs: _filled(inputs, wrong_if="fewer than seven of ten"),
        "no side": lambda inputs: _filled(inputs, wrong_if=...),
        "no number that would prove it wrong": lambda inputs: _filled(inputs, wrong_at=...),
        "more than was predicted would prove it wrong": lambda inputs: _filled(inputs, wrong_if=AT_LEAST, wrong_at=9),
        "one more would prove it wrong": lambda inputs: _filled(inputs, wrong_at=8),
        "the prediction itself, and fewer is better": lambda inputs: _fewer(inputs, wrong_if=AT_LEAST),
        "the others are counted": lambda inputs: _filled(inputs, wrong_if=OVER, wrong_at=3),
        "more than one above, and fewer is better": lambda inputs: _fewer(inputs, wrong_at=3),
        "no result is more than all": lambda inputs: _fewer(inputs, wrong_at=10),
        "shares of one": lambda inputs: _filled(inputs, before=0.2, predicted=0.6, wrong_at=0.6),
        "a share of one would prove it wrong": lambda inputs: _filled(inputs, wrong_at=0.6),
        "half a case": lambda inputs: _filled(inputs, predicted=6.5, wrong_at=6.5),
        "a sentence that the page gives as what cannot fail": lambda inputs: _filled(inputs, measure="Handover will be better."),
        "a half below": lambda inputs: _filled(inputs, wrong_if=AT_MOST, wrong_at=6.5),
        "a feeling with a noun": lambda inputs: _filled(inputs, measure="happiness of the staff"),
        "a feeling": lambda inputs: _filled(inputs, measure="staff will be more aware"),
        "a date that is over": lambda inputs: _filled(inputs, by="March 2026"),
        "no date": lambda inputs: _filled(inputs, by=...),
    },
    hints=(
        "Choose something small that you can try this week, and ten cases of which you can say yes or no.",
        "Count, or guess, how many of ten it is now. Then write a better number. You are wrong if it falls short "
        "of that number: choose the words that say so.",
    ),
    minutes=8,
    praise="Yes. This can turn out wrong, and so you will learn from it either way. Show it to a colleague before "
    "you begin. Then write down what happens, whatever it is.",
)
