"""3.7 Draw the weeks so that a board can read them: limits, target, and signals marked."""

import pandas as pd

from classroom.checks import Chart, Misconception, Question
from classroom.questions.leadership import drawn_chart as drawn
from classroom.questions.leadership.chart_on_page import ON_PAGE
from classroom.questions.leadership.data import LINES, ORDINARY, SIGNAL, TARGET, admissions_chart, since_widened, weeks
from classroom.questions.leadership.drawn_chart import specification
from impactflow.charts import draw_xmr
from impactflow.spc import XmR, xmr

LIMITS = ("lower_limit", "upper_limit")


def _chart(inputs) -> dict:
    return specification(inputs["chart"])


def _missing(picture, inputs) -> list[str]:
    rows = inputs["chart"]
    return [name for name in LINES if not drawn.has_line(picture, rows[name].iloc[0], rows["week"])]


def _whole(picture, inputs) -> bool:
    rows = inputs["chart"]
    if not (picture.title and picture.description) or _missing(picture, inputs):
        return False
    return drawn.has_dates(picture) and (
        drawn.has_weeks(picture, rows["value"].tolist())
        and drawn.marks_signals(picture, rows)
        and not drawn.has_other_figures(picture, rows)
        and not drawn.typed_lines(picture)
    )


def _problem(picture, inputs) -> str:
    if not drawn.has_weeks(picture, inputs["chart"]["value"].tolist()):
        return "Your chart does not draw every week. Draw the column “value”, as a line or as dots."
    if missing := _missing(picture, inputs):
        return f"Your chart has no line for “{missing[0]}”. Draw that column as it stands in the table."
    if not (picture.title and picture.description):
        return "Give your chart a title, and a description for those who cannot see it."
    if not drawn.has_dates(picture):
        return "Draw the weeks as dates: “week:T”."
    return "A layer of your chart draws other figures than those of the table. Leave it out."


def _with(inputs, **columns) -> dict:
    return specification(inputs["chart"].assign(**columns))


def _around(inputs, reach: float) -> dict:
    mean = inputs["chart"]["mean"]
    return {"lower_limit": mean - reach, "upper_limit": mean + reach}


def _deviations(inputs) -> dict:
    return _around(inputs, 3 * float(inputs["chart"]["value"].std()))


def _three_ranges(inputs) -> dict:
    first = inputs["chart"].iloc[0]
    return _around(inputs, 3 * (first["upper_limit"] - first["mean"]) / 2.66)


def _uses(columns):
    """Recognise a chart that draws both limits of an example."""

    def detect(picture, inputs) -> bool:
        made = columns(inputs)
        return all(drawn.has_line(picture, made[name].iloc[0], inputs["chart"]["week"]) for name in LIMITS)

    return detect


def _recalculated(inputs) -> dict:
    values = inputs["chart"]["value"]
    mean = values.expanding().mean()
    reach = 2.66 * values.diff().abs().expanding().mean().fillna(0)
    return _with(inputs, mean=mean, lower_limit=mean - reach, upper_limit=mean + reach)


def _typed(inputs) -> dict:
    first = inputs["chart"].iloc[0]
    return drawn.typed(inputs["chart"], [round(first[name]) for name in LINES[:3]])


def _days(inputs) -> dict:
    """Draw days one by one: at weekends less goes on."""
    days = inputs["chart"].set_index("week").resample("D").ffill().reset_index()
    weekend = days["week"].dt.day_of_week >= 5
    return specification(days.assign(value=days["value"].where(~weekend, 0.7 * days["value"])))


def _cut(inputs) -> dict:
    """Draw the lines at the last week alone."""
    spec, rows = specification(inputs["chart"]), inputs["chart"].tail(1)
    last = specification(rows)["data"]
    lines = [layer | {"data": last} if place in range(1, 5) else layer for place, layer in enumerate(spec["layer"])]
    return spec | {"layer": lines}


def _alike(inputs) -> dict:
    """Give both kinds of dots one colour."""
    spec = specification(inputs["chart"])
    colour = spec["layer"][-1]["encoding"]["color"] | {"scale": {"domain": [SIGNAL, ORDINARY], "range": ["black", "black"]}}
    dots = {"mark": "point", "encoding": spec["layer"][-1]["encoding"] | {"color": colour}}
    return spec | {"layer": [*spec["layer"][:-1], dots]}


def _one_line(chart: XmR) -> dict:
    return draw_xmr(chart, measure="Emergency admissions for every 1,000 who came").to_dict()


def _unmarked(picture, inputs) -> bool:
    whole = not _missing(picture, inputs)
    return whole and not drawn.marks_signals(picture, inputs["chart"])


def _lacks(*names: str):
    return lambda picture, inputs: set(_missing(picture, inputs)) == set(names)


QUESTION = Question(
    id="readable-chart",
    number="3.7",
    answer="spc_chart",
    kind=Chart(decimals=1),
    inputs=weeks,
    reference=_chart,
    same=_whole,
    validate=_problem,
    on_page=ON_PAGE,
    misconceptions=(
        Misconception(
            code="weekdays-and-weekends",
            message="Your chart draws days, weekends among weekdays. Sundays differ every week, so they are no "
            "news. Draw weeks, or weekdays and weekends apart.",
            example=_days,
            detect=lambda picture, inputs: drawn.draws_days(picture),
        ),
        Misconception(
            code="limits-hard-coded",
            message="A line of your chart is typed in as a number. Next month it will be out of date, and "
            "nobody will see that. Draw the column of the table instead.",
            example=_typed,
            detect=lambda picture, inputs: drawn.typed_lines(picture),
        ),
        Misconception(
            code="standard-deviation",
            message="Your limits are three standard deviations away. The odd week itself widens them. "
            "Draw the limits of the table, made of moving ranges.",
            example=lambda inputs: _with(inputs, **_deviations(inputs)),
            detect=_uses(_deviations),
        ),
        Misconception(
            code="three-for-2-66",
            message="Your limits are three mean ranges away. The factor for ranges is smaller.",
            example=lambda inputs: _with(inputs, **_three_ranges(inputs)),
            detect=_uses(_three_ranges),
        ),
        Misconception(
            code="recalculated-after-every-point",
            message="Your limits move with every week. They then follow what they should judge. Keep one set, "
            "until you know of a change that lasts.",
            example=_recalculated,
            detect=lambda picture, inputs: drawn.moving_line(picture, inputs["chart"]["value"].tolist()),
        ),
        Misconception(
            code="target-alone",
            message="Your chart has a target and no limits. It can then only praise and blame. Draw what "
            "ordinary weeks do as well.",
            example=lambda inputs: specification(inputs["chart"], ("mean", "target")),
            detect=_lacks(*LIMITS),
        ),
        Misconception(
            code="target-left-out",
            message="Your chart has no target. Without it nobody sees whether ordinary weeks are good enough.",
            example=lambda inputs: specification(inputs["chart"], LINES[:3]),
            detect=_lacks("target"),
        ),
        Misconception(
            code="signals-not-marked",
            message="Every week looks the same on your chart. Set the signals apart by colour or shape, "
            "so that eyes go there first.",
            example=lambda inputs: specification(inputs["chart"], marked=False),
            detect=_unmarked,
        ),
    ),
    alternatives={
        "the course's own chart": lambda inputs: _one_line(admissions_chart(inputs)),
        "weeks in another order": lambda inputs: specification(inputs["chart"].iloc[::-1]),
        "the target first": lambda inputs: specification(inputs["chart"], LINES[::-1]),
        "rounded as people read": lambda inputs: specification(inputs["chart"].round(dict.fromkeys(LINES, 1))),
    },
    near_misses={
        "no title": lambda inputs: specification(inputs["chart"]) | {"title": ""},
        "no words for those who cannot see it": lambda inputs: specification(inputs["chart"]) | {"description": ""},
        "a week missing": lambda inputs: specification(inputs["chart"].iloc[1:]),
        "one limit alone": lambda inputs: specification(inputs["chart"], ("mean", "upper_limit", "target")),
        "another target": lambda inputs: _with(inputs, target=170.0),
        "another week marked": lambda inputs: _with(
            inputs, signal=pd.Series([SIGNAL] + [ORDINARY] * (len(inputs["chart"]) - 1))
        ),
        "the course's own chart without a target": lambda inputs: _one_line(xmr(since_widened(inputs))),
        "the course's own chart of other weeks": lambda inputs: _one_line(xmr(since_widened(inputs)[:-1], target=TARGET)),
        "lines as long as one week": _cut,
        "signals in the same colour": _alike,
        "no weeks": lambda inputs: _with(inputs, value=inputs["chart"]["mean"]),
    },
    hints=(
        "Count what must be there: the weeks, a mean, two limits, a target, and the signals in another look.",
        "Start with base = alt.Chart(points).encode(x=\"week:T\"). Make a line for each column, and dots with "
        "the colour of “signal”. Join them with alt.layer.",
    ),
    minutes=12,
    praise="Yes. Somebody who has ten seconds sees what is ordinary, what is not, and what is asked for. "
    "Colour alone would not do for everybody: give signals another shape too.",
)
