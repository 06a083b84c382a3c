"""Turn one row an organisation into three: one a type of department."""

import pandas as pd

from impactflow.datasets.monthly_ae.columns import MEASURES, TYPES

NAMING = ["month", "org_code", "org_name"]
PER_ORGANISATION = ["dta_4_12h", "dta_12h"]


def tidy(wide: pd.DataFrame) -> pd.DataFrame:
    """Give rows by month, organisation and type ("1", "2", "other"), always all three types."""
    rows = pd.concat([one_type(wide, kind) for kind in TYPES])
    rows = rows.sort_values(["month", "org_code", "type"], kind="stable", ignore_index=True)
    return rows[[*NAMING, "type", *MEASURES, *PER_ORGANISATION]]


def one_type(wide: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Give the rows of one type; waits from decision to admit stand on type 1 alone.

    They are counted per organisation: repeated on three rows they would add up to three times
    the patients.
    """
    rows = wide[NAMING].assign(type=kind)
    for measure in MEASURES:
        rows[measure] = wide[f"{measure}_{kind}"]
    for wait in PER_ORGANISATION:
        rows[wait] = wide[wait] if kind == TYPES[0] else float("nan")
    return rows
