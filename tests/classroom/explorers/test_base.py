import pytest

from classroom.explorers.base import Answer, Explorer, Pick


def explorer(*sizes):
    picks = tuple(
        Pick(f"pick{place}", "Choose", tuple((f"{n}", f"option {n}") for n in range(size)))
        for place, size in enumerate(sizes)
    )
    return Explorer("trial", "Trial", "What?", ("more", "less"), picks, "a line", "nothing", None, None)


def test_every_choice_comes_once_and_the_opening_first():
    found = list(explorer(2, 3).cases())
    assert len(found) == explorer(2, 3).count == 6
    assert found[0] == explorer(2, 3).opening == {"pick0": "0", "pick1": "0"}
    assert len({explorer(2, 3).case(chosen) for chosen in found}) == 6


@pytest.mark.parametrize("sizes", [(2, 2, 2, 2), (20, 20)])
def test_more_than_a_page_can_hold_is_refused(sizes):
    with pytest.raises(ValueError, match="too much to choose"):
        explorer(*sizes)


def test_what_a_notebook_alone_offers_is_said_on_a_page_and_multiplies_nothing():
    from dataclasses import replace

    more = Pick("window", "Baseline from", (("year", "a year"), ("all", "all months")))
    wide = replace(explorer(2, 3), more=(more,))
    assert wide.count == 6 and wide.opening["window"] == "year"
    assert all(chosen["window"] == "year" for chosen in wide.cases())
    assert wide.fixed_on_page.endswith("to be chosen in JupyterLab: Baseline from: a year.")
    assert explorer(2).fixed_on_page == "nothing"


@pytest.mark.parametrize(("came", "end"), [("", ""), ("more", " So it is."), ("less", " It is: less.")])
def test_what_was_expected_stands_beside_what_came_about(came, end):
    answer = Answer(None, "", "", None, came=came)
    assert answer.beside("more") == f"You expected: more.{end}"
