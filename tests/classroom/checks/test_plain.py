import datetime
import math
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from classroom.checks import WrongForm, is_blank
from classroom.checks import plain as reading


class Loud(str):
    """A text of a class of its own, which shouts."""

    def __str__(self):
        return self.upper()


@pytest.mark.parametrize("value", [None, ..., [None], [...] * 3, (None, "", " "), {"a": ..., "b": ""}])
def test_a_stub_is_blank(value):
    assert is_blank(value)


@pytest.mark.parametrize(
    "value", [0, "", "...", [], {}, (), [None, 1], {"a": ..., "b": 0}, False, math.nan, pd.NA, [[...]], {...}]
)
def test_what_holds_something_is_not(value):
    assert not is_blank(value)


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (1, "1"), (1.0, "1"), (1.5, "1.5"), (np.int64(3), "3"), (" Type 1 ", "type 1"), (True, None),
        ("2018-01", "2018-01-01"), ("2018-01-31", "2018-01-31"), ("2018-01-01T00:00:00", "2018-01-01"),
        ("2018-01-01 00:00:00.000", "2018-01-01"), ("2018-01-01T08:30:00", "2018-01-01t08:30:00"),
        ("January 2018", "2018-01-01"), ("jan 2018", "2018-01-01"), ("ward 2018", "ward 2018"), ("31 March 2027", "2027-03-31"), ("1 mar 2027", "2027-03-01"), ("31 June 2027", "31 june 2027"),
        (pd.Timestamp("2018-01-01"), "2018-01-01"), (pd.Period("2018-01", "M"), "2018-01-01"),
        (datetime.date(2018, 1, 31), "2018-01-31"), (np.datetime64("2018-01-01"), "2018-01-01"),
        (pd.Timestamp("2018-07-01", tz="Europe/London"), "2018-07-01"), (Decimal("1.0"), "1"),
        (("2018-01", 1), "2018-01-01 / 1"), (Loud("elm"), "elm"),
        (pd.NaT, None), (None, None), (object(), None), (math.nan, None), ([], None),
    ],
)  # fmt: skip
def test_a_name_has_one_spelling(value, label):
    if label is None:
        with pytest.raises(WrongForm):
            reading.label(value)
    else:
        assert reading.label(value) == label


@pytest.mark.parametrize("value", [None, math.nan, np.float64("nan"), pd.NA, pd.NaT])
def test_a_gap_is_read_as_one(value):
    assert math.isnan(reading.number_or_gap(value, "A number."))


@pytest.mark.parametrize("value", ["", True, object(), math.inf])
def test_what_is_no_gap_is_refused(value):
    with pytest.raises(WrongForm):
        reading.number_or_gap(value, "A number.")


def test_a_text_of_another_class_becomes_a_plain_one():
    assert type(reading.text(Loud(" elm "), "A text.")) is str
    assert reading.text(Loud(" elm "), "A text.") == "elm"


@pytest.mark.parametrize("value", [[1, 2], (1, 2), np.array([1, 2]), pd.Series([1, 2]), pd.Index([1, 2])])
def test_entries_are_listed_in_order(value):
    assert reading.entries(value, "A list.") == [1, 2]


@pytest.mark.parametrize("value", ["ab", {"a": 1}, range(2), iter([1]), np.zeros((1, 2)), 3])
def test_what_is_no_list_is_not_taken_apart(value):
    with pytest.raises(WrongForm, match="A list."):
        reading.entries(value, "A list.")


@pytest.mark.parametrize("value", [[0] * 10_001, np.zeros(10_001), dict.fromkeys(range(10_001))])
def test_what_is_far_too_long_is_refused_before_it_is_read(value):
    read = reading.pairs if isinstance(value, dict) else reading.entries
    with pytest.raises(WrongForm, match="far longer"):
        read(value, "A list.")
