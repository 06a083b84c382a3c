import pytest
from impactflow.improvement import Family, ImprovementError

GIVEN = {"outcome": ["waits over 12 hours"], "process": ["home before noon"], "balancing": "readmissions"}


def test_each_kind_is_said_with_what_it_is_for():
    lines = Family.of(GIVEN).words.splitlines()
    assert [line.split(" (")[0] for line in lines] == ["Outcome", "Process", "Balancing"]
    assert lines[2].endswith("what might get worse elsewhere): readmissions.")


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        ({"outcome": ["a"], "process": ["b"]}, "no balancing measure"),
        (GIVEN | {"process": []}, "no process measure"),
        (GIVEN | {"balancing": "Waits over 12 hours"}, "twice"),
        (GIVEN | {"outcome": list("abcdefg")}, "9 measures"),
        (GIVEN | {"input": ["x"]}, "no kind of measure “input”"),
        (["a"], "by kind"),
    ],
)
def test_a_family_that_lacks_something_is_refused_in_a_sentence(measures, words):
    with pytest.raises(ImprovementError, match=words):
        Family.of(measures)
