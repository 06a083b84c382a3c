"""One run of four weeks that many tests look at, and the full tables of its world."""

import pytest
from impactflow.hospital import Parameters, simulate


@pytest.fixture(scope="session")
def run():
    # Norovirus closes a ward for a week; ambulances have places of their own.
    parameters = Parameters(cohort_places=4).change_ward("Oak", on="2024-04-08", until="2024-04-15", beds=0)
    return simulate(parameters, seed=7, days=28, compiled=False)
