import numpy as np
import pytest

from impactflow.spc import over_dispersion as spread


def test_angles_by_hand():
    # asin(sqrt(1/4)) is 30 degrees, of a half 45, of all 90.
    angles = spread.angles(np.array([0, 1, 2, 4]), np.full(4, 4))
    assert np.degrees(angles).tolist() == pytest.approx([0, 30, 45, 90])


def test_there_and_back():
    shares = np.linspace(0, 1, 101)
    assert spread.proportions(spread.angles(shares, np.ones(101))) == pytest.approx(shares)


def test_beyond_the_ends_a_proportion_stays_there():
    assert spread.proportions(np.radians([-20, 110])).tolist() == [0, 1]


def test_standard_error():
    assert spread.standard_errors(np.array([100, 25])).tolist() == [0.05, 0.1]


def test_winsorising_by_hand():
    # 11 values: quantiles at 10 % and 90 % are the second and the tenth.
    assert spread.winsorised(np.arange(11.0)).tolist() == [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    # 2 values: a tenth of the way from each end.
    assert spread.winsorised(np.array([-2.0, 2.0])).tolist() == pytest.approx([-1.6, 1.6])


def test_phi_and_tau2_by_hand():
    # z of -2 and 2, winsorised 1.6: phi 2.56. Two weights of 400: 800 - 320000 / 800 = 400.
    ratio = spread.phi(np.array([-2.0, 2.0]))
    assert ratio == pytest.approx(2.56)
    assert spread.tau2(ratio, np.array([0.05, 0.05])) == pytest.approx((2 * 2.56 - 1) / 400)


def test_less_than_chance_leaves_nothing_between():
    assert spread.tau2(0.4, np.full(5, 0.05)) == 0
    assert spread.tau2(0.8, np.full(5, 0.05)) == 0  # 5 phi - 4 is nought


def test_one_group_has_nothing_between():
    assert spread.tau2(3.0, np.array([0.05])) == 0


def test_what_winsorising_leaves_of_a_normal_spread():
    # Clipped at 1.2816: 0.8 - 2 * 1.2816 * 0.1755 + 0.2 * 1.2816² = 0.679 of its variance.
    random = np.random.default_rng(3)
    assert spread.phi(random.normal(size=20_000)) == pytest.approx(0.679, abs=0.02)
    # So a tau² of 0.001 among groups of 2,000 (weights 8,000) comes back as 0.64 of it.
    errors = np.full(20_000, spread.standard_errors(2000.0))
    angles = random.normal(0, np.sqrt(errors**2 + 0.001))
    expected = (0.679 * (1 + 8) - 1) / 8000
    assert spread.tau2(spread.phi(angles / errors), errors) == pytest.approx(expected, rel=0.05)


def test_chance_alone_is_seldom_called_over_dispersed():
    random = np.random.default_rng(4)
    for count in (5, 20, 140):
        found = [
            spread.beyond_chance(spread.phi(random.normal(size=count)), count) for _ in range(500)
        ]
        assert np.mean(found) < 0.02


def test_the_bound_narrows_with_the_number_of_groups():
    # 1 + 3 sqrt(2 / 50) = 1.6; with 18 groups it is 2.
    assert [spread.beyond_chance(1.7, 50), spread.beyond_chance(1.5, 50)] == [True, False]
    assert not spread.beyond_chance(1.9, 18)


def test_no_group_stands_alone_where_leaving_out_either_of_two_would_do():
    counts, sizes = np.array([255, 250, 215, 200, 225, 195, 185, 160]), np.full(8, 1000)
    differ = [
        spread.beyond_chance(spread.ratio(np.delete(counts, place), np.delete(sizes, place)), 7) for place in range(8)
    ]
    assert differ == [False, False] + [True] * 6
    assert spread.alone(counts, sizes) is None
