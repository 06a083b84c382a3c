import pytest

from impactflow.spc import xmr
from impactflow.spc.words import describe_many, headline_many

STEADY = [70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71] * 2
CALM = xmr(STEADY, target=78)
GOOD = xmr([*STEADY, 95])
BAD = xmr([*STEADY, 40], target=78)
NEUTRAL = xmr([*STEADY, 40], improvement_direction="neutral")


def test_signals_are_named_by_kind_and_only_a_calm_target_is_predicted():
    assert describe_many({"A": CALM, "B": GOOD, "C": BAD, "D": NEUTRAL}) == (
        "Table of measures: 4 charts. 1 concern at the end: C. 1 signal at the end: D. "
        "1 improvement at the end: B. 1 without a signal at the end. "
        "If nothing changes, targets will be missed by A."
    )


@pytest.mark.parametrize(
    ("charts", "said"),
    [
        ({"A": CALM}, "No signal at the end of 1 chart"),
        ({"A": BAD, "B": BAD}, "At the end of 2 charts: 2 concerns"),
        ({"A": CALM, "B": GOOD, "C": BAD, "D": NEUTRAL},
         "At the end of 4 charts: 1 concern, 1 signal and 1 improvement"),
    ],
)
def test_headlines(charts, said):
    assert headline_many(charts) == said


def test_a_long_list_is_cut():
    said = describe_many({f"ward {n}": BAD for n in range(9)}, "Pack")
    assert "Pack: 9 charts. 9 concerns at the end: ward 0, ward 1" in said
    assert "ward 5 and 3 more. 0 without a signal at the end." in said and "nothing changes" not in said


YOUNG = xmr(STEADY, rebase=[23])
FEW = xmr(STEADY, target=90, rebase=[20])
TRIED = xmr(STEADY, target=90, rebase=[19])


@pytest.mark.parametrize(
    ("charts", "headline"),
    [
        ({"A": YOUNG, "B": CALM, "C": CALM}, "No signal at the end of 2 charts; 1 has too few points to say"),
        ({"A": YOUNG, "B": YOUNG, "C": BAD}, "At the end of 1 chart: 1 concern; 2 have too few points to say"),
        ({"A": FEW, "B": CALM}, "No signal at the end of 1 chart; 1 has too few points to say"),
        ({"A": YOUNG}, "1 chart has too few points to say"),
        ({"A": YOUNG, "B": YOUNG}, "2 charts have too few points to say"),
    ],
)
def test_a_chart_without_limits_is_not_one_without_a_signal(charts, headline):
    assert headline_many(charts) == headline
    calm = sum(chart is CALM for chart in charts.values())
    assert f"{calm} without a signal at the end. {len(charts) - calm - (BAD in charts.values())} with too few points to say: A" in describe_many(charts)


def test_what_few_points_foretell_is_called_a_first_try():
    said = describe_many({"A": TRIED, "B": CALM})
    assert "If nothing changes, targets will be missed by B. On a first try of few points, targets will be missed by A." in said
