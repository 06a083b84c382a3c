"""Every amount in here is invented."""

import re
from dataclasses import replace

import numpy as np
import pytest
from impactflow.improvement import Benefit, Cost, ImprovementError, Outcome, ReturnOnImprovement, Share

SHIFTS = ("triangular", 20_000, 40_000, 60_000)
AGENCY = Benefit("Fewer agency shifts", "cost reduction", SHIFTS, True, "the ward manager")
NURSES = Benefit("Nurses' time", "productivity", ("normal", 30_000, 6_000), False, "the ward")
NIGHTS = Benefit("Nights at home", "patient outcome", ("uniform", 200, 400), False, "patients", unit="nights")
COACH = Cost("A coach", ("uniform", 20_000, 30_000))
MEETINGS = Cost("Time in meetings", 5_000, cash=False, first=1, last=None)
ALL = ReturnOnImprovement((AGENCY, NURSES, NIGHTS), (COACH, MEETINGS), years=2, rate=0.1)


def test_net_present_value_by_hand():
    sure = ReturnOnImprovement(replace(AGENCY, a_year=1000), Cost("Coach", 500), years=2, rate=0.1)
    expected = 1000 / 1.1 + 1000 / 1.21 - 500
    assert sure.cash.mean == pytest.approx(expected) and sure.cash.interval == pytest.approx((expected, expected))
    assert sure.cash.gain == 100 and sure.not_cash.mean == 0
    late = replace(sure, benefits=replace(AGENCY, a_year=1000, first=2))
    assert late.cash.mean == pytest.approx(1000 / 1.21 - 500)
    assert replace(sure, rate=0).cash.mean == 1500


def test_means_and_spread_are_what_arithmetic_gives():
    worth = 1 / 1.1 + 1 / 1.21
    assert ALL.cash.mean == pytest.approx(40_000 * worth - 25_000, rel=0.01)
    assert ALL.not_cash.mean == pytest.approx((30_000 - 5_000) * worth, rel=0.01)
    # Of a normal input alone, 95 of 100 runs lie within 1.96 standard deviations.
    low, high = ALL.not_cash.interval
    assert (high - low) / 2 == pytest.approx(1.96 * 6_000 * worth, rel=0.04)


def test_the_probability_of_a_gain_is_that_of_the_distribution():
    # 30,000 on average, with a spread of 6,000: it beats 36,000 in 16 of 100 cases.
    one = ReturnOnImprovement(replace(NURSES, level="income", cashable=True), Cost("Coach", 36_000), 1, 0)
    assert one.cash.gain == pytest.approx(15.9, abs=1)


def test_what_is_nearly_certain_is_not_said_to_be():
    rare = Outcome("cash", np.array([1.0] * 997 + [-1.0] * 3))
    assert "a gain in more than 99%" in rare.words and "fewer than 1%" in Outcome("cash", -rare.runs).words
    assert "a gain in 100%" in Outcome("cash", np.ones(10)).words


def test_the_same_seed_gives_the_same_and_a_benefit_more_leaves_the_others_alone():
    assert np.array_equal(ALL.cash.runs, replace(ALL, seed=1).cash.runs)
    assert not np.array_equal(ALL.cash.runs, replace(ALL, seed=2).cash.runs)
    assert np.array_equal(ALL.cash.runs, replace(ALL, benefits=(AGENCY,)).cash.runs)


def test_cash_and_value_are_never_one_figure_without_both():
    parts = ALL.together
    assert set(parts) == {"cash", "not cash", "together"}
    assert parts["together"].runs == pytest.approx(parts["cash"].runs + parts["not cash"].runs)
    whole = ALL.sentence[ALL.sentence.index("The two add up") :].split(".")[0]
    assert "is cash and" in whole and whole.endswith("is not")
    for outcome in parts.values():
        assert f"£{abs(float(f'{outcome.mean:.3g}')):,.0f}" in ALL.sentence


def test_what_is_not_in_pounds_is_told_and_never_added():
    assert ALL.together["together"].mean == pytest.approx(
        replace(ALL, benefits=(AGENCY, NURSES)).together["together"].mean
    )
    assert re.search(r"Nights at home: (299|300|301) nights a year \(20\d to 39\d\), not in pounds", ALL.sentence)


def test_words_say_who_can_spend_it():
    assert "Fewer agency shifts (cost reduction): the ward manager can spend it." in ALL.sentence
    assert "Nurses' time (productivity): nobody can spend it, and it is of use to the ward." in ALL.sentence
    assert "at 10.0%" in ALL.sentence and "Over 2 years" in ALL.sentence


def test_the_tornado_has_what_each_input_alone_moves_the_largest_first():
    table = ALL.tornado()
    worth = 1 / 1.1 + 1 / 1.21
    assert table.index.tolist() == ["Fewer agency shifts", "A coach"]
    # Triangular over 40,000: its percentiles lie sqrt(0.05) / 2 of the width from either end.
    ends = 40_000 * (1 - np.sqrt(2 * 0.025))
    assert table["moves"].tolist() == pytest.approx([ends * worth, 9_500])
    assert table.loc["A coach", "low"] == pytest.approx(40_000 * worth - 20_250)
    assert table.loc["A coach", "high"] < table.loc["A coach", "low"]
    assert ALL.tornado("together").index.tolist()[0] == "Fewer agency shifts" and len(ALL.tornado("together")) == 4


def test_a_share_that_the_change_made_counts_and_moves():
    half = replace(ALL, benefits=(replace(AGENCY, share=("uniform", 0.25, 0.75)),))
    worth = 1 / 1.1 + 1 / 1.21
    assert half.cash.mean == pytest.approx(20_000 * worth - 25_000, abs=400)
    assert half.tornado().index[0] == "share of Fewer agency shifts"
    assert any("the change made a share of uniform" in said for said in half.assumptions)


# One share of two benefits that are otherwise certain.
BOTH = Share("the share that the change made", ("uniform", 0.25, 0.75))
PAIR = (replace(AGENCY, a_year=4_000, share=BOTH), replace(NURSES, a_year=2_000, share=BOTH))
COMMON = ReturnOnImprovement(PAIR, replace(COACH, a_year=100), years=1, rate=0)


def test_a_share_that_benefits_have_in_common_is_drawn_once():
    agency, nurses = (COMMON._drawn[one.what] for one in PAIR)
    assert agency == pytest.approx(2 * nurses) and agency.std() > 0
    # Of a uniform share, 95 of 100 runs lie in all but 2.5% of its width at either end.
    assert COMMON.together["together"].interval == pytest.approx((6_000 * 0.2625 - 100, 6_000 * 0.7375 - 100), rel=0.02)


def test_what_is_drawn_apart_would_look_surer_than_it_is():
    apart = replace(COMMON, benefits=tuple(replace(one, share=BOTH.size) for one in PAIR))
    wide, narrow = (one.together["together"] for one in (COMMON, apart))
    # The spreads of two that go together add up; of two that do not, their squares do.
    width = 0.5 / np.sqrt(12)
    assert wide.runs.std() == pytest.approx(6_000 * width, rel=0.02)
    assert narrow.runs.std() == pytest.approx(np.hypot(4_000, 2_000) * width, rel=0.02)
    assert COMMON.cash.mean == apart.cash.mean and COMMON.cash.interval == apart.cash.interval


def test_a_common_share_is_one_bar_that_moves_all_who_have_it():
    table = COMMON.tornado("together")
    assert table.index.tolist().count("the share that the change made") == 1 and len(table) == 4
    assert table.iloc[0].tolist() == pytest.approx([6_000 * 0.2625 - 100, 6_000 * 0.7375 - 100, 6_000 * 0.475])
    assert COMMON.tornado("cash").iloc[0]["moves"] == pytest.approx(4_000 * 0.475)


def test_a_common_share_is_told_once_with_all_who_have_it():
    [told] = [said for said in COMMON.assumptions if "a share of" in said]
    assert told == (
        "Fewer agency shifts; Nurses' time: the change made a share of uniform (least 0.25, most 0.75), "
        "one and the same for all."
    )


def test_assumptions_say_each_input_as_it_was_given():
    assert "A coach: uniform (least 20,000, most 30,000) a year, years 0 to 0." in ALL.assumptions
    assert sum(said.endswith("This is our assumption.") for said in ALL.assumptions) == 2


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: replace(NURSES, cashable=True), "nobody can spend that"),
        (lambda: replace(AGENCY, unit="beds"), "nobody can spend that"),
        (lambda: replace(AGENCY, level="savings"), "The levels are: patient outcome"),
        (lambda: replace(AGENCY, who=" "), "Who is empty"),
        (lambda: replace(AGENCY, cashable="yes"), "True or False"),
        (lambda: replace(AGENCY, share=1.2), "from 0 to 1"),
        (lambda: replace(AGENCY, share=("normal", 0.9, 0.2)), "from 0 to 1"),
        (lambda: replace(AGENCY, share=("normal", 0.5, 0.01)), "in every draw"),
        (lambda: replace(AGENCY, share=("uniform", -0.01, 1)), "in every draw"),
        (lambda: replace(NURSES, unit="GBP"), "Write “£”"),
        (lambda: replace(NURSES, unit="£k"), "Write “£”"),
        (lambda: replace(NURSES, unit=None), "The unit of “.*” is empty"),
        (lambda: replace(COACH, a_year=-5), "Write what is saved as a Benefit"),
        (lambda: replace(COACH, a_year={"of": 5}), "should be a number"),
        (lambda: replace(ALL, benefits=None), "at least one of the benefits"),
        (lambda: Share("of all", 1.2), "“of all” should lie from 0 to 1"),
        (lambda: Share(" ", 1), "What is empty"),
        (lambda: replace(COMMON, benefits=(PAIR[0], replace(PAIR[1], share=replace(BOTH, size=0.5)))), "is there twice"),
        (lambda: replace(COACH, cash=None), "whether money is paid"),
        (lambda: replace(ALL, costs=()), "at least one of the costs"),
        (lambda: replace(ALL, benefits=(COACH,)), "at least one of the benefits"),
        (lambda: replace(ALL, rate=3.5), "such as 0.035"),
        (lambda: replace(ALL, rate=-0.01), "such as 0.035"),
        (lambda: replace(ALL, rate=None), "should be a number"),
        (lambda: replace(ALL, years=0), "whole number"),
        (lambda: replace(ALL, runs=10), "whole number"),
        (lambda: replace(ALL, costs=(COACH, COACH)), "is there twice"),
        (lambda: replace(ALL, benefits=replace(AGENCY, first=3)), "Years go from 0 to 2"),
        (lambda: ALL.tornado("all"), "Choose “cash”"),
    ],
)
def test_what_cannot_be_is_said(asked, said):
    with pytest.raises(ImprovementError, match=said):
        asked()


def test_pounds_with_a_blank_are_pounds():
    assert replace(ALL, benefits=replace(AGENCY, unit=" £ ")).cash.mean == replace(ALL, benefits=AGENCY).cash.mean


def test_the_rate_must_be_set():
    with pytest.raises(TypeError, match="rate"):
        ReturnOnImprovement(AGENCY, COACH, years=2)
