"""NHS numbers: the same person may come again, and no two people share one."""

import numpy as np
import pandas as pd

from impactflow.hospital.streams import Streams

# Our assumptions: the chance that a contact is by somebody who was here in the last seven days, and
# by somebody who was here at any time before. Published: 8.7 % come back within seven days.
WITHIN_A_WEEK, EARLIER = 0.075, 0.2
WEEK = 7 * 86400
BLOCK = 500_000  # numbers that a hospital draws from
FIRST = 999_000_000  # nine digits: the range of NHS numbers that is reserved for tests
WEIGHTS = np.arange(10, 1, -1)


def nhs_numbers(people_from: int, count: int, streams: Streams) -> np.ndarray:
    """Return ``count`` different NHS numbers as text, with their check digits.

    Source: NHS Data Dictionary, modulus 11 of the digits weighted from 10 to 2; a result of 10 is
    never given out. Numbers from 999 000 0000 are reserved for tests.
    """
    nine = FIRST + people_from + streams.of("NHS number").permutation(BLOCK)
    digits = nine[:, None] // 10 ** np.arange(8, -1, -1) % 10
    check = 11 - (digits * WEIGHTS).sum(axis=1) % 11
    found = (nine * 10 + np.where(check == 11, 0, check))[check != 10]
    if count > len(found):
        raise ValueError(f"{count} people are more than the block has numbers: {len(found)}")
    return found[:count].astype(str)


def people(contacts: pd.DataFrame, streams: Streams) -> np.ndarray:
    """Return whose contact each is: a number of a person from 0, in order of first contact.

    Args:
        contacts: in order of ``start``. ``start`` and ``end`` in seconds; ``end`` is NaN for those
            who died or are still here. ``group``: only people of one group are the same.
        streams: random numbers.
    """
    luck, which = (streams.luck(f"person {name}", len(contacts)) for name in ("comes again", "which"))
    known: dict[int, list[list[float]]] = {}
    found, count = np.empty(len(contacts), int), 0
    rows = zip(contacts["group"], contacts["start"], contacts["end"], luck, which, strict=True)
    for place, (group, start, end, again, chosen) in enumerate(rows):
        seen = known.setdefault(group, [])
        person = _who_returns(seen, start, again, chosen)
        if person is None:
            person = [count, end]
            count += 1
        else:
            person[1] = end
        seen.append(person)
        found[place] = person[0]
    return found


def _who_returns(seen: list, start: float, again: float, chosen: float) -> list | None:
    """Return a person of the group who was here and is gone, or None for somebody new."""
    if not seen or again >= WITHIN_A_WEEK + EARLIER:
        return None
    recent = _recent(seen, start) if again < WITHIN_A_WEEK else seen
    person = recent[int(chosen * len(recent))] if recent else None
    return person if person is not None and person[1] < start else None


def _recent(seen: list, start: float) -> list:
    """Return those of the last contacts whose person left in the week before."""
    return [person for person in seen[-40:] if start - WEEK <= person[1] < start]
