"""The case: what stands in its boxes is read with care, and it comes to what the course says elsewhere."""

import numpy as np
import pytest

from classroom.explorers.return_on_improvement.case import BOARD_PAPER, INPUTS, OPENING, SHARE, Unreadable, read, worked_out
from impactflow.improvement.return_on_improvement import pounds


def test_it_opens_as_the_course_tells_it():
    found = worked_out(read(OPENING))
    said = {kind: (pounds(one.mean), *map(pounds, one.interval), one.often) for kind, one in found.together.items()}
    assert said["cash"] == ("−£322,000", "−£910,000", "£337,000", "19%")
    assert said["not cash"][0] == "£444,000"
    assert said["together"] == ("£122,000", "−£622,000", "£977,000", "58%")


def test_both_benefits_have_one_share_and_it_is_one_bar():
    found = worked_out(read(OPENING | {"beds": ("4", "4", "4"), "days": ("2", "2", "2")}))
    assert np.allclose(found._drawn["Winter beds that need not open"], 2 * found._drawn["Bed days that others use"])
    assert [name for name in found.tornado("together").index if "hare" in name] == ["Share that the change made"]


def test_the_board_paper_pays_for_itself():
    found = worked_out(read(BOARD_PAPER))
    assert pounds(found.cash.mean) == "£636,000" and found.cash.gain == 100


def test_the_board_paper_took_each_likeliest_figure_and_all_of_the_benefit():
    assert BOARD_PAPER["setup"] == ("120,000",) * 3 and BOARD_PAPER["share"] == ("100", "100")
    assert [BOARD_PAPER[name] for name in ("rate", "years")] == [OPENING[name] for name in ("rate", "years")]


@pytest.mark.parametrize(("name", "written", "said"), [
    ("setup", ("1", "", "3"), "“Setting up, £, once” has an empty box"),
    ("setup", ("1", "two", "3"), "“two” in “Setting up, £, once” is no figure"),
    ("setup", ("1", "1,00", "3"), "is no figure"),
    ("setup", ("-2", "1", "3"), "“Setting up, £, once” cannot be below nought. Here stands -2."),
    ("setup", ("£−2,000", "1", "3"), "cannot be below nought. Here stands £−2,000."),
    ("setup", ("-two", "1", "3"), "“-two” in “Setting up, £, once” is no figure"),
    ("share", ("0.4", "0.9"), "0.4 looks like a share of 1. Write 40, not 0.4. If you do mean 0.4%, write its sign."),
    ("share", ("0", "1"), "1 looks like a share of 1. Write 100, not 1."),
    ("rate", ("0.035",), "0.035 looks like a share of 1. Write 3.5, not 0.035."),
    ("rate", ("0.07",), "Write 7, not 0.07."),
    ("setup", ("300", "200", "400"), "300, 200, 400 do not rise. Give the least first."),
    ("share", ("40", "101"), "goes from 0 to 100. Here stands 101."),
    ("years", ("0",), "goes from 1 to 10"),
    ("years", ("2.5",), "should be a whole number"),
    ("rate", ("51",), "goes from 0 to 50"),
])  # fmt: skip
def test_what_cannot_be_is_told_with_its_place(name, written, said):
    with pytest.raises(Unreadable, match=said.replace("(", r"\(")):
        read(OPENING | {name: written})


def test_figures_are_read_as_people_write_them():
    found = read(OPENING | {"setup": ("£1,250.50", " 80000 ", "220,000"), "rate": ("3.5%",)})
    assert found["setup"] == (1250.5, 80_000, 220_000) and found["rate"] == (3.5,)


def test_a_small_percentage_is_read_where_it_cannot_be_a_share():
    for written, value in (("0", 0), ("0.035%", 0.035), ("0.5 %", 0.5), ("0.75", 0.75), ("1", 1)):
        assert read(OPENING | {"rate": (written,)})["rate"] == (value,)
    assert read(OPENING | {"share": ("0", "0.5%")})["share"] == (0, 0.5)
    assert read(OPENING | {"setup": ("0.4", "0.5", "1")})["setup"] == (0.4, 0.5, 1)


def test_labels_say_what_the_case_counts():
    label, found = {each.name: each.label for each in INPUTS}, worked_out(read(OPENING))
    time = next(one for one in found.costs if one.what == "Time of managers and clerks")
    assert label["time"].endswith("at the start and again in year one") and (time.first, time.last) == (0, 1)
    shared = [one.unit for one in found.benefits if one.made.what == SHARE]
    assert label["share"].startswith("Share of these two (£)") and shared == ["£", "£"]
    nights = found.benefits[0]
    assert label["nights"].endswith("all of them, not only the change’s share") and nights.made.size.at(0.025) == 1


def test_every_box_has_a_name_of_its_own_in_a_notebook():
    names = [each.named(box) for each in INPUTS for box in each.boxes]
    assert len(set(names)) == len(names) == sum(len(each.opening) for each in INPUTS)
