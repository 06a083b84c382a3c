import numpy as np
import pytest

from impactflow.packs import NothingToChart, charted
from impactflow.spc import SpcError

STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71]


def names(done) -> list[str]:
    return [one.series.name for one in done]


def test_exceptions_come_first_and_those_without_a_chart_last(series):
    every = [series([9.0, None], "short"), series(name="calm"), series([*STEADY, 95], "good"),
             series([*STEADY, 40], "bad")]
    assert names(charted(every)) == ["bad", "good", "calm", "short"]
    assert names(charted(every, improvement_direction="decrease")) == ["good", "bad", "calm", "short"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([9.0], "B has one figure that can be shown."),
        ([np.nan, np.nan], "B has no figure that can be shown."),
        ([9.0, None], "B has one figure that can be shown, because 1 is of counts under 5. "
                      "Chart longer periods, or larger groups."),
        ([None, None], "B has no figure that can be shown, because 2 are of counts under 5. "
                       "Chart longer periods, or larger groups."),
    ],
)
def test_a_series_without_a_chart_says_why(series, values, reason):
    [_, last] = charted([series(name="A"), series(values, "B")])
    assert (last.chart, last.reason) == (None, reason)
    with pytest.raises(NothingToChart) as refused:
        charted([series(values, "B")])
    assert str(refused.value) == f"There is nothing to chart. {reason}"


def test_hidden_figures_have_no_part_in_mean_and_limits(series):
    [with_gap] = charted([series([*STEADY, None])])
    [without] = charted([series()])
    assert with_gap.chart.parts[-1].limits == without.chart.parts[-1].limits


@pytest.mark.parametrize("when", ["2023-10-01", "2023-10", " 2023-09-15 "])
def test_new_limits_begin_on_a_date(series, when):
    [one] = charted([series()], rebase=[when])
    assert one.chart.segments["start"].dt.strftime("%Y-%m").tolist() == ["2023-04", "2023-10"]
    assert one.notes == ()


def test_a_group_that_does_not_reach_the_date_is_charted_without(series):
    short = series(STEADY[:4], "short")
    done = {one.series.name: one for one in charted([series(name="long"), short], rebase=["2023-10-01"])}
    assert len(done["long"].chart.parts) == 2 and len(done["short"].chart.parts) == 1
    assert done["short"].notes == (
        "New limits were to begin on 1 October 2023. This series does not reach that date, "
        "so it is charted without.",
    )


def test_a_date_that_no_group_reaches_is_a_slip(series):
    every = [series(name="A"), series(name="B", first="2023-06-01")]
    with pytest.raises(NothingToChart) as refused:
        charted(every, rebase=["2023-10-01", "2032-10-01"])
    assert str(refused.value) == (
        "New limits cannot begin on 1 October 2032: the figures run from 1 April 2023 to 1 May 2024."
    )


@pytest.mark.parametrize("when", ["", "banana", "01/10/2023", "2023-13-01", "2023-10-01T00:00+01:00", "2023"])
def test_what_is_no_date_is_said(series, when):
    with pytest.raises(NothingToChart, match="New limits should begin on a date, such as 2024-05-01"):
        charted([series()], rebase=[when])


def test_a_wrong_option_names_the_group(series):
    with pytest.raises(SpcError, match="^Ward 3: The target is 'inf'"):
        charted([series(name="Ward 3")], target=float("inf"))
