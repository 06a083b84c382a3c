from dataclasses import FrozenInstanceError
from datetime import date

import pandas as pd
import pytest
from impactflow.improvement import Aim, ImprovementError

GIVEN = {
    "measure": "Share who wait over 12 hours", "unit": "%", "people": "people aged 75 and over",
    "baseline": 12.4, "target": 6, "by": "2026-12-31",
}  # fmt: skip
PAST = [12, 11, 13, 14, 12, 11, 12, 13, 12, 10, 12, 13]


def aim(**changes):
    return Aim(**GIVEN | changes)


def test_an_aim_says_what_for_whom_from_where_to_where_by_when_and_who_shaped_it():
    assert aim(shaped_by=["two patients", "the ambulance crew"]).sentence == (
        "Lower the share of people aged 75 and over who wait over 12 hours, from 12.4% to 6%, by 31 December 2026. "
        "Shaped by two patients and the ambulance crew."
    )


def test_higher_may_be_better_and_a_unit_stands_apart():
    said = aim(measure="the patients home by noon", unit="a day", baseline=3, target=9, better="higher").sentence
    assert said.startswith("Raise the patients home by noon for") and "from 3 a day to 9 a day" in said


def test_a_word_in_capitals_keeps_them():
    assert "the ED waits" in aim(measure="ED waits").sentence


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"target": 13}, "no better than the baseline"),
        ({"target": 12.4}, "no better than the baseline"),
        ({"better": "higher"}, "where higher is better"),
        ({"better": "less"}, "“lower” or “higher”"),
        ({"measure": " "}, "The measure is empty"),
        ({"people": 7}, "The people is empty"),
        ({"people": "x" * 301}, "301 letters"),
        ({"baseline": "many"}, "should be a number"),
        ({"baseline": float("nan")}, "should be a number"),
        ({"target": True}, "should be a number"),
        ({"by": "31/12/2026"}, "Write a date like"),
        ({"shaped_by": 5}, "list of texts"),
        ({"shaped_by": [""]}, "is empty"),
    ],
)
def test_an_aim_that_data_cannot_answer_is_refused_in_a_sentence(changes, words):
    with pytest.raises(ImprovementError, match=words):
        aim(**changes)


def test_a_date_and_a_single_name_are_taken_as_they_are():
    found = aim(by=date(2027, 1, 5), shaped_by="a carer")
    assert found.shaped_by == ("a carer",) and "5 January 2027. Shaped by a carer." in found.sentence


@pytest.mark.parametrize(
    ("unit", "baseline", "target", "said"),
    [
        ("£", 12000, 9500, "from £12,000 to £9,500,"), ("£ a week", 12000, 950.5, "from £12,000 a week to £950.5 a week,"),
        ("£", 2_500_000, 1_000_000, "from £2,500,000 to £1,000,000,"), ("visits", 9588, 9000, "from 9,588 visits to 9,000 visits,"),
    ],
)  # fmt: skip
def test_pounds_and_thousands_stand_as_people_write_them(unit, baseline, target, said):
    assert said in aim(measure="the cost", unit=unit, baseline=baseline, target=target).sentence


def test_limits_in_thousands_are_no_powers_of_ten():
    past = [12000 + 10 * step for step in (0, 5, 3, 8, 1, 4, 9, 2, 6, 7, 5, 3)]
    assert "has a mean of £12,000, and" in aim(unit="£", baseline=12000, target=9000).reach(past).sentence


def test_a_day_that_lies_in_the_past_is_said():
    past = pd.Series(PAST, index=pd.date_range("2025-01-01", periods=12, freq="MS"))
    assert aim(by="2025-12-02").reach(past).points == 12
    with pytest.raises(ImprovementError, match="1 January 2020, lies in the past that you give, which goes on to 1 December 2025"):
        aim(by="2020-01-01").reach(past)


def test_it_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        aim().target = 1


def test_a_target_beyond_what_chance_does_needs_another_way_of_working():
    reach = aim().reach(PAST)
    assert reach.beyond and reach.reached == 0 and reach.points == 12
    assert reach.lower < reach.mean < reach.upper
    assert "another way of working" in reach.sentence


def test_a_target_within_chance_is_called_what_it_is():
    reach = aim(target=11).reach(PAST)
    assert not reach.beyond and reach.reached == 3
    assert "one good week or month will look like success" in reach.sentence


def test_limits_are_those_of_an_xmr_chart():
    from impactflow.spc import xmr

    row = xmr(PAST).points.iloc[0]
    reach = aim().reach(PAST)
    assert (reach.mean, reach.lower, reach.upper) == (row["mean"], row["lower_limit"], row["upper_limit"])


def test_points_outside_the_limits_are_counted_and_nothing_is_foretold():
    reach = aim(target=11).reach([*PAST, 24, 23])  # the 10 lies below, these two above
    assert reach.outside == 3
    assert "3 of 14 points lie outside them: it was not steady, and they are no forecast" in reach.sentence
    assert "chance takes it" not in reach.sentence
    assert "1 of 13 points lies outside them" in aim(target=11).reach([*PAST, 24]).sentence
    steady = aim(target=11).reach(PAST)
    assert steady.outside == 0 and "chance takes it" in steady.sentence


def test_limits_go_no_further_than_the_measure_can():
    wild = [1, 60, 2, 70, 1, 90, 3, 80, 2, 60, 1, 95]
    found = aim(unit="%", baseline=40, target=30).reach(wild)
    assert (found.lower, found.upper) == (0, 100)
    below = aim(unit="minutes", baseline=40, target=30).reach([-1, *wild])
    assert below.lower < 0 and below.upper > 100


def test_a_short_past_is_refused_and_gaps_are_left_out():
    with pytest.raises(ImprovementError, match="11 points are too few"):
        aim().reach([*PAST[:11], None])


def test_a_reach_has_the_aims_unit_and_counts_one_as_one():
    assert "a mean of 12.1%, and chance takes it from 8." in aim(target=10).reach(PAST).sentence
    assert "1 of 12 points was as good" in aim(target=10).reach(PAST).sentence
    assert "None of 12 points were as good" in aim().reach(PAST).sentence
    assert "a mean of 12.1 a day," in aim(unit="a day").reach(PAST).sentence


def test_a_past_in_another_unit_is_refused_and_one_that_has_moved_is_not():
    with pytest.raises(ImprovementError, match="from 0.1 to 0.14. Give both of the same measure"):
        aim().reach([value / 100 for value in PAST])
    with pytest.raises(ImprovementError, match="in the same unit"):
        aim().reach([100 * value for value in PAST])
    assert aim(baseline=20).reach(PAST).points == 12
    assert aim().reach([12.4] * 12).points == 12


def test_a_share_above_all_is_refused_but_not_where_more_than_all_is_meant():
    with pytest.raises(ImprovementError, match="178%, is no share"):
        aim(baseline=78, target=178, better="higher")
    with pytest.raises(ImprovementError, match="-1%, is no share"):
        aim(target=-1)
    assert aim(baseline=120, target=110).target == 110


def test_a_target_that_all_of_the_past_beats_is_called_met():
    past = [70, 71, 69, 73, 72, 71, 70, 72, 71, 70, 71, 72]
    reach = aim(baseline=65, target=66, better="higher").reach(past)
    assert reach.met and not reach.beyond and "met already" in reach.sentence
    assert not aim(baseline=65, target=90, better="higher").reach(past).met


def test_a_past_out_of_order_or_of_text_is_refused():
    months = pd.date_range("2025-01-01", periods=12, freq="MS")
    assert aim().reach(pd.Series(PAST, months)).points == 12
    with pytest.raises(ImprovementError, match="not in order of time"):
        aim().reach(pd.Series(PAST, months[::-1]))
    with pytest.raises(ImprovementError, match="should be figures"):
        aim().reach([str(value) for value in PAST])
