"""The dosing planner: what courses, coaches and protected time leave behind, year by year, as people leave."""

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from impactflow.charts.tokens import LIGHT
from impactflow.improvement import TrainingPlan

YEARS, RUNS = 5, 1000
ASKED = 3  # the year that the headline speaks of
PLACES = {"80": 80, "20": 20, "40": 40, "160": 160}
NEW = {"none": 0, "one a year": 1, "two a year": 2, "four a year": 4}
PROTECTED = {"no time": 0, "1 hour a week": 1, "2 hours a week": 2, "4 hours a week": 4}
HEADCOUNT = {"3,000": 3000, "300": 300, "1,000": 1000, "10,000": 10_000}
TURNOVER = {"12%": 0.12, "0%": 0.0, "6%": 0.06, "18%": 0.18, "25%": 0.25}
COACHES = {"4": 4, "0": 0, "2": 2, "8": 8, "16": 16}
# What a guess can be, and from how many projects on it holds.
GUESSES = {"fewer than 10": 0, "10 to 19": 10, "20 to 39": 20, "40 or more": 40}
OURS = " This is our assumption."


def plan(places: str, new: str, protected: str, headcount: str, turnover: str, coaches: str) -> TrainingPlan:
    """Return the training plan of one choice."""
    return TrainingPlan(
        HEADCOUNT[headcount], TURNOVER[turnover], PLACES[places], COACHES[coaches], NEW[new], PROTECTED[protected]
    )


def work(**chosen: str) -> Answer:
    """Return the live coached projects of each year, with what nine of ten runs reach, and certificates."""
    outlook = plan(**chosen).outlook(YEARS, RUNS).reset_index()
    rows = outlook[["year", "live", "low", "high"]]
    asked = outlook.set_index("year").loc[ASKED]
    return Answer(
        rows, _headline(asked), _words(outlook, chosen), _figures(outlook), came=_came(asked["live"])
    )


def _came(live: float) -> str:
    """Return the guess that came about: projects are counted whole."""
    return [words for words, least in GUESSES.items() if round(live) >= least][-1]


def _headline(asked: pd.Series) -> str:
    return (
        f"After three years {_counted(asked['certificates'], 'certificate')} and {_counted(asked['live'], 'live project')}; "
        f"nine of ten runs have {asked['low']:.0f} or more"
    )


def _counted(many: float, what: str) -> str:
    return f"{many:,.0f} {what}{'' if round(many) == 1 else 's'}"


def _words(outlook: pd.DataFrame, chosen: dict[str, str]) -> str:
    each = "; ".join(
        f"year {row.year}: {row.live:.1f}, nine of ten runs have at least {row.low:.0f}, and nine of ten at most "
        f"{row.high:.0f}; certificates by then {row.certificates:,.0f}"
        for row in outlook.itertuples()
    )
    return (
        f"Of {chosen['headcount']} people {chosen['turnover']} leave in a year. Course places a year: {chosen['places']}. "
        f"Coaches at the start: {chosen['coaches']}; made ready besides: {chosen['new']}. Protected for a trained "
        f"person: {chosen['protected']}. Live coached projects at the end of each year, mean of {RUNS:,} runs: {each}."
    )


def _figures(outlook: pd.DataFrame) -> pd.DataFrame:
    shown = {
        "Certificates so far": outlook["certificates"].round().astype(int),
        "Trained, still here": outlook["trained_here"],
        "Coaches here": outlook["coaches_here"],
        "Live projects": outlook["live"],
        "9 of 10 at least": outlook["low"].astype(int),
        "9 of 10 at most": outlook["high"].astype(int),
    }
    return pd.DataFrame(shown).set_axis(pd.Index(outlook["year"], name="Year"))


def assumptions() -> str:
    """Say what is taken for granted: the plan's own sentences, and what each amount of time is taken to do."""
    plans = {words: plan(**OPENING | {"protected": words}) for words in PROTECTED}
    always = [said for said in plans["no time"].assumptions if all(said in each.assumptions for each in plans.values())]
    started = ", ".join(f"{each.started_a_quarter:.0%} with {words}" for words, each in plans.items())
    starting = f"Of trained people without a project so many start one in a quarter: {started}."
    return f"Our assumptions, from no study: {' '.join(said.removesuffix(OURS) for said in always)} {starting}"


def draw(rows: pd.DataFrame, shown=None):
    """Draw a year a column: what nine of ten runs reach as a band, the mean as a point with its figure."""
    import altair as alt

    chart = alt.Chart(rows)
    chart = chart if shown is None else chart.transform_filter(alt.datum.choice == shown)
    x = alt.X("year:O").title("End of year").axis(labelAngle=0, domain=False, ticks=False)
    # One scale for all choices of a page: a plan that does little looks like one.
    scale = alt.Scale(domain=[0, 1.1 * max(30, float(rows["high"].max()))], nice=False)
    y = alt.Y("live:Q").title("Live coached projects").scale(scale).axis(tickCount=4)
    band = chart.mark_bar(color=LIGHT.line, opacity=0.45, size=22).encode(x, alt.Y("low:Q").scale(scale), alt.Y2("high:Q"))
    mean = chart.mark_line(color=LIGHT.accent, strokeWidth=2, point=alt.OverlayMarkDef(size=60)).encode(x, y)
    figure = chart.mark_text(dy=-14, fontSize=13, fontWeight=600, color=LIGHT.ink).encode(
        x, alt.Y("high:Q").scale(scale), alt.Text("live:Q", format=".0f")
    )
    return alt.layer(band, mean, figure).properties(width=210, height=190)


def _pick(name: str, label: str, options: dict, form: str = "{}") -> Pick:
    return Pick(name, label, tuple((key, form.format(key)) for key in options))


PICKS = (
    _pick("places", "Course places", PLACES, "{} a year"),
    _pick("protected", "Protected time", PROTECTED),
    _pick("new", "New coaches", NEW),
)
MORE = (
    _pick("headcount", "People who work here", HEADCOUNT),
    _pick("turnover", "Leave in a year", TURNOVER),
    _pick("coaches", "Coaches at the start", COACHES),
)
OPENING = {pick.name: pick.keys[0] for pick in PICKS + MORE}

EXPLORER = Explorer(
    id="dosing-planner",
    title="The dosing planner",
    question="How many live coached projects will there be at the end of year three?",
    expect=tuple(GUESSES),
    picks=PICKS,
    more=MORE,
    says=f"Dot and figure are the mean of {RUNS:,} runs. Nine of ten runs reach the band’s lower end, and nine of ten do "
    "not go beyond its upper end",
    fixed=f"Fixed: leavers are replaced by people who are not trained. {assumptions()}",
    work=work,
    draw=draw,
)
