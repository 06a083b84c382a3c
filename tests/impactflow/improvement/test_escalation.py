from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.improvement import ImprovementError, Rule, Threshold
from impactflow.measures import corridor_hours, occupancy, over_twelve_hours

BUSY = Rule((Threshold("corridor_hours", 10, "hours"), Threshold("occupancy", 95, "%")))


def table(corridor, occupancy=None, start="2025-01-01"):
    days = pd.date_range(start, periods=len(corridor), freq="D")
    occupancy = [96] * len(corridor) if occupancy is None else occupancy
    return pd.DataFrame({"corridor_hours": corridor, "occupancy": occupancy}, index=days)


def truth(days, *bad):
    return pd.Series(np.isin(np.arange(len(days)), bad), index=days.index)


def random(seed, days=200, start="2025-01-01", follows=0.0):
    """Figures, and bad days that follow a high figure so often; chance otherwise."""
    luck = np.random.default_rng(seed)
    frame = table(luck.normal(size=days), luck.normal(size=days), start)
    before = frame["corridor_hours"].shift(1).fillna(0) > 1
    bad = (before & (luck.random(days) < follows)) | (luck.random(days) < 0.05)
    return frame, bad


def test_the_rule_is_said_as_people_say_it():
    assert BUSY.words == "corridor hours over 10 hours and occupancy over 95%"
    either = Rule((Threshold("free_beds", 5, "beds", "under"), Threshold("occupancy", 95, "%")), "or")
    assert either.words == "free beds under 5 beds or occupancy over 95%"


def test_on_the_limit_is_neither_and_all_must_be_crossed():
    days = table([10, 10.1, 50, 50], [96, 96, 95, 95.1])
    assert BUSY.calls(days).tolist() == [False, True, False, True]
    assert replace(BUSY, join="or").calls(days).tolist() == [True, True, True, True]
    under = Rule(Threshold("corridor_hours", 10, way="under"))
    assert under.calls(table([9, 10, 11])).tolist() == [True, False, False]


def test_by_hand():
    #            0   1   2  3  4  5   6  7  8  9 10 11 12  13 14 15
    days = table([0, 20, 20, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 20, 0, 20])
    found = BUSY.judge(days, truth(days, 3, 4, 8, 13), ahead=2)
    # Spell 3-4: called on 1 and 2, so 2 days' notice. Spell 8: called on 6. Spell 13: on the day itself.
    assert (found.hits, found.misses, found.late, found.notice) == (2, 1, 1, (2, 2))
    # Quiet: 0, 5, 9 and 10: no spell is on, or begins within two days; of 14 and 15 nobody knows.
    assert (found.quiet, found.false_alarms) == (4, 0)
    assert "It gave notice of 2, 2 days before in the middle case and 2 at least, and missed 1 (1 " in found.sentence


def test_a_call_with_nothing_after_it_is_a_false_alarm():
    days = table([0, 0, 20, 0, 0, 0, 0, 0])
    found = BUSY.judge(days, truth(days), ahead=2)
    assert (found.hits, found.misses, found.false_alarms, found.quiet) == (0, 0, 1, 6)
    assert "no spells of bad days began" in found.sentence and "On 1 of 6 quiet days" in found.sentence


def test_a_call_within_a_spell_is_no_notice_of_the_next():
    days = table([0, 0, 0, 20, 0, 0, 0, 0])
    found = BUSY.judge(days, truth(days, 3, 5), ahead=3)
    assert (found.hits, found.misses, found.late) == (0, 2, 1)


def test_a_call_before_an_earlier_spell_is_used_up():
    days = table([0, 0, 20, 0, 0, 0, 0, 0])
    found = BUSY.judge(days, truth(days, 3, 5), ahead=3)
    assert (found.hits, found.misses, found.notice) == (1, 1, (1,)) and "1 day before" in found.sentence


def test_what_was_on_as_the_days_began_is_not_judged():
    days = table([20, 0, 0, 0, 0])
    found = BUSY.judge(days, truth(days, 0, 1))
    assert (found.hits, found.misses, found.not_judged) == (0, 0, 1) and "not judged" in found.sentence


def test_a_day_without_a_figure_is_no_call_and_is_said():
    days = table([np.nan, 20, 0, 0, 0, 0])
    found = BUSY.judge(days, truth(days), ahead=1)
    assert (found.not_known, found.false_alarms) == (1, 1) and "1 day lacks a figure" in found.sentence


def test_a_tuned_rule_finds_what_foretells_and_carries_its_days():
    days, bad = random(1, follows=0.9)
    rule = Rule.tuned(["corridor_hours"], days, bad, ahead=1)
    assert rule.tuned_on[0].isoformat() == "2025-01-01" and len(rule.tuned_on) == 200
    assert 0.4 < rule.thresholds[0].limit < 1.5
    assert rule.at_tuning.false_alarms <= 0.1 * rule.at_tuning.quiet
    assert rule.at_tuning.sentence.endswith("expect less on others.")
    later, bad_later = random(2, start="2025-08-01", follows=0.9)
    assert rule.judge(later, bad_later, ahead=1).hits > rule.judge(later, bad_later, ahead=1).misses


def test_tuning_flatters_itself_where_there_is_nothing_to_find():
    own, other = [], []
    for seed in range(12):
        days, bad = random(seed, days=120)
        rule = Rule.tuned(["corridor_hours", "occupancy"], days, bad)
        own.append(rule.at_tuning.hits / (rule.at_tuning.hits + rule.at_tuning.misses))
        found = rule.judge(*random(seed + 100, days=120, start="2025-08-01"))
        other.append(found.hits / (found.hits + found.misses))
    assert np.mean(own) > np.mean(other) + 0.05


def test_it_is_not_judged_on_the_days_on_which_it_was_tuned():
    days, bad = random(1)
    rule = Rule.tuned("occupancy", days, bad)
    with pytest.raises(ImprovementError, match="tuned on days from 1 January 2025 to 19 July 2025, and 200 of the"):
        rule.judge(days, bad)
    with pytest.raises(ImprovementError, match="1 of the days to judge is among them.*own homework"):
        rule.judge(*random(3, days=60, start="2025-07-19"))
    assert rule.judge(*random(3, days=60, start="2025-07-20")).days == 60


def test_days_looked_at_by_hand_count_as_well_and_stay_when_a_limit_changes():
    days, bad = random(1, days=60)
    rule = replace(BUSY.chosen_on(days.index[:10]), thresholds=(Threshold("occupancy", 90),))
    with pytest.raises(ImprovementError, match="10 of the days to judge"):
        rule.judge(days, bad)


@pytest.mark.parametrize("given", [tuple, list, pd.Index, lambda days: [str(day) for day in days], lambda days: days.tz_localize("UTC")])
def test_days_are_the_same_days_however_they_are_given(given):
    days, bad = random(1, days=60)
    for rule in (replace(BUSY, tuned_on=given(days.index)), BUSY.chosen_on(given(days.index)), replace(BUSY, tuned_on="2025-01-01")):
        with pytest.raises(ImprovementError, match="own homework"):
            rule.judge(days, bad)


@pytest.mark.parametrize("days", [["rubbish"], [pd.NaT], None, "soon", [None]])
def test_a_day_that_is_none_is_said(days):
    if days is None:
        assert replace(BUSY, tuned_on=days).tuned_on == ()
        return
    with pytest.raises(ImprovementError, match="Write each like 2026-12-31"):
        BUSY.chosen_on(days)
    with pytest.raises(ImprovementError, match="Write each like 2026-12-31"):
        replace(BUSY, tuned_on=days)


def test_on_fairbeck_a_rule_of_one_year_is_judged_on_the_next():
    came, beds = load("ed_attendances"), load("bed_state_hourly")
    days = pd.DataFrame({"corridor": corridor_hours(came, "day")["hours"], "full": occupancy(beds, "day")["percent"]})
    bad = over_twelve_hours(came, "day")["over"] > 30
    first = days.index < "2025-04-01"
    rule = Rule.tuned(["corridor", "full"], days[first], bad[first], ahead=2)
    found = rule.judge(days[~first], bad[~first], ahead=2)
    assert found.days == 365 and found.hits + found.misses >= 10 and found.hits > 0 < found.misses
    own = rule.at_tuning
    assert own.hits / (own.hits + own.misses) > found.hits / (found.hits + found.misses)
    with pytest.raises(ImprovementError, match="own homework"):
        rule.judge(days, bad, ahead=2)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: Rule(()), "A rule needs a threshold"),
        (lambda: Rule(None), "A rule needs a threshold"),
        (lambda: Rule.tuned(None, *random(1)), "A rule needs a threshold"),
        (lambda: Rule.tuned("occupancy", *random(1), most_false="-5"), "No limits keep to -5"),
        (lambda: Rule(("occupancy",)), "A rule needs a threshold"),
        (lambda: replace(BUSY, join="nor"), "“and” or “or”"),
        (lambda: Threshold("occupancy", 95, way="above"), "“over” or “under”"),
        (lambda: Threshold("occupancy", "high"), "should be a number"),
        (lambda: Threshold("", 1), "is empty"),
    ],
)
def test_a_rule_that_cannot_be_is_said(asked, said):
    with pytest.raises(ImprovementError, match=said):
        asked()


DAYS = table([0.0] * 20)


@pytest.mark.parametrize(
    ("days", "bad", "ahead", "said"),
    [
        (DAYS.drop(columns="occupancy"), truth(DAYS), 3, "no column “occupancy”"),
        (DAYS.astype(str), truth(DAYS), 3, "should be figures"),
        (DAYS.drop(DAYS.index[4]), truth(DAYS), 3, "without a gap"),
        (DAYS.iloc[::-1], truth(DAYS), 3, "oldest first"),
        (DAYS.reset_index(drop=True), truth(DAYS), 3, "a row a day"),
        (DAYS, truth(DAYS).iloc[1:], 3, "the same days"),
        (DAYS, truth(DAYS).astype(object).where(DAYS.index.day != 5), 3, "true or false"),
        (DAYS, pd.Series(7, DAYS.index), 3, "true or false"),
        (DAYS, truth(DAYS), 0, "from 1 to 14"),
        (DAYS, truth(DAYS), 1.5, "whole number of days"),
    ],
)
def test_days_that_cannot_be_judged_are_said(days, bad, ahead, said):
    with pytest.raises(ImprovementError, match=said):
        BUSY.judge(days, bad, ahead)


def test_limits_that_are_never_quiet_enough_are_said():
    days, bad = random(1)
    with pytest.raises(ImprovementError, match="No limits keep to"):
        Rule.tuned("occupancy", days, bad, most_false=-1)
