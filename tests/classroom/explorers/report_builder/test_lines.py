"""A box of figures: read as people paste it, or said in a sentence that names the line."""

import numpy as np
import pytest

from classroom.explorers.report_builder.lines import Unreadable, read_lines, read_month


@pytest.mark.parametrize("text", [
    "2025-04 5", "2025-04-01 5", "2025/4 5", "01/04/2025 5", "30-04-2025 5", "1/4/25 5", "04/2025 5", "Apr 2025 5", "April-25 5",
    "1 Apr 2025 5", "Apr '25 5", "2025-04-01T00:00:00 5", "2025-04-01 00:00 5", "01.04.2025 5",
])  # fmt: skip
def test_a_month_is_read_however_it_is_written(text):
    month, rest = read_month(text)
    assert (month // 12, month % 12 + 1, rest) == (2025, 4, " 5")


@pytest.mark.parametrize("text", ["2025-13 5", "2025-00 5", "Foo 2025 5", "5", "4.25 30", "1899-04 5", "2101-04 5", "April 5", "20250401 5"])
def test_what_is_no_month_is_none(text):
    assert read_month(text) is None


@pytest.mark.parametrize(("text", "values"), [
    ("2025-04 1,204\n2025-05 £999.50", [1204, 999.5]), ("Month,Seen\n2025-04,12\n2025-05,13", [12, 13]),
    ("2025-05 7\n2025-04 6", [6, 7]), ("2025-04 6\n2025-06 7", [6, np.nan, 7]), ("2025-04 6\n2025-05 -\n2025-06 n/a", [6, np.nan, np.nan]),
    ("2025-04 71.4 %\n2025-05 72%", [71.4, 72]), ("2025-04 6 of 20\n2025-05 8/20", [30, 40]), ("2025-04\t\"1,000\"\t\"2,000\"", [50]),
    ("2025-04 -3.5\n2025-05 −4", [-3.5, -4]), ("2025-04 0 of 0\n2025-05 10 out of 20", [np.nan, 50]),
])  # fmt: skip
def test_figures_are_read(text, values):
    np.testing.assert_array_equal(read_lines(text).values, values)


@pytest.mark.parametrize(("text", "unit", "hidden"), [
    ("2025-04 4\n2025-05 5\n2025-06 0", "", [1, 0, 1]),
    ("2025-04 4\n2025-05 5", "%", [0, 0]), ("2025-04 4%\n2025-05 5%", "", [0, 0]),
    ("2025-04 4.5\n2025-05 0.3\n2025-06 5", "", [0, 0, 0]),  # most are not whole: no counts
    ("2025-04 4.5\n2025-05 12\n2025-06 9", "", [1, 0, 0]),  # one slip brings no small count to light
    ("2025-04 4 of 20\n2025-05 16 of 20\n2025-06 5 of 20\n2025-07 2 of 4\n2025-08 0 of 0", "", [1, 1, 0, 1, 0]),
    ("2025-04 4 of 20\n2025-05 9 of 20", "%", [1, 0]),
])  # fmt: skip
def test_small_counts_are_left_out_before_anything_is_computed(text, unit, hidden):
    series = read_lines(text, unit)
    assert series.hidden.tolist() == [bool(each) for each in hidden]
    assert np.isnan(series.values[series.hidden]).all()


@pytest.mark.parametrize(("text", "said"), [
    ("2025-04 5\n\nfoo 12", "Line 3: “foo 12” does not begin with a month."), ("2025-04 12a", "Line 1: “12a” is no figure."),
    ("2025-04,120,138", "Line 1: “120,138” may be one figure or two."), ("2025-04 1 2 3", "Line 1 has 3 figures."),
    ("2025-04 5\n2025-05 5 of 9", "Line 2 has a part and its whole, and the lines before"), ("2025-04 5\nApr 25 6", "Line 2: April 2025 is there twice."),
    ("2025-04 5% of 9%", "Line 1: a part and its whole are no percentages."), ("2025-04 9 of 5", "Line 1: 9 is more than its whole."),
    ("2025-04 -9 of 5", "Line 1: -9 is below 0"), ("2020-01 9\n2025-01 9", "From the first month to the last are 61 months."),
    ("Nothing", "Line 1: “” does not begin with a month."), ("2025-04 1e5", "Line 1: “1e5” is no figure."),
])  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_line(text, said):
    with pytest.raises(Unreadable) as why:
        read_lines(text)
    assert str(why.value).startswith(said)
