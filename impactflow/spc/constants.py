"""The numbers that the method rests on, each with its source."""

LIMIT = 2.66  # 3 / d2, with d2 = 1.128 for ranges of two (NHSRplotthedots 0.2.2 rounds it so)
NEAR = 2 * (LIMIT / 3)  # near limits lie two thirds of the way out; in the order R works it out
SCREEN = 3.267  # D4 for ranges of two: a moving range of this many means or more is left out once
RUN = 7  # points on one side of the mean: Making Data Count; Nelson's rule has 9
TREND = 7  # points, so six steps up or down: Making Data Count; other conventions have 6 or 5
TRIAL = 12  # with fewer points than this, limits are a first try (Making Data Count)
