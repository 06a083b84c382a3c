"""Write tidy figures in the layouts in which NHS England publishes its monthly A&E return.

Shared by tests: the published tables we have come by way of R packages, and the reader is for the
published files.
"""

import pandas as pd

TYPES = ("1", "2", "other")
ADMISSIONS = [
    "Emergency admissions via A&E - Type 1",
    "Emergency admissions via A&E - Type 2",
    "Emergency admissions via A&E - Other A&E department",
]
WAITS = [
    "Patients who have waited 4-12 hs from DTA to admission",
    "Patients who have waited 12+ hrs from DTA to admission",
]
NAMING = ["Period", "Org Code", "Parent Org", "Org name"]
OLD_ATTENDANCES = [
    "Number of A&E attendances Type 1",
    "Number of A&E attendances Type 2",
    "Number of A&E attendances Other A&E Department",
]
OLD_BREACHES = [
    "Number of attendances over 4hrs Type 1",
    "Number of attendances over 4hrs Type 2",
    "Number of attendances over 4hrs Other A&E Department",
]
ATTENDANCES = [
    "A&E attendances Type 1",
    "A&E attendances Type 2",
    "A&E attendances Other A&E Department",
]
BREACHES = [
    "Attendances over 4hrs Type 1",
    "Attendances over 4hrs Type 2",
    "Attendances over 4hrs Other Department",
]
BOOKED = [
    f"{what} Booked Appointments {kind}"
    for what in ("A&E attendances", "Attendances over 4hrs")
    for kind in ("Type 1", "Type 2", "Other Department")
]
LAST = [*WAITS, *ADMISSIONS, "Other emergency admissions"]
ERAS = {
    "number of": [*NAMING, *OLD_ATTENDANCES, *OLD_BREACHES, *LAST],
    "short": [*NAMING, *ATTENDANCES, *BREACHES, *LAST],
    "booked": [*NAMING, *ATTENDANCES, *BOOKED[:3], *BREACHES, *BOOKED[3:], *LAST],
}


def published_text(rows: pd.DataFrame, era: str, absent: str = "-", total: bool = True) -> str:
    """Write one month of tidy rows (`month`, `org_code`, `type`, counts) as a published file.

    `absent` stands for figures that are missing; a TOTAL row closes the file if wanted.
    """
    figures = published_figures(rows, era)
    table = (
        figures.astype("Int64").astype("str").replace("<NA>", absent).reset_index(names="Org Code")
    )
    table["Period"] = period_of(rows)
    table["Parent Org"] = "NHS ENGLAND"
    table["Org name"] = "TRUST " + table["Org Code"] + ", THE"
    if total:
        sums = figures.sum().astype("int64").astype("str")
        table.loc[len(table)] = {**dict.fromkeys(NAMING, ""), "Period": "TOTAL", **sums}
    return table.reindex(columns=ERAS[era], fill_value="0").to_csv(
        index=False, lineterminator="\r\n"
    )


def period_of(rows: pd.DataFrame) -> str:
    """Name the one month of the rows as NHS England does."""
    (month,) = rows["month"].unique()
    return f"MSitAE-{pd.Timestamp(month):%B-%Y}".upper().replace("MSITAE", "MSitAE")


def published_figures(rows: pd.DataFrame, era: str) -> pd.DataFrame:
    """Give one row an organisation, in the order of the rows, with columns named as published."""
    old = era == "number of"
    names = {
        "attendances": OLD_ATTENDANCES if old else ATTENDANCES,
        "breaches": OLD_BREACHES if old else BREACHES,
        "admissions": ADMISSIONS,
    }
    columns = pd.MultiIndex.from_product([names, TYPES])
    wide = rows.set_index(["org_code", "type"])[list(names)].unstack().reindex(columns=columns)
    wide.columns = [name for published in names.values() for name in published]
    return wide.reindex(rows["org_code"].unique())


def write_months(rows: pd.DataFrame, folder, era: str, absent: str = "-") -> None:
    """Write tidy rows as one published file a month, named as NHS England names them."""
    for month, own in rows.groupby("month"):
        text = published_text(own, era, absent)
        (folder / f"{month:%B-%Y}-CSV.csv").write_bytes(text.encode())
