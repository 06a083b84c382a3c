"""XmR charts of published figures: drawn and said without a stumble, copied months found."""

import pandas as pd
import pytest

from impactflow.charts import draw_multiples
from impactflow.datasets.own_series import OwnSeries
from impactflow.packs import Wording, charted, page
from impactflow.spc import xmr
from impactflow.spc.words import describe_xmr, headline_xmr


@pytest.fixture(scope="module")
def performance(real_data) -> dict[str, pd.Series]:
    """Give each trust's 36 months of type 1: percent that left within four hours."""
    every = pd.read_csv(real_data / "nhs_england_ae_attendances_2016_2019.csv", parse_dates=["period"])
    type_1 = every[(every["type"] == "1") & (every["attendances"] > 0)].sort_values("period")
    percent = (100 * (1 - type_1["breaches"] / type_1["attendances"])).set_axis(type_1["period"])
    series = {trust: own for trust, own in percent.groupby(type_1["org_code"].to_numpy())}
    return {trust: own for trust, own in series.items() if len(own) == 36}


@pytest.fixture(scope="module")
def trusts(performance):
    return {trust: xmr(own, target=95) for trust, own in performance.items()}


def test_every_trusts_chart_is_said_with_its_numbers(trusts):
    assert len(trusts) > 100
    for trust, chart in trusts.items():
        said = describe_xmr(chart, f"Left within four hours, {trust}", "%")
        assert f"{trust}, April 2016 to March 2019: 36 months. Mean " in said and "nan" not in said
        assert ("if nothing changes" in said) == (chart.variation == "common_cause")
        assert headline_xmr(chart, "%").split(":")[0] in ("Concern", "Improvement", "No signal at the end")


def test_every_trust_fits_in_a_pack_exceptions_first(performance):
    every = [
        OwnSeries(trust, own.index, own.to_numpy(), own.isna().to_numpy()) for trust, own in performance.items()
    ]
    done = charted(every, target=95)
    html = page(done, Wording("Left within four hours", "%"))
    assert html.count("<section id=") == len(every) and len(html) < 20_000 * len(every)
    kinds = [one.chart.variation.split("_")[0] for one in done]
    assert kinds == sorted(kinds, key=["concern", "improvement", "common"].index)


def test_twelve_trusts_are_drawn_side_by_side(trusts):
    twelve = dict(list(trusts.items())[:12])
    made = draw_multiples(twelve, measure="Left within four hours, type 1", unit="%")
    assert len(made.to_dict()["concat"]) == 12


def test_the_copied_months_can_be_seen_on_england(real_data):
    rows = pd.read_csv(real_data / "england_trust_accidents_emergency.csv")
    months = pd.to_datetime(rows["date"], format="%B %Y")
    england = xmr(rows.groupby(months)["total_attendances"].sum()).series
    year_on = pd.Series(england.values, england.dates).diff(12)
    copied = year_on[year_on == 0].index.strftime("%B %Y").tolist()
    assert copied == ["February 2025", "March 2025"]
