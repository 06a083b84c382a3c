"""Find the published tables; skip, with the reason, where they are not there."""

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]

# Makes `published_layout` importable whatever import mode pytest runs in.
sys.path.insert(0, str(HERE))


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Give the folder of published tables: IMPACT_REAL_DATA, or beside the repository."""
    folder = Path(os.environ.get("IMPACT_REAL_DATA", REPOSITORY.parent / "shared" / "real-data"))
    if not folder.is_dir():
        pytest.skip("the published tables are not here: set IMPACT_REAL_DATA to their folder")
    return folder
