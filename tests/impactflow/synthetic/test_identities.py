import numpy as np
import pandas as pd
import pytest
from impactflow.hospital.streams import Streams
from impactflow.synthetic.identities import BLOCK, nhs_numbers, people

DAY = 86400


def digit(number):
    """The check digit of nine digits, by the NHS Data Dictionary's rule, written out."""
    total = sum(int(each) * weight for each, weight in zip(number[:9], range(10, 1, -1), strict=True))
    return {11: 0}.get(11 - total % 11, 11 - total % 11)


def test_numbers_are_different_valid_and_from_the_range_for_tests():
    found = nhs_numbers(0, 50_000, Streams(1))
    assert len(set(found)) == 50_000
    assert all(number.startswith("999") and len(number) == 10 for number in found)
    assert all(digit(number) == int(number[9]) for number in found[:2000])


def test_a_number_known_to_be_valid_has_the_check_digit_of_the_rule():
    # The NHS Data Dictionary's own example.
    assert digit("9434765919") == 9


def test_blocks_share_no_number():
    first, second = (nhs_numbers(start, 100_000, Streams(1)) for start in (0, BLOCK))
    assert not set(first) & set(second)


def test_more_people_than_numbers_are_refused():
    with pytest.raises(ValueError, match="more than the block"):
        nhs_numbers(0, BLOCK + 1, Streams(1))


def contacts(count, stay=0.2, group=0):
    start = np.arange(count) * DAY / 20
    return pd.DataFrame({"group": group, "start": start, "end": start + stay * DAY})


def test_some_come_again_and_nobody_is_in_two_places():
    frame = contacts(5000)
    who = people(frame, Streams(1))
    assert 0.6 < len(set(who)) / len(who) < 0.9
    for _, rows in frame.assign(who=who).groupby("who"):
        assert (rows["start"].to_numpy()[1:] > rows["end"].to_numpy()[:-1]).all()


def test_who_died_or_is_still_here_does_not_come_again():
    frame = contacts(2000).assign(end=np.nan)
    assert len(set(people(frame, Streams(1)))) == 2000


def test_people_of_two_groups_are_never_the_same():
    frame = contacts(2000).assign(group=np.arange(2000) % 2)
    who = pd.Series(people(frame, Streams(1)))
    assert who.groupby(who).size().max() > 1
    assert (frame["group"].groupby(who).nunique() == 1).all()
