"""A prediction and its result: what is said of them, and when the page asks."""

import itertools
from datetime import date
from fractions import Fraction
from math import comb

import pytest

from classroom.takeaway.weighing import SENTENCES, Weighed, _luck, weigh

TODAY = date(2027, 3, 15)


def said(before="3 of 10", predicted="7 of 10", by="31 March 2027", observed="") -> Weighed:
    return weigh({"before": before, "predicted": predicted, "by": by, "observed": observed}, TODAY)


def test_until_its_day_the_result_is_due():
    assert said() == Weighed("At least 7 of 10, from 3 of 10.", "Result due 31 March 2027.", False)


@pytest.mark.parametrize("by", ["15 March 2027", "2027-03-15", "15/03/2027", "Monday 15 March 2027", "February 2027", "1 Jan 2027"])
def test_from_its_day_on_the_page_asks(by):
    found = said(by=by)
    assert found.asks and found.result.startswith("The day has come: ") and found.prediction == said().prediction


def test_a_month_is_over_on_its_last_day():
    assert said(by="March 2027").result == "Result due 31 March 2027."
    assert said(by="February 2028").result == "Result due 29 February 2028."


def test_a_result_before_its_day_is_told_so():
    early = said(observed="8 of 10").result
    assert early.startswith("It came true: ") and early.endswith("That is before its day, 31 March 2027. Look again then.")
    for by in ("15 March 2027", "", "soon"):
        assert "before its day" not in said(by=by, observed="8 of 10").result


@pytest.mark.parametrize(
    ("before", "predicted", "observed"),
    [("1.5 hours", "1 hour", "1 hour"), ("4 calls", "1 call", "1 call"), ("4 calls a day", "1 call a day", "0 calls a day")],
)
def test_one_and_several_are_counted_alike(before, predicted, observed):
    assert said(before, predicted, "", observed).result.startswith("It came true: ")


def test_it_asks_no_more_once_there_is_a_result():
    assert not said(by="15 March 2027", observed="6 of 10").asks


@pytest.mark.parametrize(
    ("before", "predicted", "observed", "begins"),
    [
        ("3 of 10", "7 of 10", "7 of 10", "It came true: at least 7 of 10 was predicted, and it was 7 of 10."),
        ("3 of 10", "7 of 10", "9", "It came true: "),
        ("3", "7 of 10", "6/10", "Not as predicted, and better than before: "),
        ("3 of 10", "7 of 10", "3 of 10", "Not as predicted: at least 7 of 10 was predicted, and it was 3 of 10, as before."),
        ("3 of 10", "7 of 10", "2 out of 10.", "Not as predicted, and not better than before: "),
        ("85 minutes", "60 minutes", "60", "It came true: at most 60 minutes was predicted, and it was 60."),
        ("85 minutes", "60 minutes", "61.5 minutes", "Not as predicted, and better than before: at most"),
        ("85 minutes", "60 minutes", "85.0 Minutes", "Not as predicted: "),
        ("71%", "78 per cent", "78.0%", "It came true: "),
        ("1,200", "1,100", "1,150", "Not as predicted, and better than before: "),
        ("£1,200", "£1,100", "£1,300", "Not as predicted, and not better than before: "),
        ("three of ten", "7 of the ten", "Eight of the ten.", "It came true: at least 7 of the ten was predicted, and it was Eight of the ten."),
        ("3 of 10", "7 of 10", "five", "Not as predicted, and better than before: "),
        ("−2", "1", "0", "Not as predicted, and better than before: "),
        ("3 in 10", "7 of 10", "7 in the ten", "It came true: at least 7 of 10 was predicted, and it was 7 in the ten."),
        ("3 of 10", "At least 7 of 10", "7", "It came true: at least 7 of 10 was predicted, and it was 7. Before, it was 3 of 10."),
        ("6 of 10", "at most two of ten", "3 of 10", "Not as predicted, and better than before: at most two of ten was predicted"),
    ],
)
def test_a_result_beside_its_prediction(before, predicted, observed, begins):
    assert said(before, predicted, "", observed).result.startswith(begins)


def test_of_few_cases_it_is_said_that_luck_has_a_part():
    luck = "So few cases can turn out like this by luck. Count the next 10 as well."
    for before, observed in (("3 of 10", "7 of 10"), ("3 of 10", "3 of 10"), ("3.5 of 10", "9.5 of 10"), ("7 of 10", "3 of 10")):
        assert said(before, "8 of 10", "", observed).result.endswith(luck)
    seldom = "If you counted before too, luck alone seldom does this. Whether it lasts, 10 cases cannot say."
    for before, observed in (("1 of 10", "7 of 10"), ("0 of 10", "10 of 10"), ("3 of 10", "8 of 10"), ("8 of 10", "3 of 10")):
        assert said(before, "9 of 10", "", observed).result.endswith(seldom)
    assert "luck" not in said("300 of 400", "350 of 400", "", "360 of 400").result
    assert "luck" not in said("71%", "78%", "", "80%").result


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"predicted": ""}, SENTENCES["no-prediction"]),
        ({"before": ""}, SENTENCES["no-before"]),
        ({"predicted": "3 of 10"}, SENTENCES["same"]),
        ({"predicted": "3.0"}, SENTENCES["same"]),
        ({"predicted": "most of them"}, "“most of them” does not begin with a number."),
        ({"before": "<b>"}, "“<b>” does not begin with a number."),
        ({"predicted": "70%"}, "“3 of 10” and “70%” are not counted alike."),
        ({"predicted": "12 of 10"}, "“12 of 10” cannot be: it runs from 0 to 10."),
        ({"before": "50%", "predicted": "101%"}, "“101%” cannot be: it runs from 0 to 100."),
        ({"before": "60", "predicted": "30%"}, "“60” and “30%” are not counted alike."),
        ({"before": "60%", "predicted": "30"}, "“60%” and “30” are not counted alike."),
        ({"predicted": "at most 7 of 10"}, SENTENCES["same"]),
        ({"predicted": "at least 2 of 10"}, SENTENCES["same"]),
        ({"predicted": "At least 3"}, SENTENCES["same"]),
        ({"predicted": "at least most"}, "“most” does not begin with a number."),
        ({"predicted": "7 in 10 minutes"}, "“3 of 10” and “7 in 10 minutes” are not counted alike."),
    ],
)  # fmt: skip
def test_a_prediction_that_no_result_can_be_held_beside(changed, problem):
    found = said(**changed)
    assert found.prediction.startswith(problem) and not found.asks and found.result == ""
    assert said(**changed, observed="6 of 10").result == SENTENCES["unweighed"]


@pytest.mark.parametrize("by", ["soon", "31 February 2027", "12 2027", "31 March 1027", "{day}"])
def test_what_is_no_day_is_said(by):
    assert said(by=by).prediction.endswith(f"“{by}” cannot be read as a day. Write it with its whole year, such as 31 March 2027.")


def test_without_a_day_it_is_asked_for():
    assert said(by=" ") == Weighed(f"At least 7 of 10, from 3 of 10. {SENTENCES['no-day']}")


def test_a_result_that_cannot_be_read_is_said():
    assert said(observed="a lot").result.startswith("“a lot” does not begin with a number.")
    assert said(observed="70%").result.startswith("“7 of 10” and “70%” are not counted alike.")
    assert said(observed="3 of 0").result.startswith("“7 of 10” and “3 of 0” are not counted alike.")
    assert said(observed="21 of 20").result == "“21 of 20” cannot be: it runs from 0 to 20."
    assert said(observed="11").result == "“11” cannot be: it runs from 0 to 10."


@pytest.mark.parametrize(
    ("observed", "begins", "luck"),
    [("14 of 20", "It came true: at least 7 of 10 was predicted, and it was 14 of 20. Before, it was 3 of 10.", "If you counted before too, luck alone seldom does this. Whether it lasts, 20"),
     ("13 of 20", "Not as predicted, and better than before", "Count the next 20 as well."), ("6 of 20", "Not as predicted: at least", "luck"),
     ("5 of 20", "Not as predicted, and not better", "luck"), ("6 of 8", "It came true", "luck"),
     ("20 of 20", "It came true", "If you counted before too, luck alone seldom does this. Whether it lasts, 20 cases cannot say.")],
)  # fmt: skip
def test_ten_more_cases_are_held_beside_the_first_as_a_share(observed, begins, luck):
    result = said(observed=observed).result
    assert result.startswith(begins) and luck in result


def test_luck_of_two_counts_of_different_size_is_fishers():
    """The chances are those of an exact test that was worked out with fractions."""
    for before, seen in itertools.product(range(11), range(21)):
        kept, share = before + seen, Fraction(seen, 20) - Fraction(before, 10)
        more = range(seen, 21) if share > 0 else range(seen + 1)
        ways = sum(comb(20, many) * comb(10, kept - many) for many in more if 0 <= kept - many)
        seldom = share != 0 and Fraction(ways, comb(30, kept)) <= Fraction(1, 20)
        assert (_luck((before, 10), (seen, 20)) == "seldom") == seldom, (before, seen)


def test_nothing_said_and_a_result_without_a_prediction():
    assert said("", "", "", "") == Weighed()
    assert said("", "", "31 March 2027", "6 of 10").result == SENTENCES["unpredicted"]


@pytest.mark.parametrize(
    ("before", "predicted", "observed", "said_of_it"),
    [
        ("3", "7", "8 of 10", "It came true: at least 7 was predicted, and it was 8 of 10."),
        ("6", "2", "9 of 10", "Not as predicted, and not better than before: at most 2 was predicted, and it was 9 of 10."),
        ("3", "7", "14 of 20", "“7” and “14 of 20” are not counted alike."),
        ("3", "7", "12 of 10", "“12 of 10” cannot be: it runs from 0 to 10."),
        ("14 of 20", "9 of 10", "9 of 10", "It came true: at least 9 of 10 was predicted, and it was 9 of 10. Before, it was 14 of 20."),
        ("14 of 20", "9 of 10", "7 of 10", "Not as predicted: at least 9 of 10 was predicted, and it was 7 of 10, as before."),
    ],
)
def test_numbers_alone_and_unlike_numbers_of_cases_are_held_beside_each_other(before, predicted, observed, said_of_it):
    assert said(before=before, predicted=predicted, observed=observed).result.startswith(said_of_it)


def test_more_than_all_before_is_told():
    assert said(before="21 of 20").prediction == "“21 of 20” cannot be: it runs from 0 to 20."
