import pandas as pd
import pytest

from classroom.checks import Label, Number, Table, WrongForm

COLUMNS = {"month": Label(), "type": Label(), "percent": Number("percent", 1)}
KIND, ORDERED = Table(COLUMNS), Table(COLUMNS, ordered=True)
FRAME = pd.DataFrame(
    {
        "month": pd.to_datetime(["2018-01-01", "2018-01-01", "2018-02-01"]),
        "type": ["1", "2", "1"],
        "percent": [77.165, 99.016, 76.9],
    }
)
RIGHT = KIND.read(FRAME)


@pytest.mark.parametrize(
    "value",
    [
        FRAME,
        FRAME[["percent", "type", "month"]],
        FRAME.iloc[::-1],
        FRAME.round({"percent": 1}),
        FRAME.set_index(["month", "type"]),
        FRAME.set_index("type"),
        FRAME.set_index("type", drop=False),
        FRAME.assign(row=[7, 8, 9]).set_index(["row", "type"]),
        FRAME.rename(columns=str.upper),
        FRAME.assign(type=[1, 2, 1], month=["January 2018", "2018-01", "Feb 2018"]),
        FRAME.to_dict("list"),
    ],
)
def test_the_same_table_in_another_form_is_the_same(value):
    assert KIND.same(KIND.read(value), RIGHT)


@pytest.mark.parametrize(
    "value",
    [
        FRAME.iloc[:2],
        pd.concat([FRAME, FRAME.iloc[:1]]),
        FRAME.assign(percent=[77.165, 99.016, 76.8]),
        FRAME.assign(percent=[99.016, 77.165, 76.9]),
        FRAME.assign(percent=[77.165, 99.016, None]),
        FRAME.assign(type=["2", "1", "1"]),
        FRAME.assign(month="2018-01"),
    ],
)
def test_another_table_is_not(value):
    answer = KIND.read(value)
    assert not KIND.same(answer, RIGHT)
    assert KIND.remark(answer, RIGHT)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (FRAME.drop(columns="type"), "no column “type”"),
        (FRAME[["type"]], "no column “month”"),
        (FRAME.assign(extra=1), "more columns than asked for"),
        (FRAME["percent"], "should be a table with these columns: month, type, percent"),
        (FRAME.to_dict("records"), "should be a table"),
        (FRAME.assign(percent=["a", "b", "c"]), "should be a number, in percent"),
        (pd.DataFrame([[1, 2, 3]], columns=["type", "type", "percent"]), "the same name"),
        ({"month": ["2018-01"], "type": ["1", "2"], "percent": [1]}, "differ in length"),
        ({"month": 1, "type": 2, "percent": 3}, "should be a table"),
        ("a table", "should be a table"),
    ],
)
def test_another_form_is_said(value, said):
    with pytest.raises(WrongForm, match=said):
        KIND.read(value)


def test_the_order_of_rows_counts_only_where_it_was_asked_for():
    turned = FRAME.iloc[::-1]
    assert KIND.same(KIND.read(turned), RIGHT)
    assert not ORDERED.same(ORDERED.read(turned), RIGHT)
    assert "order of your rows" in ORDERED.remark(ORDERED.read(turned), RIGHT)
    assert ORDERED.same(ORDERED.read(FRAME), RIGHT)


def test_a_reference_may_stand_in_any_order():
    right = KIND.read(FRAME.iloc[::-1])
    assert "rows are the right ones" in KIND.remark(KIND.read(FRAME.assign(percent=0.0)), right)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (FRAME.iloc[:2], "asks for 3 rows. Your table has 2."),
        (FRAME.assign(type=["2", "3", "1"]), "rows of your table are not those"),
        (FRAME.assign(percent=0.0), "rows are the right ones"),
        (FRAME.assign(percent=0.0).iloc[::-1], "rows are the right ones"),
    ],
)
def test_how_a_table_differs_is_said(value, said):
    assert said in KIND.remark(KIND.read(value), RIGHT)
