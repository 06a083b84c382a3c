"""The game's chart: all weeks so far in a frame of 48, limits from the first 24."""

import pandas as pd

from classroom.explorers.react_or_wait.flags import charted, marks
from classroom.explorers.react_or_wait.game import KNOWN, LAST, NEVER, Game
from classroom.explorers.react_or_wait.telling import whole
from classroom.explorers.react_or_wait.words import SAYS, TITLE
from impactflow.charts.figures import attach
from impactflow.charts.lines import written
from impactflow.charts.meanings import LOOKS, dots, worded
from impactflow.charts.rendering import enable
from impactflow.charts.tokens import LIGHT

KEY = "game"  # in a chart's usermeta: the page has the game's twin there
WEEKS, LINES = "weeks", "lines"  # the chart's tables, which a page's script fills anew
LOWEST, HIGHEST, SIZE = 20, 70, 55
SEEN = ("common_cause", "improvement", "concern")


def rows(game: Game, week: int, ends: int) -> list[dict]:
    """Return a row a week: its figure, and what the chart says of it by now."""
    values, found = game.values(week, ends), marks(game, week, ends)
    return [
        {"week": place, "value": value, "Meaning": LOOKS[meaning].word}
        for place, (value, (meaning, _)) in enumerate(zip(values.tolist(), found, strict=True), 1)
    ]


def lines(game: Game) -> list[dict]:
    """Return the mean and the limits, each with its word."""
    [part] = charted(game, KNOWN, NEVER).parts
    levels = {"Upper limit": part.limits.upper, "Mean": part.limits.mean, "Lower limit": part.limits.lower}
    return [{"Line": word, "level": round(level, 2)} for word, level in levels.items()]


def spec(game: Game, week: int, ends: int) -> dict:
    """Return the chart as Vega-Lite, with its words and its figures."""
    table = pd.DataFrame(rows(game, week, ends))
    drawn = _drawn().properties(description=in_words(game, week, ends), usermeta=attach(_figures(table)) | {KEY: TITLE})
    made = drawn.to_dict()
    return made | {"datasets": made["datasets"] | {WEEKS: table.to_dict("records"), LINES: lines(game)}}


def in_words(game: Game, week: int, ends: int) -> str:
    """Say what the chart shows, for those who do not see it."""
    top, mean, low = (whole(line["level"]) for line in lines(game))
    marked = ", ".join(str(place) for place, (_, rule) in enumerate(marks(game, week, ends), 1) if rule)
    shown = SAYS["picture"].format(week=week, value=int(game.value(week, ends)), mean=mean, low=low, top=top)
    return f"{shown} {SAYS['marked'].format(weeks=marked) if marked else SAYS['unmarked']}"


def _figures(table: pd.DataFrame) -> pd.DataFrame:
    shown = pd.DataFrame({"Patients": table["value"].astype(int), "Meaning": table["Meaning"]})
    return shown.set_axis(pd.Index(table["week"], name="Week"))


def _drawn():
    import altair as alt

    enable()
    frame = alt.Scale(domain=[0, LAST + 1], nice=False)
    x = alt.X("week:Q").title("Week").scale(frame).axis(values=[1, 12, 24, 36, 48], grid=False)
    scale = alt.Scale(domain=[LOWEST, HIGHEST], nice=False, clamp=True)
    y = alt.Y("value:Q").title("Patients").scale(scale).axis(tickCount=5)
    weeks = alt.Chart(alt.NamedData(WEEKS))
    path = weeks.mark_line(color=LIGHT.line, strokeWidth=1.5).encode(x, y)
    tooltip = [alt.Tooltip("week:Q"), alt.Tooltip("value:Q"), alt.Tooltip("Meaning:N")]
    points = dots(weeks.encode(x, y), worded(pd.Series(SEEN)), tooltip, size=SIZE)
    return alt.layer(*_levels(scale), _turn(), path, points).properties(width=600, height=260)


def _levels(scale) -> list:
    """Draw the mean and the limits; a limit's word stands where the first weeks leave room."""
    import altair as alt

    each = alt.Chart(alt.NamedData(LINES)).encode(alt.Y("level:Q").scale(scale))
    mean = each.transform_filter(alt.datum.Line == "Mean").mark_rule(color=LIGHT.ink, size=1.5)
    limits = each.transform_filter(alt.datum.Line != "Mean").mark_rule(color=LIGHT.quiet, strokeDash=[5, 4], size=1.5)
    upper, lower = (
        written(
            each.transform_filter(alt.datum.Line == word).encode(alt.Text("Line:N"), x=alt.value(0)),
            color=LIGHT.quiet, align="left", baseline=side, dx=6, dy=away,
        )
        for word, side, away in (("Upper limit", "bottom", -4), ("Lower limit", "top", 4))
    )  # fmt: skip
    return [mean, limits, upper, lower]


def _turn():
    """Draw where the learner's own weeks begin."""
    import altair as alt

    at = alt.Chart(alt.InlineData(values=[{"week": KNOWN + 0.5}])).encode(alt.X("week:Q"))
    top = at.encode(y=alt.value(0))
    words = written(top, color=LIGHT.quiet, align="left", baseline="top", dx=6, dy=2, text="Your weeks")
    return at.mark_rule(color=LIGHT.line, size=1) + words
