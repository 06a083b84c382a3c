import numpy as np
import pytest
from impactflow.hospital.streams import Streams, choose, whole_seconds


def test_a_stream_is_the_same_again_and_each_purpose_has_its_own():
    streams = Streams(5)
    assert streams.luck("stay", 9).tolist() == Streams(5).luck("stay", 9).tolist()
    assert streams.luck("stay", 9).tolist() != streams.luck("delay", 9).tolist()
    assert streams.luck("stay", 9).tolist() != Streams(6).luck("stay", 9).tolist()


def test_a_longer_stream_begins_like_a_shorter_one():
    assert Streams(5).luck("stay", 99)[:9].tolist() == Streams(5).luck("stay", 9).tolist()


def test_numbers_lie_about_their_mean_and_median():
    assert Streams(1).about("x", 40_000, 10, 0.8).mean() == pytest.approx(10, rel=0.02)
    assert np.median(Streams(1).lognormal("x", 40_000, 10, 0.8)) == pytest.approx(10, rel=0.02)


def test_a_patient_has_the_same_luck_whoever_else_is_asked_for():
    everyone, some = Streams(1).lognormal("x", 9, 10, 0.8), np.array([2, 7])
    assert Streams(1).lognormal("x", 9, 10, 0.8, some).tolist() == everyone[some].tolist()


def test_choosing_follows_the_weights_of_the_day():
    day, luck = np.array([0, 0, 0, 1, 1]), np.array([0, 0.24, 0.26, 0, 0.999])
    assert choose(np.array([[1, 3.0], [0, 1.0]]), day, luck).tolist() == [0, 0, 1, 1, 1]
    assert choose(np.array([[1, 3.0], [1, 3.0]]), day, luck).tolist() == [0, 0, 1, 0, 1]


def test_minutes_become_whole_seconds():
    assert whole_seconds(np.array([0.001, 1, 1.51])).tolist() == [0, 60, 91]
