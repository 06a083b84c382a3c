"""The fit against another derivation, tables of Student's t, and many series with a known step."""

import numpy as np
import pytest

from impactflow.measures.autocorrelated import fit, student

STEP = 3.0


def terms(points, begins):
    """A step, a slope, a level and a trend."""
    since = np.arange(points) - begins
    step = (since >= 0).astype(float)
    return np.column_stack([step, step * since, np.ones(points), np.arange(points)])


def memory(points, autocorrelation, luck):
    """Noise in which each point leans on the one before."""
    noise = luck.normal(size=points + 60)
    for place in range(1, len(noise)):
        noise[place] += autocorrelation * noise[place - 1]
    return noise[60:]


def newey_west(design, values, lags):
    """Intervals of the first term as they are often given."""
    inverse = np.linalg.inv(design.T @ design)
    estimates = inverse @ design.T @ values
    scores = design * (values - design @ estimates)[:, None]
    middle = scores.T @ scores
    for lag in range(1, lags + 1):
        both = scores[lag:].T @ scores[:-lag]
        middle += (1 - lag / (lags + 1)) * (both + both.T)
    reach = 1.96 * np.sqrt((inverse @ middle @ inverse)[0, 0])
    return estimates[0] - reach, estimates[0] + reach


def covered(points, begins, autocorrelation, runs=300, interval=None):
    """Percent of series in whose interval the true step lies."""
    luck, design = np.random.default_rng(5), terms(points, begins)
    interval = interval or (lambda values: fit(design, values).of(np.eye(4)[0])[1:])
    hit = 0
    for _ in range(runs):
        low, high = interval(STEP * design[:, 0] + memory(points, autocorrelation, luck))
        hit += low <= STEP <= high
    return 100 * hit / runs


@pytest.mark.parametrize(
    ("degrees", "table"),
    [(1, 12.7062), (2, 4.3027), (5, 2.5706), (10, 2.2281), (30, 2.0423), (100, 1.9840)],
)
def test_student_is_that_of_printed_tables(degrees, table):
    assert student(degrees) == pytest.approx(table, abs=2e-4 * table)


def test_the_fit_is_generalised_least_squares_with_the_whole_matrix():
    design, luck = terms(40, 25), np.random.default_rng(2)
    values = 3 * design[:, 0] + memory(40, 0.5, luck)
    found = fit(design, values)
    apart = np.abs(np.subtract.outer(np.arange(40), np.arange(40)))
    weigh = np.linalg.inv(found.autocorrelation**apart / (1 - found.autocorrelation**2))
    inverse = np.linalg.inv(design.T @ weigh @ design)
    estimates = inverse @ design.T @ weigh @ values
    left = values - design @ estimates
    assert found.estimates == pytest.approx(estimates)
    assert found.covariance == pytest.approx(inverse * (left @ weigh @ left) / (40 - 4))


def test_the_autocorrelation_is_not_too_small_as_that_of_residuals_is():
    design, luck = terms(60, 40), np.random.default_rng(3)
    keeps = np.eye(60) - design @ np.linalg.pinv(design)
    found, plain = [], []
    for _ in range(200):
        values = memory(60, 0.5, luck)
        left = keeps @ values
        plain.append((left[1:] @ left[:-1]) / (left @ left))
        found.append(fit(design, values).autocorrelation)
    assert np.mean(found) == pytest.approx(0.5, abs=0.03)
    assert np.mean(plain) < 0.42


@pytest.mark.parametrize(
    ("points", "begins", "autocorrelation"),
    [(104, 74, 0.3), (52, 22, 0.0), (52, 22, 0.3), (52, 22, 0.6), (36, 24, 0.4), (60, 52, 0.3), (24, 16, 0.0), (24, 12, 0.6)],
)
def test_the_interval_holds_the_true_step_about_95_times_in_100(points, begins, autocorrelation):
    assert 92 <= covered(points, begins, autocorrelation) <= 98


def test_newey_and_west_would_hold_it_too_seldom():
    design = terms(52, 22)
    usual = covered(52, 22, 0.3, interval=lambda values: newey_west(design, values, 4))
    assert usual < 90


def test_a_series_without_chance_gives_its_step_exactly():
    design = terms(30, 15)
    found = fit(design, design @ np.array([3, -0.5, 20, 0.1]))
    assert found.estimates == pytest.approx([3, -0.5, 20, 0.1])
    assert found.autocorrelation == 0
