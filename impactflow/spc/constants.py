"""The numbers that the method rests on, each with its source.

One outlier at the end of n points lies (n - 1)² / n mean moving ranges from their mean, and no point of n lies
further out: 2.25 of 4 points, 3.2 of 5. Limits are 2.66 away, so that of fewer than 5 none can lie outside.
"""

from itertools import count

LIMIT = 2.66  # 3 / d2, with d2 = 1.128 for ranges of two (NHSRplotthedots 0.2.2 rounds it so)
NEAR = 2 * (LIMIT / 3)  # near limits lie two thirds of the way out; in the order R works it out
SCREEN = 3.267  # D4 for ranges of two: a moving range of this many means or more is left out once
RUN = 7  # points on one side of the mean: Making Data Count; Nelson's rule has 9
TREND = 7  # points, so six steps up or down: Making Data Count; other conventions have 6 or 5
TRIAL = 12  # with fewer points than this, limits are a first try (Making Data Count)
TELLING = next(n for n in count(2) if (n - 1) ** 2 / n > LIMIT)  # 5: with fewer points, no signal says nothing
