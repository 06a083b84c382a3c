"""Words that people wrote for the made-up tables, and where each of them fits."""

from pathlib import Path

import pandas as pd

from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.wards import code

HERE = Path(__file__).parent
ED = "ED"
WARDS, ADULTS, CHILDREN = "wards", "adults", "children"


def places(hospital: Hospital) -> dict[str, str]:
    """Return what kind of place each is, by its code: a ward's specialty, or ED."""
    return {ED: ED, **{code(ward.name): ward.specialty for ward in hospital.usual.wards}}


def fits(where: str, kind: str) -> bool:
    """Tell whether a text may stand at a kind of place.

    Args:
        where: ED, "wards", "adults" (wards but for children), or specialties with ";" between.
        kind: ED, or a ward's specialty.
    """
    wards = {WARDS: kind != ED, ADULTS: kind not in (ED, CHILDREN)}
    return any(wards.get(each, each == kind) for each in where.split(";"))


def read_comments() -> pd.DataFrame:
    """Return the comments: ``where`` it fits, ``theme``, ``also`` (a second theme), ``tone``, words."""
    return pd.read_csv(HERE / "comments.csv", dtype=str, keep_default_na=False)
