import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow.spc import xmr
from impactflow.spc.errors import SpcError
from impactflow.spc.words import describe_xmr, first_try, headline_xmr, mean_and_limits, target_sentence

STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71]  # mean 70.5, limits 64.0 to 77.0
# What comes after the steady year: the rule, on each side.
ENDINGS = {
    ("outside", 1): ([95], "the last point lies above the limits"),
    ("outside", -1): ([40, 41], "the last 2 points lie below the limits"),
    ("trend", 1): ([66, 67, 68, 69, 70, 71, 72], "the last 7 points rise"),
    ("trend", -1): ([74, 73.5, 73, 72, 71, 70, 69], "the last 7 points fall"),
    ("two_in_three", 1): ([70, 75.5, 71, 76], "two of three points lie near the upper limit"),
    ("two_in_three", -1): ([71, 65.5, 70, 65], "two of three points lie near the lower limit"),
    ("shift", 1): ([70, 72, 71, 72, 71, 72, 71, 72], "the last 7 points lie above the mean"),
    ("shift", -1): ([70, 69, 70, 69, 70, 69, 70], "the last 7 points lie below the mean"),
}
MEANT = {
    ("increase", 1): ("Improvement", "an improvement"),
    ("increase", -1): ("Concern", "a concern"),
    ("decrease", 1): ("Concern", "a concern"),
    ("decrease", -1): ("Improvement", "an improvement"),
    ("neutral", 1): ("Signal", "a signal"),
    ("neutral", -1): ("Signal", "a signal"),
}


def months(count: int):
    return pd.date_range("2023-04-01", periods=count, freq="MS")


def chart(values, **options):
    return xmr(values, months(len(values)), **options)


def after_a_year(ending, **options):
    return chart([*STEADY, *ending], fix_after_n_points=12, **options)


@pytest.mark.parametrize("direction", ["increase", "decrease", "neutral"])
@pytest.mark.parametrize(("cause", "side"), ENDINGS)
def test_every_signal_is_named_with_its_side_and_meaning(cause, side, direction):
    ending, words = ENDINGS[cause, side]
    made = after_a_year(ending, improvement_direction=direction)
    assert made.last_cause == cause
    short, meaning = MEANT[direction, side]
    assert headline_xmr(made, "%") == f"{short}: {words}"
    assert f" {words[0].upper()}{words[1:]}: {meaning}." in describe_xmr(made, "Waits", "%")


@pytest.mark.parametrize("direction", ["increase", "decrease", "neutral"])
@pytest.mark.parametrize(("cause", "side"), ENDINGS)
def test_on_a_live_signal_the_target_is_never_predicted(cause, side, direction):
    for target in (50, 71, 90):
        made = after_a_year(ENDINGS[cause, side][0], improvement_direction=direction, target=target)
        said = f"{headline_xmr(made, '%')} {describe_xmr(made, 'Waits', '%')}"
        assert "if nothing changes" not in said
        changing = f"Target {target}%: the process is changing, so its past cannot say"
        assert (changing in said) == (direction != "neutral")


def test_the_words_of_a_steady_year_are_these():
    assert describe_xmr(chart(STEADY, target=78), "Waits under 4 hours", "%") == (
        "XmR chart of Waits under 4 hours, April 2023 to March 2024: 12 months. "
        "Mean 70.5%, limits 64.0% to 77.0%. No signal at the end. "
        "Target 78%, above the limits: if nothing changes, it will be missed."
    )


@pytest.mark.parametrize(
    ("target", "direction", "said"),
    [
        (78, "increase", "Target 78%, above the limits: if nothing changes, it will be missed."),
        (78, "decrease", "Target 78%, above the limits: if nothing changes, it will be met."),
        (60, "increase", "Target 60%, below the limits: if nothing changes, it will be met."),
        (60, "decrease", "Target 60%, below the limits: if nothing changes, it will be missed."),
        (71, "increase", "Target 71%, within the limits: if nothing changes, it will sometimes be met "
                         "and sometimes missed."),
        (71, "neutral", "Target 71%."),
        (None, "increase", ""),
    ],
)
def test_what_becomes_of_a_target(target, direction, said):
    made = chart(STEADY, target=target, improvement_direction=direction)
    assert target_sentence(made, "%") == said


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (None, "No signal at the end: it varies as it did"),
        (78, "No signal at the end: if nothing changes, the target of 78% will be missed"),
    ],
)
def test_the_headline_of_a_calm_chart(target, said):
    assert headline_xmr(chart(STEADY, target=target), "%") == said


@pytest.mark.parametrize(
    ("ending", "extent", "words"),
    [
        ([95, 95, None, 95], "16 months, 1 without a value", "The last point lies above the limits"),
        ([95, None], "14 months, 1 without a value", "The last point lies above the limits"),
        ([95, 94, None, None], "16 months, 2 without a value", "The last 2 points lie above the limits"),
    ],
)
def test_a_gap_ends_what_is_counted_and_a_missing_last_value_is_passed_over(ending, extent, words):
    said = describe_xmr(after_a_year(ending), "Waits", "%")
    assert f": {extent}. " in said and f" {words}: an improvement." in said


def test_earlier_signals_are_counted_by_meaning():
    said = describe_xmr(after_a_year([95, 40, *STEADY]), "Waits", "%")
    assert said.endswith(
        "No signal at the end. Earlier signals: 1 point (improvement) and 1 point (concern)."
    )


@pytest.mark.parametrize(
    ("cuts", "said"),
    [(["2024-04-01"], ", after new limits from April 2024."),
     (["2024-04-01", "2025-04-01"], ", after new limits from April 2024 and April 2025.")],
)
def test_the_limits_are_those_of_the_last_segment(cuts, said):
    higher = [value + 10 for value in STEADY]
    words = describe_xmr(chart([*STEADY, *STEADY, *higher][-12 * len(cuts) - 12 :], rebase=cuts), "W", "%")
    assert f"Mean 80.5%, limits 74.0% to 87.0%{said}" in words


def test_a_last_segment_without_a_figure_has_no_limits_to_tell():
    made = chart([*STEADY, None, None], rebase=["2024-04-01"], target=78)
    assert headline_xmr(made, "%") == "Too few points for limits"
    assert describe_xmr(made, "Waits", "%").endswith(
        ": 14 months, 2 without a value. No mean and no limits, after new limits from April 2024: "
        "no figure is known since. Target 78%."
    )


def test_series_without_dates_and_of_one_date():
    assert describe_xmr(xmr(STEADY), "Waits").startswith("XmR chart of Waits, points 1 to 12: 12 points.")
    assert describe_xmr(chart([1.0]), "Waits") == (
        "XmR chart of Waits, 1 April 2023: 1 point. Mean 1, no limits yet."
    )


def test_two_points_and_flat_series():
    assert "Mean 1.50, limits −1.16 to 4.16. Too few months to say." in describe_xmr(chart([1, 2]), "W")
    assert "Mean 7, limits 7 to 7. No signal at the end." in describe_xmr(chart([7.0] * 12), "W")


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (-1, "Mean −70.5, limits −77.0 to −64.0."),
        (1e-5, "Mean 0.00071, limits 0.00064 to 0.00077."),
        (1e12, "Mean 70,500,000,000,000, limits 63,970,909,090,909 to 77,029,090,909,091."),
        (1e20, "Mean 7.05e+21, limits 6.4e+21 to 7.7e+21."),
    ],
)
def test_negative_tiny_and_huge_figures(times, said):
    assert said in describe_xmr(chart([value * times for value in STEADY]), "Waits")


def test_days_with_a_time_zone():
    dates = pd.date_range("2024-03-25", periods=12, tz="Europe/London")
    said = describe_xmr(xmr(STEADY, dates), "Waits", "%")
    assert said.startswith("XmR chart of Waits, 25 March 2024 to 5 April 2024: 12 days.")


VALUES = st.lists(
    st.one_of(st.none(), st.integers(0, 3), st.floats(-1e100, 1e100, allow_nan=False)), min_size=1, max_size=30
)


@settings(max_examples=300)
@given(VALUES, st.sampled_from(["increase", "decrease", "neutral"]), st.integers(0, 29), st.booleans())
def test_whatever_can_be_charted_can_be_said(values, direction, cut, dated):
    dates = months(len(values)) if dated else None
    at = dates[cut % len(values)] if dated else cut % len(values)
    try:
        made = xmr(values, dates, improvement_direction=direction, target=1, rebase=[at])
    except SpcError:
        return
    said = describe_xmr(made, "Waits")
    assert said.startswith("XmR chart of Waits, ") and said.endswith(".") and "nan" not in said
    assert headline_xmr(made) and ("if nothing changes" in said) <= (made.variation == "common_cause")


@pytest.mark.parametrize(("points", "tried"), [(5, True), (11, True), (12, False)])
def test_a_forecast_from_few_points_is_a_first_try(points, tried):
    chart = xmr([70.0, 72, 69] * 8, pd.date_range("2024-01-01", periods=24, freq="MS"), target=90, rebase=f"2025-{13 - points:02}-01")
    condition = f"on a first try of {points} months" if tried else "if nothing changes"
    assert headline_xmr(chart, "%") == f"No signal at the end, on the new limits of {chart.points['date'].iloc[-points]:%B %Y}: {condition}, the target of 90% will be missed"
    assert target_sentence(chart, "%") == f"Target 90%, above the limits: {condition}, it will be missed."


@pytest.mark.parametrize("points", [2, 4])
def test_fewer_than_five_points_foretell_nothing(points):
    chart = xmr([70.0, 72, 69] * 8, pd.date_range("2024-01-01", periods=24, freq="MS"), target=90, rebase=f"2025-{13 - points:02}-01")
    assert headline_xmr(chart, "%") == "Too few months to say"
    assert target_sentence(chart, "%") == "Target 90%: too few months to say whether it will be met."


def test_new_limits_are_told_without_a_target():
    made = chart([*STEADY, *STEADY], rebase=["2024-08-01"])
    assert headline_xmr(made) == "No signal at the end, on the new limits of August 2024"
    assert mean_and_limits(made).endswith(" since August 2024, a first try of 8 months")


def test_only_known_points_that_make_the_limits_are_counted():
    gaps = xmr([70.0, 72, 69, None] * 4, target=90)
    fixed = xmr([70.0, 72, 69] * 8, target=90, fix_after_n_points=5)
    enough = xmr([70.0, 72, 69] * 8, target=90)
    assert [first_try(chart) for chart in (gaps, fixed, enough)] == ["", "a first try of 5 points", ""]
    assert first_try(xmr([70.0, 72, 69, None] * 3, target=90)) == "a first try of 9 points"
    assert first_try(xmr([70.0, None])) == ""
