import re

import pytest

from classroom.explorers.aim_builder import DATES, EXPLORER, MEASURES, PEOPLE, TARGETS, WINDOWS, attendances, counts
from classroom.takeaway.takeaway import FAIRBECKS
from impactflow.measures import over_twelve_hours, share_within



@pytest.fixture(scope="module")
def every():
    return [EXPLORER.answer(**chosen) for chosen in EXPLORER.cases()]


def figure(answer, what: str) -> float:
    return float(answer.figures.loc[what, "Figure"].rstrip("%"))


def test_the_baseline_is_that_of_the_last_twelve_months_as_the_measures_say():
    came = attendances()
    old = came[(came["age_band"] == "75+") & (came["arrival_time"] >= "2025-04-01")]
    assert figure(EXPLORER.answer(), "Baseline") == round(over_twelve_hours(old)["over_percent"].iloc[0])
    everyone = came[came["arrival_time"] >= "2025-04-01"]
    found = EXPLORER.answer(measure="four", people="all")
    assert figure(found, "Baseline") == round(share_within(everyone)["within_percent"].iloc[0])


@pytest.mark.parametrize("measure", MEASURES)
def test_a_further_target_was_met_by_fewer_months(measure):
    reached = [
        int(EXPLORER.answer(measure=measure, target=target).figures.loc["Months as good as the target", "Figure"].split()[0])
        for target in ("tenth", "third", "half")
    ]
    assert reached == sorted(reached, reverse=True)


@pytest.mark.parametrize("people", PEOPLE)
def test_the_best_month_is_as_good_as_itself(people):
    for measure in MEASURES:
        rows = EXPLORER.answer(measure=measure, people=people, target="best").rows
        assert 1 <= rows["good"].sum() <= 2  # and hardly another is


def test_baseline_and_target_of_the_best_month_have_as_many_decimals():
    draft = EXPLORER.answer(target="best").draft
    assert re.search(r"from \d+\.\d% to \d+\.\d%, by", draft), draft


def test_filled_dots_are_as_many_as_the_words_say(every):
    for answer in every:
        said = answer.figures.loc["Months as good as the target", "Figure"]
        assert f"{answer.rows['good'].sum()} of 24" == said


def test_every_aim_goes_the_better_way_and_every_draft_is_the_aim(every):
    for chosen, answer in zip(EXPLORER.cases(), every, strict=True):
        gain = figure(answer, "Baseline") - figure(answer, "Target")
        assert gain > 0 if MEASURES[chosen["measure"]].better == "lower" else gain < 0
        assert answer.words.startswith(answer.draft.removesuffix(f" {FAIRBECKS}")) and answer.draft.endswith(FAIRBECKS) and PEOPLE[chosen["people"]][0] in answer.draft


def test_the_three_worst_months_make_a_baseline_that_flatters():
    assert figure(EXPLORER.answer(window="worst"), "Baseline") > figure(EXPLORER.answer(), "Baseline")
    assert figure(EXPLORER.answer(measure="four", window="worst"), "Baseline") < figure(EXPLORER.answer(measure="four"), "Baseline")


def test_each_window_and_date_is_said():
    for window, (words, _) in WINDOWS.items():
        assert f"The baseline is that of {words}." in EXPLORER.answer(window=window).words
    for key, said in DATES:
        assert EXPLORER.answer(by=key).draft.endswith(f"by {said}. {FAIRBECKS}")


def test_a_target_outside_the_band_is_called_so(every):
    outside = [a for a in every if "outside" in a.headline]
    assert outside and all("another way of working" in answer.words for answer in outside)
    assert not any("target lies outside" in a.words for a in every if "outside" not in a.headline)


def test_the_count_that_was_to_be_guessed_is_in_the_headline_and_named_among_the_guesses(every):
    bounds = {"none": (0, 0), "one to six": (1, 6), "seven to twelve": (7, 12), "more than half": (13, 24)}
    assert tuple(bounds) == EXPLORER.expect
    for answer in every:
        count = int(answer.rows["good"].sum())
        least, most = bounds[answer.came]
        assert least <= count <= most
        assert answer.headline.startswith(f"{count} of 24" if count else ("None of 24", "No month"))


def test_words_count_in_months_and_call_no_success_where_there_was_none(every):
    for answer in every:
        assert "week" not in answer.words and not re.search(r"\d\.\d\d", answer.words)
        assert answer.rows["good"].any() or "will look like success" not in answer.words


def test_no_limit_reads_like_the_target_that_lies_beside_it(every):
    for answer in every:
        lower, upper = answer.figures.loc[["Chance takes a month from", "to"], "Figure"]
        assert answer.figures.loc["Target", "Figure"] not in (lower, upper), answer.draft
        assert f"{lower} and {upper}" in answer.words or f"{lower} to {upper}" in answer.words


def test_a_limit_beside_the_target_is_told_finer_and_on_its_side():
    outside = EXPLORER.answer(measure="four", people="old", target="half")
    assert "40.5%" in outside.words and "77.6%" in outside.words
    assert "to 78%, by" in outside.draft and "outside" in outside.headline
    within = EXPLORER.answer(measure="four", people="mental", target="tenth")
    assert "just over 30%" in within.words and "to 30%, by" in within.draft and "The target lies within" in within.words


def test_months_beyond_what_chance_does_are_counted():
    past = EXPLORER.answer().rows.query("kind == 'month'")["value"]
    lower, upper = EXPLORER.answer().rows.query("kind == 'band'")[["value", "upper"]].iloc[0]
    apart = int(((past < lower) | (past > upper)).sum())
    said = f"{apart} of 24 lay outside: it was not steady, so this is no forecast, and it knows no season."
    assert apart and said in EXPLORER.answer().words


def test_only_a_steady_past_is_told_as_a_forecast(every):
    forecasts = [("If things stay as they are" in answer.words, "lay outside" in answer.words) for answer in every]
    assert set(forecasts) == {(True, False), (False, True)}


def test_24_months_and_the_counts_are_whole():
    for measure in MEASURES:
        table = counts(measure, "all")
        assert len(table) == 24 and (table["counted"] <= table["all"]).all()
    assert set(TARGETS) == {"half", "third", "tenth", "best"}
