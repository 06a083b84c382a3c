"""Give the tests small published files."""

import pytest

HEADER = (
    "Period,Org Code,Parent Org,Org name,"
    "A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,"
    "Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department,"
    "Patients who have waited 4-12 hs from DTA to admission,"
    "Patients who have waited 12+ hrs from DTA to admission,"
    "Emergency admissions via A&E - Type 1,Emergency admissions via A&E - Type 2,"
    "Emergency admissions via A&E - Other A&E department"
)
ROWS = (
    "MSitAE-MAY-2024,RX1,NORTH,NORTHBRIDGE TRUST,1000,50,200,300,1,2,40,5,250,3,4",
    "MSitAE-MAY-2024,RX2,NORTH,WALK-IN CENTRE,-,-,800,-,-,8,-,-,-,-,0",
)
TOTAL = "TOTAL,,,,1000,50,1000,300,1,10,40,5,250,3,4"


@pytest.fixture
def lines():
    """Give the lines of one month's file: header, two organisations, TOTAL."""
    return [HEADER, *ROWS, TOTAL]


@pytest.fixture
def write(tmp_path):
    """Give a function that writes text, lines or bytes to a file and gives its path."""

    def write_file(content, name="may.csv"):
        text = "\n".join(content) + "\n" if isinstance(content, list) else content
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return write_file
