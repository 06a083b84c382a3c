import pytest

from impactflow.datasets import ReadError, read_monthly_ae


def refusal(path):
    with pytest.raises(ReadError) as caught:
        read_monthly_ae(path)
    return caught.value


@pytest.mark.parametrize("code", ["", "-"])
def test_a_row_without_a_code(write, lines, code):
    error = refusal(write([*lines[:2], lines[2].replace("RX2", code)]))
    assert (error.line, error.column) == (3, "Org Code")
    assert "missing" in str(error)


@pytest.mark.parametrize("code", ["RX1", "rx1 "])
def test_the_same_organisation_twice_in_a_month(write, lines, code):
    error = refusal(write([*lines[:2], "", lines[2].replace("RX2", code)]))
    assert (error.line, error.column) == (4, "Org Code")
    assert "'RX1' is there twice in May 2024, first on line 2" in str(error)


def test_the_same_organisation_in_two_months_is_fine(write, lines):
    file = write([*lines[:2], lines[1].replace("MAY", "JUNE").replace("1000", "1001")])
    assert len(read_monthly_ae(file)) == 6


@pytest.mark.parametrize(
    "right, wrong, column",
    [
        (",1000,50,200,300,", ",299,50,200,300,", "Attendances over 4hrs Type 1"),
        (",300,1,2,", ",300,51,2,", "Attendances over 4hrs Type 2"),
        (",300,1,2,", ",300,1,201,", "Attendances over 4hrs Other Department"),
    ],
)
def test_more_breaches_than_attendances(write, lines, right, wrong, column):
    error = refusal(write([lines[0], lines[2], lines[1].replace(right, wrong)]))
    assert (error.line, error.column) == (3, column)
    assert "breaches are more than" in str(error)


def test_as_many_breaches_as_attendances_is_possible(write, lines):
    file = write([lines[0], lines[1].replace(",1000,50,200,300,", ",300,50,200,300,")])
    assert read_monthly_ae(file)["breaches"].max() == 300


def test_two_copies_of_a_month_name_both_files(write, lines, tmp_path):
    first, second = write(lines, "a.csv"), write(lines[:2], "b.csv")
    error = refusal(tmp_path)
    assert str(first) in str(error)
    assert str(second) in str(error)
    assert "May 2024" in str(error)
