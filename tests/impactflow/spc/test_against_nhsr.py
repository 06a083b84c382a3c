"""Our charts beside NHSRplotthedots 0.2.2: twelve series, every shared column, to 1e-9."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from impactflow.spc import xmr

ROOT = Path(__file__).resolve().parents[3]
REFERENCE = Path(os.environ.get("IMPACT_REFERENCE", ROOT.parent / "shared" / "reference"))
EXAMPLES = REFERENCE / "spc_examples.csv"
CAUSES = {"Common Cause": "", "Above UCL": "outside", "Below LCL": "outside"}
VARIATION = {"improvement": "improvement", "concern": "concern"}
ASSURANCE = {"fail": "consistently_fail", "pass": "consistently_pass", "inconsistent": "hit_or_miss"}

pytestmark = pytest.mark.skipif(
    not EXAMPLES.exists(), reason="the R original's results are not beside the project"
)


def cases() -> list:
    if not EXAMPLES.exists():
        return []
    return pd.read_csv(REFERENCE / "spc_examples_options.csv").to_dict("records")


def rows(case: str) -> pd.DataFrame:
    every = pd.read_csv(EXAMPLES)
    return every[every["case"] == case].reset_index(drop=True)


def charted(options: dict):
    data = rows(options["case"])
    given = {key: options[key] for key in ("target", "rebase", "fix_after_n_points")}
    given = {key: value for key, value in given.items() if not pd.isna(value)}
    if "rebase" in given:
        given["rebase"] = given["rebase"].split(";")
    if "fix_after_n_points" in given:
        given["fix_after_n_points"] = int(given["fix_after_n_points"])
    return data, xmr(
        data["y"],
        data["x"],
        improvement_direction=options["improvement_direction"],
        screen_outliers=bool(options["screen_outliers"]),
        **given,
    )


def cause(words: str) -> str:
    if words in CAUSES:
        return CAUSES[words]
    return "trend" if "Trend" in words else "two_in_three" if "2 in 3" in words else "shift"


@pytest.mark.parametrize("options", cases(), ids=lambda options: options["case"])
def test_it_agrees_with_the_r_original(options):
    data, chart = charted(options)
    points = chart.points
    for ours, theirs in (("mean", "mean_col"), ("lower_limit", "lpl"), ("upper_limit", "upl")):
        np.testing.assert_allclose(points[ours], data[theirs], rtol=1e-9, atol=1e-9)
    assert points["special_cause"].tolist() == data["special_cause_type"].map(cause).tolist()
    assert points["side"].tolist() == data["relative_to_mean"].tolist()
    assert (points["special_cause"] == "outside").tolist() == data["outside_limits"].tolist()
    near = (points["value"] > points["near_upper"]) | (points["value"] < points["near_lower"])
    assert (near & (points["special_cause"] != "outside")).tolist() == data["close_to_limits"].tolist()
    meanings = data["point_type"].str.replace("special_cause_", "")
    assert points["meaning"].tolist() == meanings.tolist()
    assert points["segment"].tolist() == data["rebase_group"].tolist()


@pytest.mark.parametrize("options", cases(), ids=lambda options: options["case"])
def test_its_icons_agree_with_the_r_original(options):
    _, chart = charted(options)
    assert chart.variation == options["variation_icon"]
    wanted = options["assurance_icon"]
    assert chart.assurance == (None if pd.isna(wanted) else ASSURANCE[wanted])
