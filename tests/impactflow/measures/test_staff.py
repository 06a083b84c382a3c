import pandas as pd
import pytest
from impactflow import datasets
from impactflow.measures import MeasureError, ideas_shared, staff_engagement, staff_survey_shared

WAVE = pd.Timestamp("2025-01-01")
HIDDEN = "not shown, to protect a small group"


def tables(*wards):
    """Make both tables from (ward, type, responses, score)."""
    frame = pd.DataFrame(wards, columns=["ward_code", "ward_type", "responses", "engagement"])
    return frame.drop(columns="ward_type").assign(wave=WAVE), frame[["ward_code", "ward_type"]]


def hidden(*wards, by="ward_code", **options):
    return staff_engagement(*tables(*wards), by=by, **options)["hidden"].tolist()


def test_types_are_weighed_by_responses():
    table = staff_engagement(*tables(("A", "x", 30, 7.0), ("B", "x", 10, 5.0), ("C", "y", 8, 6.0)), by="ward_type")
    assert table.index.tolist() == [(WAVE, "x"), (WAVE, "y")]
    assert table["engagement"].tolist() == [6.5, 6] and table["responses"].tolist() == [40, 8]
    assert (table["hidden"] == "").all()


def test_five_are_shown_and_four_are_not():
    table = staff_engagement(*tables(("A", "x", 5, 7.0), ("B", "x", 4, 5.0), ("C", "x", 4, 5.0)))
    assert table["hidden"].tolist() == ["", HIDDEN, HIDDEN]
    assert table["engagement"].isna().tolist() == table["responses"].isna().tolist() == [False, True, True]
    assert table["engagement"].iloc[0] == 7


def test_one_small_ward_alone_hides_the_next_smallest_of_its_type():
    four = ("A", "x", 20, 7.0), ("B", "x", 4, 5.0), ("C", "x", 9, 5.0), ("D", "y", 6, 5.0)
    assert hidden(*four) == ["", HIDDEN, HIDDEN, ""]


def test_small_wards_that_are_few_together_hide_one_more():
    four = ("A", "x", 20, 7.0), ("B", "x", 2, 5.0), ("C", "x", 2, 5.0), ("D", "x", 8, 5.0)
    assert hidden(*four) == ["", HIDDEN, HIDDEN, HIDDEN]


def test_small_wards_whose_sum_says_that_all_are_small_hide_one_more():
    wards = ("A", "x", 20, 7.0), *[(name, "x", 1, 5.0) for name in "BCDEF"]  # five hidden, five answers
    assert hidden(*wards) == [HIDDEN] * 6


def test_a_ward_that_nobody_answered_for_hides_nobody():
    nobody = "nobody answered"
    three = ("A", "x", 20, 7.0), ("B", "x", 0, None), ("C", "x", 4, 5.0)
    assert hidden(*three) == [HIDDEN, nobody, HIDDEN]
    assert hidden(("A", "x", 20, 7.0), ("B", "x", 0, None)) == ["", nobody]


def test_a_score_that_is_missing_is_no_cover_and_is_said():
    three = ("A", "x", 20, 7.0), ("B", "x", 9, None), ("C", "x", 4, 5.0)
    assert hidden(*three) == [HIDDEN, "not recorded", HIDDEN]
    assert hidden(("A", "x", 20, 7.0), ("B", "x", None, 6.0)) == ["", "not recorded"]


def test_a_small_type_hides_another_and_a_ward_of_it():
    wards = [("A", "x", 20, 7.0), ("B", "x", 30, 6.0), ("C", "y", 4, 5.0), ("D", "z", 90, 6.0)]
    assert hidden(*wards, by="ward_type") == [HIDDEN, HIDDEN, ""]
    assert hidden(*wards) == [HIDDEN, "", HIDDEN, ""]
    assert hidden(*wards, by="hospital") == [""]


def test_the_levels_are_one_table():
    frames = tables(("A", "x", 20, 7.0), ("B", "x", 4, 6.0), ("C", "y", 9, 5.0))
    whole = staff_survey_shared(*frames)
    for level in ("ward_code", "ward_type", "hospital"):
        one = whole[whole.index.get_level_values("level") == level].droplevel("level")
        found = staff_engagement(*frames, by=level)
        assert found.index.names == ["wave", level]
        assert found.set_axis(one.index).equals(one)
    assert whole.loc[(WAVE, "hospital", "all"), "responses"] == 33


def test_a_ward_without_a_type_is_of_a_type_not_recorded():
    survey, wards = tables(("A", "x", 20, 7.0), ("B", "x", 30, 6.0))
    table = staff_engagement(survey, wards.iloc[:1], "ward_type")
    assert table.index.get_level_values(1).tolist() == ["type not recorded", "x"]


def test_each_wave_is_by_itself_and_another_column_may_be_read():
    survey, wards = tables(("A", "x", 20, 7.0), ("B", "x", 4, 6.0))
    later = survey.assign(wave=pd.Timestamp("2025-07-01"), responses=[20, 30])
    both = pd.concat([later, survey]).rename(columns={"engagement": "safe_to_speak_up"})
    table = staff_engagement(both, wards, value="safe_to_speak_up")
    assert table["hidden"].tolist() == [HIDDEN, HIDDEN, "", ""]
    assert table["safe_to_speak_up"].tolist()[2:] == [7, 6]


def test_an_empty_survey_shows_nothing():
    survey, wards = tables(("A", "x", 20, 7.0))
    for by in ("ward_code", "ward_type"):
        assert staff_engagement(survey.iloc[:0], wards, by).empty


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"by": "sex"}, "“by” is 'sex'"),
        ({"fewest": 0}, "“fewest” is '0'"),
        ({"value": "morale"}, "no column “morale”"),
    ],
)
def test_what_cannot_be_shown_is_said(options, words):
    with pytest.raises(MeasureError, match=words):
        staff_engagement(*tables(("A", "x", 20, 7.0)), **options)


def test_a_ward_twice_in_a_wave_is_refused():
    with pytest.raises(MeasureError, match="ward_code A"):
        staff_engagement(*tables(("A", "x", 20, 7.0), ("A", "x", 30, 6.0)))


def log(*rows):
    """Make a log from (idea, place, who, tested, outcome)."""
    frame = pd.DataFrame(rows, columns=["idea_id", "place", "raised_by", "tested_date", "outcome"])
    return frame.assign(tested_date=pd.to_datetime(frame["tested_date"]))


def many(count, place, who, first):
    return [(first + n, place, who, None, None) for n in range(count)]


def test_an_idea_tested_twice_is_one_idea_and_one_test():
    twice = [(1, "A", "nurse", "2025-01-01", "adapted"), (1, "A", "nurse", "2025-02-01", "adopted")]
    table = ideas_shared(log(*twice, *many(4, "A", "nurse", 2)))
    assert table.loc["A"].tolist() == table.loc["all"].tolist() == [5, 1, 1, ""]


def test_one_idea_of_one_porter_hides_the_next_and_nought_is_shown():
    rows = [*many(9, "A", "nurse", 0), *many(6, "A", "doctor", 20), *many(1, "A", "porter", 40)]
    by_role = ideas_shared(log(*rows), "raised_by")
    assert by_role["hidden"].to_dict() == {"doctor": HIDDEN, "nurse": "", "porter": HIDDEN, "all": ""}
    assert by_role.loc["porter", ["raised", "tested", "adopted"]].isna().all()
    rows += many(9, "B", "nurse", 60)
    both = ideas_shared(log(*rows), ["place", "raised_by"])
    assert both.loc[("B", "porter"), ["raised", "hidden"]].tolist() == [0, ""]


def test_who_did_not_say_their_role_are_a_group_of_their_own():
    table = ideas_shared(log(*many(5, "A", None, 0), *many(5, "A", "nurse", 10)), "raised_by")
    assert table["raised"].to_dict() == {"not recorded": 5, "nurse": 5, "all": 10}


@pytest.mark.parametrize("by", [[], ["place", "raised_by", "outcome"]])
def test_one_column_or_two(by):
    with pytest.raises(MeasureError, match="Name one or two"):
        ideas_shared(log(*many(5, "A", "nurse", 0)), by)


def test_fairbecks_own_small_waves_do_not_leave():
    survey, wards = datasets.load("staff_survey"), datasets.load("wards")
    shown = staff_survey_shared(survey, wards).xs("ward_code", level="level")
    small = survey[survey["responses"].between(1, 4)]
    keys = list(zip(small["wave"], small["ward_code"], strict=True))
    assert len(keys) == 3 and (shown.loc[keys, "hidden"] == HIDDEN).all()
    assert shown.loc[keys, ["responses", "engagement"]].isna().all(axis=None)
