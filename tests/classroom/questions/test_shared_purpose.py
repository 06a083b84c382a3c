"""What module 1's questions say of the year is what the year says."""

import itertools

import pytest

from classroom.checks import grade
from classroom.checks.scheme import scheme_of
from classroom.questions import find
from classroom.questions.shared_purpose.aims import MEASURES, NOT_SHAPED, PEOPLE, SHAPERS, filled
from classroom.questions.shared_purpose.data import OVER, WITHIN, percent_within_by
from impactflow.measures import share_within

AIM, SHARE, TWELVE = find("1.8"), find("1.2"), find("1.4").on_page


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_row_of_the_table_is_an_aim(measure, people):
    inputs = scheme_of(AIM).inputs
    best, year = inputs["best_months"][measure, people], filled(inputs, measure, people)["baseline"]
    beyond = 100 if measure == WITHIN else 0
    for target, words in ((best, "At least one month"), (max(1, (best + beyond) / 2), "No month")):
        outcome = grade(AIM, filled(inputs, measure, people, target=target))
        assert outcome.code == "right" and words in outcome.message
    for worse in (year, 100 - beyond):
        assert grade(AIM, filled(inputs, measure, people, target=worse)).code == "target-no-better"


@pytest.mark.parametrize("measure", MEASURES)
def test_whoever_did_not_shape_an_aim_is_told_so_whatever_its_figures_are(measure):
    inputs = scheme_of(AIM).inputs
    baselines, codes = {round(figure, 1) for figure in inputs["baselines"].values()} | {0.5, 50}, {}
    for shaped_by, people, baseline, target in itertools.product(NOT_SHAPED, PEOPLE, baselines, (0, 1, 50, 99, 100)):
        aim = filled(inputs, measure, people, baseline=baseline, target=target, shaped_by=shaped_by)
        codes.setdefault(shaped_by, set()).add(grade(AIM, aim).code)
    assert codes == {
        "the board": {"handed-down"}, "managers": {"managers-alone"}, "asked afterwards": {"asked-afterwards"}, "nobody yet": {"nobody-yet"},
    }  # fmt: skip


@pytest.mark.parametrize("shaped_by", SHAPERS)
def test_whoever_shaped_an_aim_its_figures_are_judged_alike(shaped_by):
    inputs = scheme_of(AIM).inputs
    for measure, people in itertools.product(MEASURES, PEOPLE):
        assert grade(AIM, filled(inputs, measure, people, shaped_by=shaped_by)).code == "right"
        assert grade(AIM, filled(inputs, measure, people, shaped_by=shaped_by, baseline=50.1)).status == "not_yet"


WRONG_ONCE = ("chief nurse and medical director", "the board told us to", "patients to be asked", "need to ask patients", "asdf qwer")


@pytest.mark.parametrize("words", WRONG_ONCE)
def test_words_of_ones_own_are_asked_for_a_choice(words):
    outcome = grade(AIM, filled(scheme_of(AIM).inputs, shaped_by=words))
    assert (outcome.status, outcome.code) == ("not_yet", "form") and "Choose one of these" in outcome.message


def test_every_choice_is_either_right_or_a_mistake():
    assert {option.key for option in AIM.kind.fields["shaped_by"].options} == {*SHAPERS, *NOT_SHAPED}
    assert not set(SHAPERS) & set(NOT_SHAPED)


def test_the_best_months_are_those_of_the_year():
    inputs = scheme_of(AIM).inputs
    year, best = inputs["year"], inputs["best_months"]
    assert best[WITHIN, "everyone"] == round(percent_within_by(year, "month").max(), 1)
    aged = 100 - percent_within_by(year[year["age_band"] == "75+"], "month", 12)
    assert best[OVER, "aged 75 or over"] == round(aged.min(), 1)


def test_the_month_with_most_missing_departures_is_named():
    missing = share_within(scheme_of(SHARE).inputs["year"], by="month")["not_recorded"]
    assert f"Of {missing.idxmax():%B}'s {missing.max():.0f} without one" in SHARE.praise
    assert missing.max() > 2 * missing.nlargest(2).iloc[1]


def test_the_people_over_four_hours_in_the_worst_month_have_words_of_their_own():
    assert grade(TWELVE, 3131).code == "four-hours-that-month"


@pytest.mark.parametrize(("measure", "target", "said"), [(OVER, 0.06, "write 6, not 0.06"), (WITHIN, 0.78, "write 78, not 0.78")])
def test_a_target_that_is_a_share_of_one_is_told_so(measure, target, said):
    outcome = grade(AIM, filled(scheme_of(AIM).inputs, measure, target=target))
    assert outcome.code == "form" and said in outcome.message
