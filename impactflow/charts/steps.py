"""The steps of a stay, one after the other: each bar begins where the one above it ends."""

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, refuse_below_nought, table_of
from impactflow.charts.lines import written
from impactflow.charts.rendering import enable
from impactflow.charts.short import capital
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.words import number_of

MOST, THICK = 10, 48
HOUR = 60


def draw_steps(minutes: pd.Series, *, measure: str, title: str | None = None):
    """Draw how long each step of a stay takes, and when in the stay it comes.

    Only means add up to the whole stay; medians of steps do not.

    Args:
        minutes: the mean minutes of each step, by its name, in order.
        measure: whose stay it is, and when: the subtitle.
        title: the finding, as a sentence; without it the chart says its own.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: there are more than ten steps, or a figure is missing or below 0.
    """
    steps = _steps(minutes)
    enable()
    import altair as alt

    longest, whole = steps.loc[steps["minutes"].idxmax()], minutes_spoken(steps["until"].iloc[-1])
    found = f"The longest step is “{longest['step']}”: {longest['words']} of {whole}"
    each = "; ".join(f"{step}: {words}" for step, words in zip(steps["step"], steps["words"], strict=True))
    words = f"Steps of a stay, one after the other: {measure}. {found}. {each}."
    return alt.layer(*_layers(steps)).properties(
        height=THICK * len(steps),
        title=titled(title or found, measure, f"Hours since arrival, mean of each step, {whole} in all"),
        description=spoken(title, words),
        usermeta=attach(_table(steps)),
    )


def _steps(minutes: pd.Series) -> pd.DataFrame:
    table = table_of(minutes)
    refuse_below_nought(table)
    if len(table) > MOST:
        raise NotDrawable(f"There are {len(table)} steps to draw; {MOST} can be read. Put some together.")
    steps = pd.DataFrame({"step": [capital(step) for step in table.index], "minutes": table["value"].to_numpy()})
    steps["until"] = steps["minutes"].cumsum()
    steps["since"] = steps["until"] - steps["minutes"]
    return steps.assign(words=[minutes_spoken(value) for value in steps["minutes"]])


def _layers(steps: pd.DataFrame) -> list:
    import altair as alt

    hours = steps.assign(since=steps["since"] / HOUR, until=steps["until"] / HOUR, slot="bar").round(3)
    scale = alt.Scale(domain=[0, float(hours["until"].max())], nice=False)
    row = alt.Y("step:N").sort(steps["step"].tolist()).axis(None).scale(paddingInner=0.12, paddingOuter=0)
    # Words stand above their bar: beside it, a narrow screen would have room for little else.
    slot = alt.YOffset("slot:N").scale(domain=["words", "bar"], paddingInner=0.1)
    begin = alt.X("since:Q").title("Hours since arrival").scale(scale).axis(tickMinStep=1, labelFlush=False)
    tooltip = [alt.Tooltip("step:N", title="Step"), alt.Tooltip("words:N", title="Mean")]
    bars = alt.Chart(hours).mark_bar().encode(begin, x2="until", y=row, yOffset=slot, tooltip=tooltip)
    said = hours.assign(slot="words", since=0.0, words=hours["step"] + ": " + hours["words"])
    words = alt.Chart(said[["step", "slot", "since", "words"]])
    spot = words.encode(begin, row, slot, text="words:N")
    return [bars, written(spot, align="left", baseline="middle", dx=4, dy=2, color=LIGHT.ink)]


def minutes_spoken(minutes: float) -> str:
    """Write minutes as people say them: 34 minutes, 5 hours 46 minutes."""
    whole = round(minutes)
    hours, rest = divmod(whole, HOUR)
    parts = [number_of(count, word) for count, word in ((hours, "hour"), (rest, "minute")) if count]
    return " ".join(parts) or "0 minutes"


def _table(steps: pd.DataFrame) -> pd.DataFrame:
    table = steps[["minutes", "since", "until"]].round(0).astype(int)
    table.columns = ["Minutes", "From", "To"]
    return table.set_axis(pd.Index(steps["step"], name="Step"))
