import numpy as np
import pytest
from impactflow.improvement import ImprovementError, Uncertain

EACH = [("fixed", 3), ("uniform", 2, 6), ("triangular", 1, 2, 6), ("triangular", 1, 1, 6), ("normal", 10, 2)]


@pytest.mark.parametrize("given", EACH)
def test_draws_have_the_mean_and_the_quantiles_that_are_said(given):
    one = Uncertain.of(given)
    draws = one.draws(20_000, np.random.default_rng(1))
    assert draws.mean() == pytest.approx(one.mean, rel=0.01)
    for share in (0.025, 0.3, 0.5, 0.9, 0.975):
        assert np.quantile(draws, share) == pytest.approx(one.at(share), rel=0.02)


def test_triangular_by_hand():
    one = Uncertain("triangular", (0, 1, 2))
    assert (one.mean, one.at(0.5), one.at(0.125)) == (1, 1, 0.5)
    assert Uncertain("triangular", (4, 4, 4)).at(0.3) == 4


def test_normal_is_that_of_printed_tables():
    assert Uncertain("normal", (0, 1)).at(0.975) == pytest.approx(1.959964, abs=1e-6)


def test_a_number_is_fixed_and_words_name_each_figure():
    assert Uncertain.of(5) == Uncertain("fixed", (5,))
    assert Uncertain.of(["triangular", 1000, 2000, 4000]).words == "triangular (least 1,000, likely 2,000, most 4,000)"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("beta", 1, 2), "no distribution 'beta'"),
        (("triangular", 1, 2), "It needs: least, likely, most"),
        (("triangular", 3, 2, 4), "the lowest first"),
        (("uniform", 3, 2), "the lowest first"),
        (("normal", 3, -1), "should be 0 or more"),
        (("normal", "many", 1), "should be a number"),
        ("many", "should be a number"),
        ((), "should be a number"),
    ],
)
def test_what_is_no_distribution_is_said(given, said):
    with pytest.raises(ImprovementError, match=said):
        Uncertain.of(given)
