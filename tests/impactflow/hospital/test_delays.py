from datetime import date

import numpy as np
import pytest
from impactflow.hospital import Parameters, delays
from impactflow.hospital.streams import Streams
from impactflow.hospital.timeline import Timeline

MANY = 60_000


def timeline(**values):
    return Timeline(Parameters(**values), date(2024, 4, 1), 1)


def test_lengths_have_the_published_shares():
    none = np.zeros(MANY, int)
    found = delays.length(none, none, timeline(delay_length=(1, 1, 1, 1)), Streams(1))
    shares = np.histogram(found, [0.5, 1.5, 3.5, 6.5, 13.5, 20.5, 99])[0] / MANY
    wanted = delays.SHARES / delays.SHARES.sum()
    assert abs(shares - wanted).max() < 0.02
    # Published: a mean of 6.1 days.
    assert found.mean() == pytest.approx(6.1, abs=0.3)
    assert found.min() == 1


def test_a_factor_shortens_every_delay():
    none = np.zeros(MANY, int)
    long, short = (
        delays.length(none, none, timeline(delay_length=(f, 1, 1, 1)), Streams(1)) for f in (1, 0.5)
    )
    assert (short <= long).all() and short.mean() < 0.6 * long.mean()


def test_pathways_follow_age():
    age = np.repeat([3, 4, 5], 20_000)
    found = delays.pathway(age, 0 * age, timeline(), Streams(1))
    home = [np.mean(found[age == band] == 0) for band in (3, 4, 5)]
    assert home == pytest.approx([0.93, 0.82, 0.67], abs=0.01)


def test_every_reason_fits_its_pathway():
    paths = np.repeat([0, 1, 2, 3], 5000)
    reasons = delays.reason(paths, np.tile([1, 5], 10_000), Streams(1))
    for path in range(4):
        assert (delays.WEIGHTS[path, reasons[paths == path]] > 0).all()
    assert len(delays.REASONS) == len(delays.OWN) == delays.WEIGHTS.shape[1]
    # The reasons most recorded: beds on pathway 2, care homes on 3.
    assert delays.WEIGHTS[2].argmax() == delays.REASONS.index("community bed")


def test_nobody_waits_a_week_for_medicines():
    days = np.repeat([1, 2, 3, 4, 7, 30], 5000)
    reasons = delays.reason(0 * days, days, Streams(1))
    medicines = delays.REASONS.index("medicines to take home")
    assert set(days[reasons == medicines]) == {1, 2, 3}
    own = [delays.OWN[reasons[days == each]].mean() for each in (1, 2, 7)]
    assert own[0] > own[1] > 2 * own[2] > 0
