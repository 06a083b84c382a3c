import numpy as np
import pytest
from impactflow.hospital.interval import interval, t_quantile, within


@pytest.mark.parametrize(
    ("freedom", "printed"),
    [
        (1, 12.7062),
        (2, 4.3027),
        (3, 3.1824),
        (4, 2.7764),
        (9, 2.2622),
        (10, 2.2281),
        (30, 2.0423),
        (120, 1.9799),
    ],
)
def test_t_agrees_with_printed_tables(freedom, printed):
    assert t_quantile(freedom) == pytest.approx(printed, abs=5e-5)


def test_with_many_degrees_of_freedom_t_is_normal():
    assert t_quantile(100_000) == pytest.approx(1.95996, abs=1e-4)
    assert within(1e-9, 5) < 1e-8


def test_an_interval_by_hand():
    mean, low, high = interval(np.array([1.0, 2, 3]))
    assert mean == 2
    assert [mean - low, high - mean] == pytest.approx([4.3027 / 3**0.5] * 2, abs=1e-4)


def test_intervals_hold_the_truth_nineteen_times_in_twenty():
    random = np.random.default_rng(1)
    held = [low < 0 < high for _, low, high in (interval(random.normal(size=4)) for _ in range(4000))]
    assert np.mean(held) == pytest.approx(0.95, abs=0.012)
