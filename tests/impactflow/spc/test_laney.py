import numpy as np
import pytest

from impactflow.spc import laney

D2 = 1.128


def test_z_is_distance_in_standard_errors():
    z = laney.z_scores(np.array([0.4, 0.6, np.nan]), 0.5, np.array([0.05, 0.1, 0.1]))
    assert z[:2].tolist() == pytest.approx([-2, 1])
    assert np.isnan(z[2])


def test_without_standard_error_every_point_lies_on_the_mean():
    assert laney.z_scores(np.zeros(3), 0.0, np.zeros(3)).tolist() == [0, 0, 0]


def test_sigma_z_is_the_mean_range_over_d2():
    # Ranges 2, 4, 2.
    assert laney.sigma_z(np.array([0.0, 2, -2, 0])) == pytest.approx(8 / 3 / D2)


def test_one_large_range_is_left_out_once():
    # Ranges: six of 1 and one of 30; their mean is 36/7, and 30 passes 3.267 times that.
    z = np.array([0.0, 1, 0, 1, 0, 1, 0, 30])
    assert laney.sigma_z(z) == pytest.approx(1 / D2)
    assert laney.sigma_z(z, screen=False) == pytest.approx(36 / 7 / D2)


def test_a_jump_among_equal_values_is_not_screened_to_nothing():
    z = np.array([0.0] * 9 + [9.0])  # ranges: eight of 0 and one of 9
    assert laney.sigma_z(z) == pytest.approx(1 / D2)


def test_a_gap_gives_no_range():
    assert laney.sigma_z(np.array([0.0, 2, np.nan, 50, 52])) == pytest.approx(2 / D2)
    assert np.isnan(laney.sigma_z(np.array([0.0, np.nan, 2])))


@pytest.mark.parametrize(
    ("spread", "count", "narrow"),
    [(1.49, 100, False), (1.51, 100, True), (1.51, 12, False), (1.9, 12, True), (9, 1, False)],
)
def test_few_points_need_a_larger_spread(spread, count, narrow):
    # Twelve points: three standard errors above 1 are 1 + 3 sqrt(0.8264 * 12 - 1.082) / 11 = 1.81.
    assert laney.too_narrow(spread, count) is narrow


@pytest.mark.parametrize("count", [6, 12, 24, 60])
def test_chance_alone_seldom_looks_too_narrow(count):
    draws = np.random.default_rng(20261122).binomial(500, 0.2, (1000, count)) / 500
    sigma = np.full(count, np.sqrt(0.16 / 500))
    alarms = [
        laney.too_narrow(laney.sigma_z(laney.z_scores(draw, draw.mean(), sigma)), count)
        for draw in draws
    ]
    assert np.mean(alarms) <= 0.01
