"""Charts of counts on published four-hour figures: counts in the thousands, and what they do."""

import pandas as pd
import pytest

from impactflow.spc import attribute
from impactflow.spc.funnel import funnel


@pytest.fixture(scope="module")
def type_1(real_data) -> pd.DataFrame:
    every = pd.read_csv(real_data / "nhs_england_ae_attendances_2016_2019.csv")
    return every[every["type"] == "1"].sort_values(["org_code", "period"])


def month(type_1: pd.DataFrame, period: str):
    rows = type_1[type_1["period"] == period].set_index("org_code")
    return funnel(rows["breaches"], rows["attendances"], improvement_direction="decrease")


@pytest.mark.parametrize(
    ("period", "phi", "tau2", "plain", "groups"),
    [("2016-04-01", 277.1, 0.0079, 118, 138), ("2019-01-01", 423.9, 0.0106, 122, 134)],
)
def test_trusts_differ_far_more_than_chance(type_1, period, phi, tau2, plain, groups):
    made = month(type_1, period)
    assert round(made.phi, 1) == phi
    assert round(made.tau2, 4) == tau2
    assert f"With plain limits {plain} of {groups} groups would look unusual" in made.warnings[0]
    assert (made.points["outside"] == "998").sum() <= 2


def test_so_it_is_in_every_month(type_1):
    months = [month(type_1, period) for period in type_1["period"].unique()]
    assert len(months) == 36
    assert 270 < min(made.phi for made in months) < max(made.phi for made in months) < 491
    assert 0.007 < min(made.tau2 for made in months) < max(made.tau2 for made in months) < 0.0121


def test_plain_p_charts_of_every_trust_say_that_they_are_too_narrow(type_1):
    full = [rows for _, rows in type_1.groupby("org_code") if len(rows) == 36]
    assert len(full) > 100
    for rows in full:
        counts = rows["breaches"].to_numpy(), rows["attendances"].to_numpy(), rows["period"].tolist()
        assert "p_prime" in attribute.p(*counts).warnings[-1]
        assert attribute.p_prime(*counts).sigma_z > 1.5
