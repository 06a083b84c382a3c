"""What the questions of module 3 ask about: weeks at Fairbeck, from the board's return and from the records."""

import pandas as pd

from impactflow import datasets
from impactflow.measures import elapsed_minutes
from impactflow.spc import XmR, xmr

WIDENED = pd.Timestamp("2025-09-01")  # same-day care takes more patients from this week on
TWELVE = 12
TARGET = 180.0  # emergency admissions for every 1,000 who come
YEAR = slice("2025-04-07", "2026-03-23")  # Mondays of whole weeks
LINES = ("mean", "lower_limit", "upper_limit", "target")
SIGNAL, ORDINARY = "signal", "ordinary"
COLUMNS = ("arrival_time", "departure_time", "disposal")


def weeks() -> dict[str, pd.DataFrame]:
    """Load the returns, the weeks at the heart and lung wards, and each visit's minutes."""
    returns = datasets.load("weekly_board_return")
    came = datasets.load("ed_attendances", columns=COLUMNS)
    minutes = elapsed_minutes(came, "arrival_time", "departure_time")
    visits = pd.DataFrame({"minutes": minutes, "disposal": came["disposal"].astype(str)}).dropna()
    inputs = {"returns": returns, "heart": _heart_and_lung(), "visits": visits}
    # Worked out at each check, this one would keep the learner waiting.
    return inputs | {"chart": _chart_table(inputs)}


def _heart_and_lung() -> pd.DataFrame:
    wards, stays = datasets.load("wards"), datasets.load("ward_stays")
    chosen = wards.loc[wards["ward_type"] == "heart and lung", "ward_code"]
    start = stays.loc[stays["ward_code"].isin(chosen), "start_time"]
    mondays = start.dt.to_period("W").dt.start_time
    return mondays.value_counts().sort_index()[YEAR].rename_axis("week").rename("patients").reset_index()


def admissions(inputs) -> pd.Series:
    """Return emergency admissions for every 1,000 who came, in whole numbers, by week."""
    table = inputs["returns"].set_index("week_start")
    return (1000 * table["emergency_admissions"] / table["attendances"]).round()


def since_widened(inputs) -> pd.Series:
    """Return those of the weeks since same-day care was widened."""
    return admissions(inputs)[WIDENED:]


def twelve(inputs) -> pd.Series:
    """Return the first twelve weeks since then."""
    return since_widened(inputs).head(TWELVE)


def thirteen(inputs) -> pd.Series:
    """Return the twelve weeks with the one before, to which other limits belong."""
    return admissions(inputs)[WIDENED - pd.Timedelta(days=7) :].head(TWELVE + 1)


def admissions_chart(inputs) -> XmR:
    """Chart all weeks since same-day care was widened."""
    return xmr(since_widened(inputs), improvement_direction="decrease", target=TARGET)


def _chart_table(inputs) -> pd.DataFrame:
    """Return a row a week: its value, the lines across, and whether it is a signal."""
    chart = admissions_chart(inputs)
    points = chart.points.rename(columns={"date": "week"})
    signal = points["special_cause"].map(lambda rule: SIGNAL if rule else ORDINARY)
    return points.assign(target=chart.target, signal=signal)[["week", "value", *LINES, "signal"]]


def heart_chart(inputs) -> XmR:
    """Chart a year of the patients who came to the heart and lung wards."""
    return xmr(inputs["heart"].set_index("week")["patients"], improvement_direction="neutral")
