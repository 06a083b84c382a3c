import pytest

from classroom.takeaway.figures import MOST, SENTENCES, read_figures


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("71.4 72.5 73", (71.4, 72.5, 73)),
        ("71.4\t72.5\n73.5", (71.4, 72.5, 73.5)),
        ("71.4, 72.5, 73.5", (71.4, 72.5, 73.5)),
        ("71.4;72.5;73.5;", (71.4, 72.5, 73.5)),
        ("71.4,72.5,73.5", (71.4, 72.5, 73.5)),
        ("1,234 1,301", (1234, 1301)),
        ("£3.5 £12,000.25", (3.5, 12000.25)),
        ("−3 -4 12", (-3, -4, 12)),
        ("", ()),
    ],
)
def test_a_row_is_read_as_people_paste_it(row, values):
    found = read_figures(row)
    assert (found.values, found.unit, found.problem) == (values, "", "")


def test_a_sign_of_percent_makes_percentages_of_all():
    assert read_figures("3 % 4% 2").unit == "%" and read_figures("3 % 4% 2").values == (3, 4, 2)


@pytest.mark.parametrize(
    ("row", "word"),
    [("12 Apr 14", "Apr"), ("7,1 8,2", "7,1"), ("12 n/a", "n/a"), ("1e5 2", "1e5"), ("1.2.3 4", "1.2.3"),
     ("1,23 4", "1,23"), ("5,,6.5", ""), ("9" * 13 + " 8", "9" * 13)],
)  # fmt: skip
def test_what_is_no_figure_is_named(row, word):
    assert read_figures(row).problem == SENTENCES["number"].format(word) and read_figures(row).values == ()


def test_a_single_word_that_may_be_several_figures_is_asked_about():
    assert read_figures("123,456").problem == SENTENCES["several"].format("123,456")


def test_so_many_and_no_more():
    assert read_figures("7 " * MOST).problem == ""
    assert read_figures("7 " * (MOST + 1)).problem == SENTENCES["most"].format(MOST + 1)
    assert str(MOST) in SENTENCES["most"]


def test_one_figure_has_no_limits():
    assert read_figures("71.5").problem == SENTENCES["one"]


@pytest.mark.parametrize("row", ["12 9 4 8", "0 12 14", "12 4 8.5"])
def test_counts_under_five_are_refused(row):
    assert read_figures(row).problem == SENTENCES["small"]


@pytest.mark.parametrize("row", ["12 9 5 8", "3% 4 2", "2.5 3.1 4", "-3 4 2"])
def test_what_is_no_small_count_is_not(row):
    assert read_figures(row).problem == ""
