from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc.errors import SpcError
from impactflow.spc.funnel import funnel
from impactflow.spc.words import describe_funnel, headline_funnel

TWENTY = [500] * 20, [1000] * 20


def plain(numerators, **options):
    top, bottom = TWENTY[0] + numerators, TWENTY[1] + [1000] * len(numerators)
    return funnel(top, bottom, [f"t{n}" for n in range(len(top))], adjust=False, **options)


def test_the_words_name_those_beyond_the_limits_farthest_first():
    made = plain([560, 460, 545, 400])
    assert describe_funnel(made, "Waits over four hours") == (
        "Funnel plot of Waits over four hours: 24 groups, of 1,000 each. All together: 49.9%. "
        "Beyond the 99.8% limits: t23 (below: worse) and t20 (above: better); "
        "2 more beyond the 95% limits, where chance alone puts 1 in 20."
    )
    assert headline_funnel(made) == "2 of 24 groups stand out from the rest"


def test_one_none_and_no_direction():
    assert headline_funnel(plain([600])) == "1 of 21 groups stands out from the rest"
    assert headline_funnel(plain([])) == "None of 20 groups stands out from the rest"
    assert "No group lies beyond the 99.8% limits; 0 more" in describe_funnel(plain([]), "Waits")
    neutral = describe_funnel(plain([600], improvement_direction="neutral"), "Waits")
    assert "t20 (above: no better or worse)" in neutral


def test_each_stratum_has_its_centre_and_an_empty_one_its_sentence():
    made = funnel([5, 6, 7, 0], [10, 20, 10, 0], strata=["a", "a", "b", "c"])
    said = describe_funnel(made, "Waits")
    assert "3 groups, of 10 to 20. a: 36.7%. b: 70%. No group" in said
    assert said.endswith("Stratum c: no group has a value, so there are no limits.")


def test_misleading_limits_are_part_of_the_words():
    made = funnel([200, 800, 350, 650, 450, 550, 300, 700], [1000] * 8, adjust=False)
    assert "These are plain limits, so they mislead" in describe_funnel(made, "Waits")


@given(
    st.lists(st.tuples(st.one_of(st.none(), st.integers(0, 20)), st.integers(0, 40)), min_size=2, max_size=20),
    st.sampled_from([None, "ab"]), st.booleans(),
)
def test_whatever_can_be_compared_can_be_said(counts, kinds, adjust):
    strata = kinds and [kinds[place % 2] for place in range(len(counts))]
    try:
        made = funnel(*zip(*counts, strict=True), strata=strata, adjust=adjust)
    except SpcError:
        return
    said = describe_funnel(made, "Waits")
    assert said.startswith("Funnel plot of Waits: ") and "nan" not in said and "none" not in said
    assert "from the rest" in headline_funnel(made)
