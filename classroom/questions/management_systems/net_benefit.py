"""5.6 What does a small case give: beds, net benefit in cash, and what may be said of it?"""

from collections.abc import Iterator

from classroom.checks import RIGHT, Case, Choice, Form, Misconception, Number, Option, Question
from classroom.questions.management_systems.weekend_case import AGENCY, BED_DAYS, OTHERS, PAY, RATE, SETTING_UP
from classroom.questions.management_systems.weekend_case import THOUSAND, YEARS, figures

OPEN, PROMISE, SPENDABLE, LOSS = "may gain or lose", "pays for itself", "all can be spent", "loses money"
FORM = Form(
    {
        "beds": Number("beds", 1),
        "cash": Number("thousand pounds", 0),
        "say": Choice(
            (
                Option(PROMISE, "pays for itself: a gain in cash is all but certain"),
                Option(OPEN, "may gain or lose: the interval in cash holds nought, and the bed days are of use"),
                Option(SPENDABLE, "all can be spent: with the bed days it is a gain in every run"),
                Option(LOSS, "loses money: the interval in cash begins below nought"),
            )
        ),
    },
    titles={"beds": "freed on an average day", "cash": "net benefit in cash", "say": "what may be said"},
)
DAYS, WEEKS = 365, 52


def _beds(days: int = DAYS) -> float:
    return BED_DAYS / days


def _a_pound_a_year(inputs) -> float:
    """Return what a pound in each of the years is worth today, in all."""
    return float(inputs["worth"]["worth"].iloc[1:].sum())


def _cash(inputs, worth: float | None = None, column: str = "mean", setting_up: float = 1) -> float:
    """Return cash in less cash out, in thousand pounds of today."""
    each = inputs["means"][column]
    a_year = _a_pound_a_year(inputs) if worth is None else worth
    return float(a_year * (each[AGENCY] - each[PAY]) - setting_up * each[SETTING_UP])


def _without_pay(inputs, worth: float) -> float:
    means = inputs["means"]["mean"]
    return float(worth * means[AGENCY] - means[SETTING_UP])


def _not_cash(inputs, worth: float | None = None) -> float:
    a_year = _a_pound_a_year(inputs) if worth is None else worth
    return float(a_year * inputs["means"].loc[OTHERS, "mean"])


def _right_cash(inputs) -> tuple[float, float]:
    """Return it by hand, and as the mean of the runs: both are right."""
    return _cash(inputs), float(inputs["runs"].loc["cash", "mean"])


def _squared(inputs) -> float:
    """Return what a pound a year is worth where each year is discounted twice."""
    return float((inputs["worth"]["worth"].iloc[1:] ** 2).sum())


def _wrong_cash(inputs) -> Iterator[tuple[str, float]]:
    at_the_end = (1 + RATE) ** YEARS
    yield "cash-and-not-cash-added", _cash(inputs) + _not_cash(inputs)
    yield "cash-and-not-cash-added", float(inputs["runs"].loc["together", "mean"])
    yield "cash-and-not-cash-added", _cash(inputs, YEARS) + _not_cash(inputs, YEARS)
    yield "what-nobody-can-spend", _not_cash(inputs)
    yield "what-nobody-can-spend", float(inputs["runs"].loc["not cash", "mean"])
    yield "discounting-forgotten", _cash(inputs, YEARS)
    yield "first-year-in-full", _cash(inputs, float(inputs["worth"]["worth"].iloc[:YEARS].sum()))
    yield "discounted-twice", _cash(inputs, _squared(inputs))
    yield "discounted-twice", _cash(inputs) / at_the_end
    yield "discounted-at-the-end", _cash(inputs, YEARS) / at_the_end
    yield "discounted-at-the-end", _cash(inputs, YEARS / at_the_end)
    yield "likely-for-mean", _cash(inputs, column="likely")
    yield "likely-for-mean", _cash(inputs, YEARS, column="likely")
    yield "setting-up-left-out", _cash(inputs, setting_up=0)
    yield "setting-up-left-out", _cash(inputs, YEARS, setting_up=0)
    yield "setting-up-each-year", _cash(inputs, setting_up=YEARS)
    yield "setting-up-each-year", _cash(inputs, setting_up=_a_pound_a_year(inputs))
    yield "one-year-alone", _cash(inputs, 1)
    yield "one-year-alone", _cash(inputs, float(inputs["worth"]["worth"].iloc[1]))
    yield "costs-left-out", _a_pound_a_year(inputs) * float(inputs["means"].loc[AGENCY, "mean"])
    yield "costs-left-out", YEARS * float(inputs["means"].loc[AGENCY, "mean"])
    yield "pay-left-out", _without_pay(inputs, _a_pound_a_year(inputs))
    yield "pay-left-out", _without_pay(inputs, YEARS)


def _wrong_beds() -> Iterator[tuple[str, float]]:
    yield "bed-days-as-beds", BED_DAYS
    yield "bed-days-as-beds", YEARS * BED_DAYS
    yield "days-of-three-years", YEARS * _beds()
    yield "days-of-three-years", _beds() / YEARS
    yield "weeks-for-days", _beds(WEEKS)
    yield "nights-for-a-bed", 1 / _beds()


def _cases(inputs) -> Iterator[Case]:
    """Give both right ones, then what is wrong with the beds, the cash and the words, in that order."""
    right = [{"beds": _beds(), "cash": cash} for cash in _right_cash(inputs)]
    yield from (Case(RIGHT, figures | {"say": OPEN}) for figures in right)
    yield from (Case(code, {"beds": beds}) for code, beds in _wrong_beds())
    yield Case("pounds-for-thousands", {"beds": _beds()}, (("cash", THOUSAND),))
    yield from (Case(code, {"beds": _beds(), "cash": cash}) for code, cash in _wrong_cash(inputs))
    for said, code in ((PROMISE, "mean-as-a-promise"), (SPENDABLE, "bed-days-as-money"), (LOSS, "doubt-as-loss")):
        yield from (Case(code, figures | {"say": said}) for figures in right)
    yield Case("other-cash", {"beds": _beds()})
    yield Case("other-beds")


def _filled(inputs, **changed) -> dict:
    return {"beds": _beds(), "cash": _cash(inputs), "say": OPEN, **changed}


def _with(code: str):
    """Return the first answer with this figure in cash."""
    return lambda inputs: _filled(inputs, cash=next(cash for found, cash in _wrong_cash(inputs) if found == code))


def _so_many(code: str):
    return lambda inputs: _filled(inputs, beds=next(beds for found, beds in _wrong_beds() if found == code))


QUESTION = Question(
    id="net-benefit",
    number="5.6",
    answer="net_benefit",
    kind=FORM,
    inputs=figures,
    reference=_filled,
    cases=_cases,
    misconceptions=(
        Misconception(
            code="bed-days-as-beds",
            message="These are bed days, and not beds. A bed that is free all year has as many bed days as the year "
            "has days. Divide by them.",
            example=_so_many("bed-days-as-beds"),
        ),
        Misconception(
            code="days-of-three-years",
            message="The bed days are those of one year. Divide them by the days of one year.",
            example=_so_many("days-of-three-years"),
        ),
        Misconception(
            code="weeks-for-days",
            message="You divided by the weeks of a year. A bed day is a bed for a day.",
            example=_so_many("weeks-for-days"),
        ),
        Misconception(
            code="nights-for-a-bed",
            message="You divided the other way. How many beds could be empty all year?",
            example=_so_many("nights-for-a-bed"),
        ),
        Misconception(
            code="cash-and-not-cash-added",
            message="You added what can be spent and what cannot. Bed days that others use pay no wages. Take "
            "the rows in cash alone.",
            example=_with("cash-and-not-cash-added"),
        ),
        Misconception(
            code="what-nobody-can-spend",
            message="This is the worth of the bed days. It is of use to the wards, and nobody can spend it. The "
            "question asks for cash.",
            example=_with("what-nobody-can-spend"),
        ),
        Misconception(
            code="discounting-forgotten",
            message="You counted a pound in three years as a pound of today. Multiply each year by what a pound of "
            "that year is worth.",
            example=_with("discounting-forgotten"),
        ),
        Misconception(
            code="first-year-in-full",
            message="You counted the first year's money as paid today. It comes in the course of that year: multiply the "
            "first year too by what its pound is worth.",
            example=_with("first-year-in-full"),
        ),
        Misconception(
            code="discounted-twice",
            message="You discounted twice. What a pound is worth today has the rate in it already. Use it once.",
            example=_with("discounted-twice"),
        ),
        Misconception(
            code="discounted-at-the-end",
            message="You discounted all years as if they were the third. A pound of the first year is worth more. "
            "And setting up is paid today.",
            example=_with("discounted-at-the-end"),
        ),
        Misconception(
            code="likely-for-mean",
            message="You took the likely figures. Costs that run over do so by more than they run under, so the mean "
            "lies higher. Take the means.",
            example=_with("likely-for-mean"),
        ),
        Misconception(
            code="setting-up-left-out",
            message="Setting up is not in your figure. It is paid before the first year, so it is not discounted.",
            example=_with("setting-up-left-out"),
        ),
        Misconception(
            code="setting-up-each-year",
            message="You paid for setting up each year. It is paid once, before the first year.",
            example=_with("setting-up-each-year"),
        ),
        Misconception(
            code="one-year-alone",
            message="Your figure has one year in it. The case runs for three.",
            example=_with("one-year-alone"),
        ),
        Misconception(
            code="costs-left-out",
            message="Your figure has no costs in it. Net is what is left when they are paid.",
            example=_with("costs-left-out"),
        ),
        Misconception(
            code="pay-left-out",
            message="The therapists' pay is not in your figure. It is paid in each of the years. Take it from the "
            "agency nights first.",
            example=_with("pay-left-out"),
        ),
        Misconception(
            code="pounds-for-thousands",
            message="Your figure looks like pounds. The field asks for thousand pounds.",
            example=lambda inputs: _filled(inputs, cash=THOUSAND * _cash(inputs)),
        ),
        Misconception(
            code="mean-as-a-promise",
            message="Both figures are right. The mean is above nought, and in four of ten runs money is lost. A mean "
            "is no promise. Say how far it may miss.",
            example=lambda inputs: _filled(inputs, say=PROMISE),
        ),
        Misconception(
            code="bed-days-as-money",
            message="Both figures are right. The gain in every run is made of bed days. Who would pay the therapists "
            "with them?",
            example=lambda inputs: _filled(inputs, say=SPENDABLE),
        ),
        Misconception(
            code="doubt-as-loss",
            message="Both figures are right. An interval that begins below nought is no loss yet. Most of the runs "
            "gain.",
            example=lambda inputs: _filled(inputs, say=LOSS),
        ),
        Misconception(
            code="other-cash",
            message="Look again at the cash. Take the pay from the agency nights, for each year. Multiply by what a "
            "pound of that year is worth, add the years up, and take off setting up.",
            example=lambda inputs: _filled(inputs, cash=_cash(inputs) + 55),
        ),
        Misconception(
            code="other-beds",
            message="Look again at the beds. Divide the bed days of a year by its days, and give one decimal.",
            example=lambda inputs: _filled(inputs, beds=9.9),
        ),
    ),
    alternatives={
        "rounded": lambda inputs: _filled(inputs, beds=round(_beds(), 1), cash=round(_cash(inputs))),
        "the mean of the runs": lambda inputs: _filled(inputs, cash=_right_cash(inputs)[1]),
        "the mean of the runs, rounded": lambda inputs: _filled(inputs, cash=round(_right_cash(inputs)[1])),
        "a pound's worth with three decimals": lambda inputs: _filled(
            inputs, cash=round(inputs["worth"]["worth"], 3).iloc[1:].sum() * 40 - 90
        ),
        "a pound's worth with two decimals": lambda inputs: _filled(
            inputs, cash=round(inputs["worth"]["worth"], 2).iloc[1:].sum() * 40 - 90
        ),
        "the whole words": lambda inputs: _filled(inputs, say=FORM.fields["say"].options[1].text),
    },
    near_misses={
        "two thousand more": lambda inputs: _filled(inputs, cash=round(_cash(inputs)) + 2),
        "the other sign": lambda inputs: _filled(inputs, cash=-_cash(inputs)),
        "a whole bed": lambda inputs: _filled(inputs, beds=1),
        "half a bed more": lambda inputs: _filled(inputs, beds=1.7),
        "the lower end as the net benefit": lambda inputs: _filled(inputs, cash=inputs["runs"].loc["cash", "low"]),
        "the upper end as the net benefit": lambda inputs: _filled(inputs, cash=inputs["runs"].loc["cash", "high"]),
        "how often it gains": lambda inputs: _filled(inputs, cash=inputs["runs"].loc["cash", "gain"]),
    },
    hints=(
        "Cross out what nobody can spend. Then go year by year: what comes in, what is paid, and what "
        "a pound of that year is worth today.",
        "Take the mean pay from the mean agency nights, and multiply by the three worths added up. Take off setting "
        "up, as it is. For the beds, divide the bed days of a year by its days. Then look where nought lies.",
    ),
    minutes=8,
    praise="Yes. The mean is a gain, and the interval says how little it promises. The bed days are worth more to patients than "
    "to the ledger, so report them beside the cash, and never in it. All figures here are invented: put in your own.",
)
