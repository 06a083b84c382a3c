"""Small groups are not shown, nor are others from which they could be worked out."""

import numpy as np
import pandas as pd

SMALL, NOBODY, COVER = "fewer than {fewest:g} responses", "nobody answered", "hidden to protect a smaller group"


def reasons(responses: pd.Series, total: pd.Series, fewest: float) -> pd.Series:
    """Say why each group is not shown; empty where it is.

    A group with fewer than so many responses is hidden. If what is hidden of one total is a single
    group, or groups with fewer than so many responses together, the total less those shown would
    give it away. Then the next smallest are hidden too, until it does not.
    Source: primary and secondary suppression, as in OpenSAFELY's guide to disclosure control. The
    threshold of five is our choice.

    Args:
        responses: how many answered in each group.
        total: to which published total each group belongs.
        fewest: the smallest number that is shown.
    """
    found = pd.Series("", index=responses.index, dtype=object)
    found[responses < fewest] = SMALL.format(fewest=fewest)
    found[responses == 0] = NOBODY
    for members in responses.groupby(total, dropna=False).groups.values():
        for place in _cover(responses[members], fewest):
            found[place] = COVER
    return found


def _cover(responses: pd.Series, fewest: float) -> list:
    answered = responses[responses > 0].sort_values(kind="stable")
    small = answered[answered < fewest]
    if small.empty or answered.sum() < fewest:  # nothing to hide, or the total is itself too small
        return []
    added, hidden = [], small.sum()
    for place, count in answered[answered >= fewest].items():
        if hidden >= fewest:  # so never one group alone: a small one has fewer
            break
        added.append(place)
        hidden += count
    return added


def hide(values: pd.Series, why: pd.Series) -> pd.Series:
    """Return the values with those that have a reason to be hidden left empty."""
    return values.astype(float).where(why == "", np.nan)
