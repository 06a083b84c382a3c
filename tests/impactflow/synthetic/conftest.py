import pytest
from impactflow.datasets import load
from impactflow.datasets.dictionary.fairbeck import FAIRBECK as TABLES
from impactflow.synthetic import FAIRBECK, HOLMBROOK


def published(hospital):
    return {table.name: load(table.name, hospital=hospital.name) for table in TABLES}


@pytest.fixture(scope="session")
def hospital():
    return FAIRBECK


@pytest.fixture(scope="session")
def tables(hospital):
    return published(hospital)


@pytest.fixture(scope="session")
def neighbour():
    return HOLMBROOK


@pytest.fixture(scope="session")
def neighbours_tables(neighbour):
    return published(neighbour)
