import numpy as np
import pandas as pd
import pytest

from impactflow.datasets.monthly_ae.copied_months import copied_months, copies_sentence

MAY, JUNE, JULY = pd.to_datetime(["2024-05-01", "2024-06-01", "2024-07-01"])


def month(first, organisations=10, seed=1):
    """Give one month of tidy rows with figures from a few to some thousands."""
    random = np.random.default_rng(seed)
    rows = [(f"R{n:02}", kind) for n in range(organisations) for kind in ("1", "2", "other")]
    frame = pd.DataFrame(rows, columns=["org_code", "type"]).assign(month=first)
    attendances = random.integers(1, 20_000, len(frame)).astype(float)
    return frame.assign(
        attendances=attendances,
        breaches=np.floor(attendances * random.uniform(0, 0.5, len(frame))),
        admissions=np.floor(attendances * random.uniform(0, 0.3, len(frame))),
    )


def found(*months):
    return copied_months(pd.concat(months))


def test_a_copy_and_its_original_are_named():
    assert found(month(MAY), month(JUNE, seed=2), month(JULY)) == [(JULY, MAY)]


def test_every_later_copy_points_to_the_first():
    assert found(month(MAY), month(JUNE), month(JULY)) == [(JUNE, MAY), (JULY, MAY)]


def test_different_months_are_no_copies():
    assert found(month(MAY), month(JUNE, seed=2)) == []


def test_an_organisation_more_or_less_does_not_hide_a_copy():
    assert found(month(MAY, 12), month(JUNE, 12).query("org_code != 'R03'")) == [(JUNE, MAY)]


def test_a_few_corrected_figures_do_not_hide_a_copy():
    copy = month(JUNE)
    copy.loc[0, ["attendances", "breaches"]] += 1
    assert found(month(MAY), copy) == [(JUNE, MAY)]


def test_the_same_breaches_alone_are_no_copy():
    other = month(JUNE, seed=2)
    assert found(month(MAY), other.assign(breaches=month(MAY)["breaches"])) == []


def test_two_organisations_are_enough_when_every_figure_is_the_same():
    assert found(month(MAY, 2), month(JUNE, 2)) == [(JUNE, MAY)]


def test_two_organisations_are_too_few_when_a_figure_differs():
    copy = month(JUNE, 2)
    copy.loc[0, "attendances"] += 1
    assert found(month(MAY, 2), copy) == []


def test_one_organisation_alone_is_not_judged():
    assert found(month(MAY, 1), month(JUNE, 1)) == []


@pytest.mark.parametrize("figure", [0, 5, 1000, np.nan])
def test_one_figure_throughout_is_not_judged(figure):
    flat = [
        month(first).assign(attendances=figure, breaches=0.0, admissions=0.0)
        for first in (MAY, JUNE)
    ]
    assert found(*flat) == []


def test_small_figures_are_not_judged():
    small = []
    for first in (MAY, JUNE):
        rows = month(first)
        small.append(
            rows.assign(**{m: rows[m] % 99 for m in ("attendances", "breaches", "admissions")})
        )
    assert found(*small) == []


def test_one_month_alone():
    assert found(month(MAY)) == []


def test_one_sentence_names_all_pairs():
    sentence = copies_sentence([(JUNE, MAY), (JULY, MAY)])
    assert "June 2024 copies May 2024; July 2024 copies May 2024." in sentence
