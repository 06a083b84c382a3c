import pytest
from impactflow.hospital import HospitalError
from impactflow.hospital.names import known


def test_a_known_name_is_given_back():
    assert known("a colour", "red", ["red", "blue"]) == "red"


@pytest.mark.parametrize(
    ("name", "hint"), [("rde", "Did you mean 'red'"), ("xyz", "There is: red, blue"), (5, "There is")]
)
def test_an_unknown_name_brings_a_hint(name, hint):
    with pytest.raises(HospitalError, match=hint):
        known("a colour", name, ["red", "blue"])
