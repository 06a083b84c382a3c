"""3.3 Which weeks does the chart point out, and by which rule?"""

import pandas as pd

from classroom.checks import Choices, Option, Question
from classroom.questions.leadership.data import heart_chart, weeks

TEXTS = {
    "a": "25 August to 29 September 2025: a trend, because every week is lower than the one before",
    "b": "12 and 19 January 2026: below the lower limit",
    "c": "29 September 2025: a signal, because no week before it was lower",
    "d": "26 January 2026: above the upper limit",
    "e": "12 to 26 January 2026: a rising trend",
    "f": "December to March: a shift, because winter has come",
}
WHY = {
    "a": "These are six falling weeks. Six are a signal in another convention; here seven are. Keep to the "
    "convention that you chose before you looked.",
    "c": "Some week is always the lowest so far. It lies inside the limits, so it is no signal.",
    "e": "One very high week after two low ones is a jump. A trend takes seven weeks that all rise.",
    "f": "Winter comes every year, so it is no new cause. A shift takes seven weeks on one side of the mean. "
    "Hold winter beside the winter before.",
}
OUTSIDE = {"b": ("2026-01-12", "2026-01-19"), "d": ("2026-01-26",)}


def _true(inputs) -> set[str]:
    points = heart_chart(inputs).points
    found = set(points.loc[points["special_cause"] == "outside", "date"])
    return {key for key, days in OUTSIDE.items() if found >= set(map(pd.Timestamp, days))}


def _texts(inputs) -> list[str]:
    return [TEXTS[key] for key in sorted(_true(inputs))]


QUESTION = Question(
    id="which-points-which-rule",
    number="3.3",
    answer="signals",
    kind=Choices(tuple(Option(key, text, WHY.get(key, "")) for key, text in TEXTS.items())),
    inputs=weeks,
    reference=_true,
    alternatives={
        "a list": lambda inputs: sorted(_true(inputs)),
        "in one text": lambda inputs: " ".join(sorted(_true(inputs))),
        "the whole sentences": _texts,
        "capital letters": lambda inputs: [key.upper() for key in _true(inputs)],
    },
    near_misses={
        "the low weeks alone": lambda inputs: ["b"],
        "the high week alone": lambda inputs: ["d"],
        "and the six weeks": lambda inputs: ["a", "b", "d"],
        "all of them": lambda inputs: list(TEXTS),
    },
    hints=(
        "Look for weeks beyond the dashed lines first, then for two of three close to one. Then count: seven rising, "
        "seven falling, seven on one side.",
        "No run of this chart reaches seven. What is left are the weeks outside, on both sides.",
    ),
    minutes=5,
    praise="Yes. Three weeks stand out, and they belong together. A chart says when to ask. "
    "It never says why: somebody has to go and see.",
)
