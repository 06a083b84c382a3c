import pandas as pd
import pytest

from impactflow import datasets
from impactflow.charts import four_hour_performance
from impactflow.measures import NotTotals, all_types, four_hour_percent, four_hour_table

COUNTS = pd.DataFrame(
    {
        "month": pd.to_datetime(["2024-05-01", "2024-05-01", "2024-06-01"]),
        "type": ["1", "other", "1"],
        "attendances": [900, 100, 0],
        "breaches": [270, 1, 0],
        "admissions": [300, 0, 0],
    }
)


def test_within_is_what_breaches_leave():
    assert four_hour_percent(COUNTS)[:2].tolist() == pytest.approx([70, 99])


def test_where_nobody_came_there_is_no_share():
    assert pd.isna(four_hour_percent(COUNTS)[2])


def test_missing_breaches_give_a_missing_share_not_a_perfect_one():
    blank = COUNTS.astype({"breaches": float}).assign(breaches=[None, 1.0, 0.0])
    assert pd.isna(four_hour_percent(blank)[0])


def test_types_are_added_before_they_are_divided():
    may = all_types(COUNTS).iloc[0]
    assert (may["type"], may["attendances"], may["breaches"]) == ("all", 1000, 271)
    assert four_hour_percent(all_types(COUNTS))[0] == pytest.approx(72.9)  # not (70 + 99) / 2


def test_a_type_that_lacks_its_breaches_does_not_flatter_the_month():
    blank = COUNTS.astype({"breaches": float}).assign(breaches=[None, 1.0, 0.0])
    assert pd.isna(four_hour_percent(all_types(blank))[0])


def test_a_type_that_does_not_exist_is_left_out():
    absent = COUNTS.astype({"attendances": float, "breaches": float})
    absent.loc[1, ["attendances", "breaches"]] = None
    assert four_hour_percent(all_types(absent))[0] == pytest.approx(70)


@pytest.mark.parametrize("work", [
    lambda rows: four_hour_table(rows, "2017-10", "2018-03"), four_hour_performance,
])
def test_rows_of_organisations_are_added_up_first(work):
    with pytest.raises(NotTotals, match="add them up first: datasets.england_totals"):
        work(pd.concat([COUNTS, COUNTS]))


def test_the_table_has_a_row_a_month_and_a_column_a_type():
    table = four_hour_table(datasets.load("england_ae_monthly"), "2017-10", "2018-03")
    assert table.index.tolist()[0] == "October 2017" and len(table) == 6
    assert table.columns.tolist()[0] == "All departments" and table.shape[1] == 4
    assert table.loc["January 2018", "Type 1 (major)"] == 77.2
