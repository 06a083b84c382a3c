"""Who the patients of a run are: age, sex, deprivation and a number, for each of its patients."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from impactflow.hospital import Run
from impactflow.hospital.people import AGE_BANDS
from impactflow.hospital.streams import Streams
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.identities import nhs_numbers, people

COLUMNS = ("nhs_number", "age_band", "sex", "deprivation_fifth")
# Our assumption: planned patients by age band; their sex and deprivation are as in the population.
ELECTIVE_AGES = (0, 4, 13, 40, 24, 19)
ELECTIVE_FEMALE = 0.54


@dataclass(frozen=True)
class Persons:
    """Columns of `COLUMNS` for each patient of the model who is in the extract, by patient."""

    table: pd.DataFrame

    def of(self, patients: pd.Series) -> dict[str, np.ndarray]:
        """Return the columns for these patients."""
        rows = self.table.loc[patients.to_numpy()]
        return {name: rows[name].to_numpy() for name in COLUMNS}


def persons(run: Run, hospital: Hospital, streams: Streams) -> Persons:
    """Say who everyone is: some people come more than once."""
    contacts = pd.concat([_attending(run), _in_bed_alone(run, streams)])
    contacts = contacts.sort_values(["start", "patient"], kind="stable", ignore_index=True)
    contacts["group"] = (contacts["age"] * 2 + contacts["female"]) * 5 + contacts["fifth"]
    who = people(contacts, streams)
    numbers = nhs_numbers(hospital.people_from, who.max() + 1, streams)
    table = pd.DataFrame(
        {
            "nhs_number": numbers[who],
            "age_band": np.array(AGE_BANDS)[contacts["age"]],
            "sex": np.where(contacts["female"], "female", "male"),
            "deprivation_fifth": contacts["fifth"].to_numpy(),
        },
        index=contacts["patient"],
    )
    return Persons(table)


def _attending(run: Run) -> pd.DataFrame:
    """Return those who came to the department, until they left hospital."""
    came, spells = run.attendances, run.spells.set_index("patient")
    admitted = came["patient"].isin(spells.index)
    home = came["left_sdec"].fillna(came["left"])
    gone = spells["left"].where(spells["destination"] != "died").reindex(came["patient"])
    end = home.where(~admitted, gone.set_axis(came.index))
    return pd.DataFrame(
        {
            "patient": came["patient"],
            "start": _seconds(came["arrival"]),
            "end": _seconds(end),
            "age": came["age_band"].cat.codes.astype(int),
            "female": (came["sex"] == "female").astype(int),
            "fifth": came["deprivation_fifth"].astype(int),
        }
    )


def _in_bed_alone(run: Run, streams: Streams) -> pd.DataFrame:
    """Return those with a stay and no attendance: planned, or there since before the extract."""
    spells = run.spells[~run.spells["patient"].isin(run.attendances["patient"])]
    count = len(spells)
    age = _ages(run, spells, streams)
    return pd.DataFrame(
        {
            "patient": spells["patient"],
            "start": _seconds(spells["admitted"]),
            "end": _seconds(spells["left"].where(spells["destination"] != "died")),
            "age": age,
            "female": (streams.luck("planned sex", count) < ELECTIVE_FEMALE).astype(int),
            "fifth": 1 + (5 * streams.luck("planned deprivation", count)).astype(int),
        }
    )


def _ages(run: Run, spells: pd.DataFrame, streams: Streams) -> np.ndarray:
    """Return age bands: of planned patients by weight, of the others as in their specialty."""
    weights = _ages_by_specialty(run)
    weights["elective"] = np.array(ELECTIVE_AGES, float)
    keys = spells["specialty"].astype(str).where(spells["kind"] != "elective", "elective")
    luck = streams.luck("age of those in bed", len(spells))
    found = np.zeros(len(spells), int)
    for key in sorted(set(keys)):
        here = (keys == key).to_numpy()
        cumulative = np.cumsum(weights[key])
        found[here] = np.searchsorted(cumulative, luck[here] * cumulative[-1], "right")
    return found


def _ages_by_specialty(run: Run) -> dict[str, np.ndarray]:
    """Return how many of each age band came by way of the department, by specialty."""
    came = run.attendances.set_index("patient")["age_band"].cat.codes
    spells = run.spells[run.spells["patient"].isin(came.index)]
    ages = came.reindex(spells["patient"]).to_numpy()
    counts = pd.crosstab(spells["specialty"].astype(str).to_numpy(), ages)
    counts = counts.reindex(columns=range(len(AGE_BANDS)), fill_value=0)
    return {name: row.to_numpy(float) for name, row in counts.iterrows()}


def _seconds(times: pd.Series) -> np.ndarray:
    values = np.asarray(times, "datetime64[s]")
    return np.where(np.isnat(values), np.nan, values.astype(float))
