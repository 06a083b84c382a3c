import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, staff_engagement

WAVE = pd.Timestamp("2025-01-01")
COVER = "hidden to protect a smaller group"
SMALL = "fewer than 5 responses"


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
    table = staff_engagement(*tables(("A", "x", 5, 7.0), ("B", "x", 4, 5.0), ("C", "x", 3, 5.0)))
    assert table["hidden"].tolist() == ["", SMALL, SMALL]
    assert table["engagement"].isna().tolist() == table["responses"].isna().tolist() == [False, True, True]
    assert table["engagement"].iloc[0] == 7


def test_one_small_ward_alone_hides_the_next_smallest_of_its_type():
    four = ("A", "x", 20, 7.0), ("B", "x", 4, 5.0), ("C", "x", 9, 5.0), ("D", "y", 6, 5.0)
    assert hidden(*four) == ["", SMALL, COVER, ""]


def test_small_wards_that_are_few_together_hide_one_more():
    four = ("A", "x", 20, 7.0), ("B", "x", 2, 5.0), ("C", "x", 2, 5.0), ("D", "x", 8, 5.0)
    assert hidden(*four) == ["", SMALL, SMALL, COVER]


def test_a_ward_that_nobody_answered_for_hides_nobody():
    assert hidden(("A", "x", 20, 7.0), ("B", "x", 0, None), ("C", "x", 4, 5.0)) == [COVER, "nobody answered", SMALL]
    assert hidden(("A", "x", 20, 7.0), ("B", "x", 0, None)) == ["", "nobody answered"]


def test_a_score_that_is_missing_is_no_cover_and_is_said():
    assert hidden(("A", "x", 20, 7.0), ("B", "x", 9, None), ("C", "x", 4, 5.0)) == [COVER, "not recorded", SMALL]
    assert hidden(("A", "x", 20, 7.0), ("B", "x", None, 6.0)) == ["", "not recorded"]


def test_a_small_type_hides_the_next_and_all_its_wards():
    wards = [("A", "x", 20, 7.0), ("B", "x", 30, 6.0), ("C", "y", 4, 5.0), ("D", "z", 90, 6.0)]
    assert hidden(*wards, by="ward_type") == [COVER, SMALL, ""]
    assert hidden(*wards) == [COVER, COVER, SMALL, ""]


def test_a_ward_without_a_type_is_of_a_type_not_recorded():
    survey, wards = tables(("A", "x", 20, 7.0), ("B", "x", 30, 6.0))
    table = staff_engagement(survey, wards.iloc[:1], "ward_type")
    assert table.index.get_level_values(1).tolist() == ["type not recorded", "x"]


def test_each_wave_is_by_itself_and_another_column_may_be_read():
    survey, wards = tables(("A", "x", 20, 7.0), ("B", "x", 4, 6.0))
    later = survey.assign(wave=pd.Timestamp("2025-07-01"), responses=[20, 30])
    both = pd.concat([later, survey]).rename(columns={"engagement": "safe_to_speak_up"})
    table = staff_engagement(both, wards, value="safe_to_speak_up")
    assert table["hidden"].tolist() == [COVER, SMALL, "", ""]
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


counts = st.lists(st.tuples(st.sampled_from("xyz"), st.integers(0, 12)), min_size=1, max_size=9)


@settings(max_examples=25)
@given(counts)
def test_no_group_of_fewer_than_five_can_be_worked_out(counts):
    wards = [(f"W{n}", kind, answers, 5.0 if answers else None) for n, (kind, answers) in enumerate(counts)]
    by_ward = staff_engagement(*tables(*wards)).droplevel(0)["hidden"]
    by_type = staff_engagement(*tables(*wards), by="ward_type").droplevel(0)["hidden"]
    answers = {ward: n for ward, _, n, _ in wards}
    assert all(answers[ward] >= 5 for ward in by_ward.index[by_ward == ""])
    for kind in by_type.index:
        covered = [n for ward, k, n, _ in wards if k == kind and n and by_ward[ward] != ""]
        shown = [n for ward, k, n, _ in wards if k == kind and n and by_ward[ward] == ""]
        if by_type[kind] == "" and covered:  # the total less those shown
            assert len(covered) >= 2 and sum(covered) >= 5
        if by_type[kind] != "":
            assert not shown
    totals = {kind: sum(n for _, k, n, _ in wards if k == kind) for kind in by_type.index}
    left = [totals[kind] for kind in by_type.index if by_type[kind] != "" and totals[kind]]
    assert not left or (sum(left) >= 5 and len(left) >= 2) or sum(totals.values()) < 5
