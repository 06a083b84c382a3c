"""The reshuffling league table: made-up wards with one true rate, or with one ward that really differs."""

from functools import cache

import numpy as np
import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from impactflow.charts.tokens import LIGHT
from impactflow.spc import over_dispersion
from impactflow.spc.funnel import LEVELS

WARDS, MONTHS, RUNS, SEED = 8, 24, 2_000, 12
RATE = 0.2  # of patients who are ready, those who wait: about Fairbeck's wards for older people
SHOWN = 12  # months on the picture
DIFFERENT = 4  # the place of the ward that differs, where one does: not the first or the last by its name
NAMES = list("ABCDEFGH")
TRUTHS = {
    "alike": ("all eight wards are alike", 1.0),
    "some": ("one has 1.25 times the delays", 1.25),
    "half": ("one has 1.5 times the delays", 1.5),
    "twice": ("one has twice the delays", 2.0),
}
SIZES = {"60": 60, "30": 30, "120": 120, "240": 240}
LUCK = {"0": "a first run of luck", "1": "a second", "2": "a third"}
AFTER = (1, 3, 6, 12, 24)  # months added up


@cache
def late(truth: str, size: int) -> np.ndarray:
    """Return how many patients waited, by run, month and ward."""
    rates = np.full(WARDS, RATE)
    rates[DIFFERENT] *= TRUTHS[truth][1]
    return np.random.default_rng([SEED, size]).binomial(size, rates, (RUNS, MONTHS, WARDS))


def ranks(counts: np.ndarray) -> np.ndarray:
    """Return each ward's place in each month's table, 1 with the fewest delays; ties are drawn by lot."""
    lots = np.random.default_rng(SEED).random(counts.shape)
    return (counts + lots).argsort(axis=-1).argsort(axis=-1) + 1


def beyond(counts: np.ndarray, size: int, months: int) -> np.ndarray:
    """Tell, by run and ward, which lie above a funnel's upper 99.8% limit when so many months are added up."""
    added, patients = counts[:, :months].sum(axis=1), size * months
    centre = over_dispersion.angles(added.mean(axis=1), np.full(len(added), patients))
    limit = over_dispersion.proportions(centre + LEVELS["998"] * over_dispersion.standard_errors(patients))
    return added > patients * limit[:, None]


@cache
def told(truth: str, size: int) -> dict[int, tuple[float, float]]:
    """Return, by months added up: the chance that the ward that differs is found, and that an ordinary one is."""
    found = {months: beyond(late(truth, size), size, months) for months in AFTER}
    others = [place for place in range(WARDS) if place != DIFFERENT or truth == "alike"]
    return {months: (seen[:, DIFFERENT].mean(), seen[:, others].any(axis=1).mean()) for months, seen in found.items()}


@cache
def last_share(truth: str, size: int) -> float:
    """Return the share of months in which the ward that differs is last."""
    return float((ranks(late(truth, size))[:, :, DIFFERENT] == WARDS).mean())


def followed(truth: str, places: np.ndarray) -> int:
    """Return the ward to follow: the one that differs, else the last of the first month."""
    return DIFFERENT if truth != "alike" else int(places[0].argmax())


def work(truth: str, size: str, luck: str) -> Answer:
    """Return twelve months' places, and how long it takes until one ward can be told from the others."""
    places = ranks(late(truth, SIZES[size]))[int(luck), :SHOWN]
    one = followed(truth, places)
    rows = pd.DataFrame(
        {
            "month": np.repeat(np.arange(1, SHOWN + 1), WARDS),
            "place": places.ravel(),
            "ward": np.tile(NAMES, SHOWN),
            "line": np.tile(["followed" if ward == one else "others" for ward in range(WARDS)], SHOWN),
        }
    )
    headline = _headline(truth, places, one)
    return Answer(rows, headline, _words(truth, size, places, one), _figures(truth, SIZES[size]))


def _headline(truth: str, places: np.ndarray, one: int) -> str:
    if truth == "alike":
        then = places[1:, one]
        return f"Ward {NAMES[one]} begins last; then it is anywhere from {then.min()} to {then.max()}"
    return f"Ward {NAMES[one]} really differs, and is last in {(places[:, one] == WARDS).sum()} of {SHOWN} months"


def _words(truth: str, size: str, places: np.ndarray, one: int) -> str:
    worst = len(set(places.argmax(axis=1)))
    often = 100 * last_share(truth, SIZES[size])
    seen = {months: _percent(chances[0]) for months, chances in told(truth, SIZES[size]).items()}
    tells = "; ".join(f"after {months} {'month' if months == 1 else 'months'} {seen[months]}" for months in AFTER)
    other = "" if truth == "alike" else (
        f" The ward that differs is last in {often:.0f}% of all months. "
        f"A funnel of all months so far finds it: {tells}."
    )  # fmt: skip
    of_it = ", ".join(map(str, places[:, one]))
    return (
        f"Eight made-up wards: {TRUTHS[truth][0]}, {size} patients a month each. "
        f"Ward {NAMES[one]} comes in these places: {of_it}. In {SHOWN} months {worst} different {'ward is' if worst == 1 else 'wards are'} last.{other}"
    )


def _percent(share: float) -> str:
    """Return a share in words that never call nearly all of them all."""
    return "more than 99%" if 0.995 <= share < 1 else f"{100 * share:.0f}%"


def _figures(truth: str, size: int) -> pd.DataFrame:
    chances = told(truth, size)
    shown = {
        "Patients of a ward": [size * months for months in AFTER],
        "An ordinary ward is found, by luck, %": [round(100 * chances[months][1], 1) for months in AFTER],
    }
    if truth != "alike":
        shown["The ward that differs is found, %"] = [round(100 * chances[months][0], 1) for months in AFTER]
    return pd.DataFrame(shown, index=pd.Index(AFTER, name="Months added up"))


def draw(rows: pd.DataFrame, shown=None):
    """Draw a line for each ward's place, month by month; one ward's is heavy."""
    import altair as alt

    base = alt.Chart(rows)
    base = base if shown is None else base.transform_filter(alt.datum.choice == shown)
    x = alt.X("month:Q").title("Month").scale(domain=[1, SHOWN], nice=False).axis(values=[1, 3, 6, 9, 12], grid=False)
    y = alt.Y("place:Q").title("Place in the table").scale(domain=[WARDS + 0.3, 0.7], nice=False).axis(values=[1, 4, 8])
    others = base.transform_filter("datum.line == 'others'")
    one = base.transform_filter("datum.line == 'followed'")
    thin = others.mark_line(color=LIGHT.line, strokeWidth=1, opacity=0.7).encode(x, y, alt.Detail("ward:N"))
    dots = alt.OverlayMarkDef(size=55, filled=True, color=LIGHT.accent)
    heavy = one.mark_line(color=LIGHT.accent, strokeWidth=3, point=dots)
    end = one.transform_filter(f"datum.month == {SHOWN}")
    name = end.mark_text(dx=12, fontSize=14, fontWeight=600, color=LIGHT.ink)
    return alt.layer(thin, heavy.encode(x, y), name.encode(x, y, alt.Text("ward:N"))).properties(width=200, height=190)


EXPLORER = Explorer(
    id="league",
    title="The league table that reshuffles",
    question="How much does a ward's place in a league table say about the ward?",
    expect=("nearly everything", "a good deal", "a little", "nothing"),
    picks=(
        Pick("truth", "In truth", tuple((key, words) for key, (words, _) in TRUTHS.items())),
        Pick("size", "Patients a month", tuple((key, f"{key} on each ward") for key in SIZES)),
        Pick("luck", "Luck", tuple(LUCK.items())),
    ),
    says="Each line is a ward, month by month; place 1 has the fewest delays, place 8 the most",
    fixed=(
        "Fixed: eight made-up wards. One patient in five waits, but on a ward that you let differ. No rate ever changes. "
        "Figures are of 2,000 runs. “Found” means: above the upper 99.8% limit of a funnel. Ties are drawn by lot."
    ),
    work=work,
    draw=draw,
    prepare=lambda: late("alike", 60),
)
