"""An attack on what is shared: by subtraction, by elimination, and by trying every table."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow import datasets
from impactflow.measures import ideas_shared, staff_survey_shared
from impactflow.measures.suppression import hidden, reasons
from tests.impactflow.measures.attack import every_table, found_small

WAVE = pd.Timestamp("2025-01-01")
LARGE = 9  # a hidden part may be as large as this, to who tries every table


def survey_tables(counts):
    """Make a survey of wards from (type, answers), and the wards."""
    frame = pd.DataFrame(counts, columns=["ward_type", "responses"])
    frame["ward_code"] = [f"W{n}" for n in range(len(frame))]
    scores = frame["responses"].where(frame["responses"] > 0) / 2
    return frame[["ward_code", "responses"]].assign(wave=WAVE, engagement=scores), frame[["ward_code", "ward_type"]]


def of_survey(survey, wards):
    """Return all that is shared of one wave, and what adds up in it, the lowest first."""
    table = staff_survey_shared(survey, wards).droplevel("wave")
    shown = {key: _known(row) for key, row in table.iterrows()}
    types = wards.groupby(wards["ward_type"].astype(str))["ward_code"].agg(list)
    asked = set(survey["ward_code"])
    sums = [
        (("ward_type", kind), [("ward_code", code) for code in codes if code in asked])
        for kind, codes in types.items()
        if set(codes) & asked
    ]
    return shown, [*sums, (("hospital", "all"), [total for total, _ in sums])]


def _known(row):
    if row["hidden"] == "nobody answered":
        return 0
    return None if row["hidden"] else int(row["responses"])


wards_of = st.lists(st.tuples(st.sampled_from("xyz"), st.integers(0, 12)), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(wards_of)
def test_no_small_group_of_a_survey_follows_from_all_that_is_shared(counts):
    shown, sums = of_survey(*survey_tables(counts))
    assert found_small(shown, sums, 5) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("xy"), st.integers(0, 7)), min_size=1, max_size=4))
def test_who_tries_every_table_cannot_tell_that_a_hidden_ward_is_small(counts):
    survey, wards = survey_tables(counts)
    shown, sums = of_survey(survey, wards)
    parts = [key for key in shown if key[0] == "ward_code"]
    small = {("ward_code", row.ward_code) for row in survey.itertuples() if 0 < row.responses < 5}
    tables = list(every_table(shown, sums, parts, LARGE))
    assert tables and all(shown[key] is None for key in small)
    assert all(max(table[key] for table in tables) >= 5 for key in small)


def test_the_attack_finds_a_ward_that_primary_suppression_alone_leaves_open():
    sums = [("x", ["A", "B", "C"])]
    assert found_small({"A": 20, "B": None, "C": 9, "x": 33}, sums, 5) == [(("B",), 4)]
    two = found_small({"A": 20, "B": None, "C": None, "x": 24}, sums, 5)
    assert two == [(("B", "C"), 4)]
    assert found_small({"A": None, "B": None, "C": 9, "x": 33}, sums, 5) == []


def test_the_attack_goes_round_corners():
    # Rows and columns of two: three totals and no single subtraction give the corner away.
    sums = [("r1", ["a", "b"]), ("r2", ["c", "d"]), ("c1", ["a", "c"]), ("c2", ["b", "d"])]
    open_corner = {"a": None, "b": None, "c": None, "d": 8, "r1": 9, "r2": 12, "c1": 7, "c2": 14}
    assert (("a",), 3) in found_small(open_corner, sums, 5)
    closed = open_corner | {"d": None}
    assert found_small(closed, sums, 5) == []


def grids(least, most):
    size = st.tuples(st.integers(2, 4), st.integers(2, 4))
    return size.flatmap(lambda s: st.lists(st.lists(st.integers(least, most), min_size=s[1], max_size=s[1]),
                                           min_size=s[0], max_size=s[0]))


def log_of(grid):
    rows = [(f"P{r}", f"R{c}") for r, line in enumerate(grid) for c, count in enumerate(line) for _ in range(count)]
    frame = pd.DataFrame(rows, columns=["place", "raised_by"])
    return frame.assign(idea_id=range(len(rows)), tested_date=pd.NaT, outcome=None)


def of_ideas(table):
    shown = {key: None if row["hidden"] else int(row["raised"]) for key, row in table.iterrows()}
    places, roles = (table.index.unique(level) for level in table.index.names)
    inner = [[one for one in names if one != "all"] for names in (places, roles)]
    rows = [((place, "all"), [(place, role) for role in inner[1]]) for place in inner[0]]
    columns = [(("all", role), [(place, role) for place in inner[0]]) for role in inner[1]]
    return shown, [*rows, *columns, (("all", "all"), [total for total, _ in rows])]


@settings(max_examples=40, deadline=None)
@given(grids(0, 11).filter(lambda grid: np.sum(grid) > 0))
def test_no_small_group_of_ideas_follows_from_the_table_and_its_margins(grid):
    shown, sums = of_ideas(ideas_shared(log_of(grid), ["place", "raised_by"]))
    grand = ("all", "all")
    columns = [total for total, _ in sums if total[0] == "all" and total != grand]
    assert found_small(shown, [*sums, (grand, columns)], 5) == []


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=2), min_size=2, max_size=2))
def test_who_tries_every_table_of_ideas_cannot_tell_that_a_hidden_group_is_small(grid):
    if not np.sum(grid):
        return
    table = ideas_shared(log_of(grid), ["place", "raised_by"])
    shown, sums = of_ideas(table)
    parts = [key for key in shown if "all" not in key]
    tables = list(every_table(shown, sums, parts, LARGE))
    small = [(f"P{r}", f"R{c}") for r in (0, 1) for c in (0, 1) if 0 < grid[r][c] < 5]
    assert tables and all(max(one[key] for one in tables) >= 5 for key in small if key in shown)


def test_fairbecks_survey_and_log_hold():
    survey, wards, log = (datasets.load(name) for name in ("staff_survey", "wards", "improvement_log"))
    for _, wave in survey.groupby("wave"):
        shown, sums = of_survey(wave, wards)
        assert found_small(shown, sums, 5) == []
    kind = log["place"].map(wards.set_index("ward_code")["ward_type"].astype(str)).fillna("ED")
    shown, sums = of_ideas(ideas_shared(log.assign(kind=kind), ["kind", "raised_by"]))
    singles = {key: count for key, count in shown.items() if count is None}
    assert len(singles) > 20
    assert found_small_alone(shown, sums) == []


def found_small_alone(shown, sums):
    """Look for single groups: pairs of more than fifty hidden ones would take minutes."""
    return [found for found in found_small(shown, sums, 2) if found[1] < 5]


def test_nothing_is_hidden_where_nobody_is_small():
    assert not hidden([5, 9, 0, 14], [(3, [0, 1, 2])]).any()


def test_a_total_that_everybody_knows_stays():
    assert hidden([2, 1, 3], [(2, [0, 1])], always=[2]).tolist() == [True, True, False]
    assert hidden([2, 1, 3], [(2, [0, 1])]).tolist() == [True, True, True]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([20, 4, 9], ["", "fewer than 5 responses", "hidden to protect a smaller group"]),
        ([20, 0, 9], ["", "nobody answered", ""]),
        ([4, 3, 0], ["fewer than 5 responses", "fewer than 5 responses", "nobody answered"]),
    ],
)
def test_reasons_are_said_in_words(counts, said):
    assert reasons(pd.Series(counts, dtype=float), pd.Series(0, index=range(3)), 5).tolist() == said
