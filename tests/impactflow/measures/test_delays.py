import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.measures import MeasureError, delay_counts, delay_days, delay_pareto

ROWS = [  # ready, left, destination, reason, pathway; what became of it
    ("2025-01-10 09:00", "2025-01-10 23:00", "home", None, "0"),  # the same day
    ("2025-01-10 23:00", "2025-01-11 01:00", "home", "transport", "0"),  # 1 day in 2 hours
    ("2025-01-10 09:00", "2025-01-13 09:00", "home", "transport", "1"),  # 3
    ("2025-01-01 09:00", "2025-01-11 08:00", "care home", "care home place", "3"),  # 10
    ("2025-01-08 09:00", "2025-01-10 08:00", "home", None, "1"),  # 2, without a reason
    ("2025-01-05 09:00", None, None, "care at home", "1"),  # ready, still there
    ("2025-01-05 09:00", "2025-01-20 09:00", "died", "care at home", "1"),
    (None, "2025-01-20 09:00", "died", None, None),
    (None, "2025-01-20 09:00", "home", None, None),
    (None, None, None, None, None),
    ("2025-01-10 09:00", "2025-01-09 09:00", "home", "transport", "0"),  # impossible
]


def spells(*rows):
    names = ["ready_time", "discharge_time", "discharge_destination", "delay_reason", "pathway"]
    frame = pd.DataFrame(rows, columns=names).assign(admission_time=pd.Timestamp("2025-01-01"))
    for name in names[:2]:
        frame[name] = pd.to_datetime(frame[name], format="ISO8601")
    return frame.astype({"pathway": pd.CategoricalDtype(list("0123"))})


def test_delays_are_whole_days():
    found = delay_days(spells(*ROWS))
    assert found.tolist()[:5] == [0, 1, 3, 10, 2] and found[5:].isna().all()


def test_those_still_here_have_their_days_so_far_when_the_end_is_told():
    found = delay_days(spells(*ROWS), until="2025-02-01")
    assert found[5] == 27 and found[6:].isna().all() and found.tolist()[:5] == [0, 1, 3, 10, 2]


def test_every_stay_is_one_of_six():
    row = delay_counts(spells(*ROWS)).loc["all"]
    kinds = ["stays", "delayed", "same_day", "still_here", "died", "not_ready", "impossible"]
    assert row[kinds].tolist() == [11, 4, 1, 1, 2, 2, 1] and row["delayed_percent"] == 80
    assert delay_counts(spells(ROWS[7])).loc["all", ["stays", "died"]].tolist() == [1, 1]
    assert pd.isna(delay_counts(spells(ROWS[7])).loc["all", "delayed_percent"])


def test_the_most_bed_days_come_first_not_the_most_patients():
    table = delay_pareto(spells(*ROWS))
    assert table.index.tolist() == ["care home place", "transport", "not recorded"]
    assert table["bed_days"].tolist() == [10, 4, 2] and table["patients"].tolist() == [1, 2, 1]
    assert table["percent"].tolist() == [62.5, 25, 12.5] and table["cumulative_percent"].tolist() == [62.5, 87.5, 100]
    assert table["patients_percent"].tolist() == [25, 50, 25] and table["days_each"].tolist() == [10, 2, 2]
    assert table["still_here"].sum() == 0


def test_with_the_end_of_the_extract_those_still_here_are_among_them():
    table = delay_pareto(spells(*ROWS), until="2025-02-01")
    assert table.index[0] == "care at home"
    assert table.loc["care at home", ["bed_days", "still_here"]].tolist() == [27, 1]


def test_by_pathway_those_that_do_not_occur_are_absent_and_ties_keep_their_order():
    table = delay_pareto(spells(*ROWS), "pathway")
    assert table.index.tolist() == ["3", "1", "0"] and table["bed_days"].tolist() == [10, 5, 1]
    tied = delay_pareto(spells(*[(*ROWS[1][:3], word, "0") for word in "cab"]))
    assert tied.index.tolist() == ["a", "b", "c"]


def test_without_delays_the_table_is_empty():
    for rows in ([], [ROWS[0]], [ROWS[9]]):
        assert delay_pareto(spells(*rows)).empty
    assert delay_counts(spells()).loc["all", "stays"] == 0


def test_an_end_that_lies_too_early_is_said():
    with pytest.raises(MeasureError, match="“until” is 01 January 2025, but a patient"):
        delay_days(spells(*ROWS), until="2025-01-01")


def test_a_missing_column_is_said():
    with pytest.raises(MeasureError, match="no column “discharge_destination”"):
        delay_pareto(spells(*ROWS).drop(columns="discharge_destination"))


@settings(max_examples=12)
@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=30), st.integers(0, 9))
def test_order_means_nothing_and_a_split_keeps_the_sum(rows, seed):
    frame = spells(*rows)
    both = delay_pareto(frame, ["delay_reason", "pathway"], "2025-02-01")
    pd.testing.assert_frame_equal(
        both, delay_pareto(frame.sample(frac=1, random_state=seed), ["delay_reason", "pathway"], "2025-02-01")
    )
    sums = ["bed_days", "patients", "still_here"]
    assert both[sums].sum().tolist() == delay_pareto(frame, "delay_reason", "2025-02-01")[sums].sum().tolist()
    assert both["bed_days"].sum() == delay_days(frame, "2025-02-01").sum()
    counts = delay_counts(frame).loc["all"]
    assert counts["stays"] == counts.drop(["stays", "delayed_percent"]).sum() == len(frame)
