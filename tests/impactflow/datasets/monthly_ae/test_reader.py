import pandas as pd
import pytest

from impactflow.datasets import DataWarning, ReadError, read_monthly_ae


def refusal(path):
    with pytest.raises(ReadError) as caught:
        read_monthly_ae(path)
    assert str(path) in str(caught.value)
    return caught.value


def survives(write, lines, content):
    """Tell whether content reads as the plain file does."""
    plain, other = (
        read_monthly_ae(write(lines, "plain.csv")),
        read_monthly_ae(write(content, "other.csv")),
    )
    pd.testing.assert_frame_equal(plain, other)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_encodings(write, lines, encoding):
    lines[1] = lines[1].replace("NORTHBRIDGE", "MÔN")
    survives(write, lines, "\r\n".join(lines).encode(encoding))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_blank_lines(write, lines, end):
    survives(write, lines, end.join([*lines, "", "   ", ",,,,,,,,,,,,,,", ""]))


def test_spaces_around_cells(write, lines):
    survives(write, lines, [line.replace(",", " ,  ") + "  " for line in lines])


def test_thousands_separators(write, lines):
    lines[1] = lines[1].replace(",1000,", ',"1,000",')
    survives(write, [lines[0].upper(), *lines[1:]], lines)


def test_semicolons_and_tabs(write, lines):
    survives(write, lines, [line.replace(",", ";") for line in lines])
    survives(write, lines, [line.replace(",", "\t") for line in lines])


def test_empty_extra_columns(write, lines):
    survives(write, lines, [lines[0] + ",a,,", *(line + ",,," for line in lines[1:])])


def test_names_with_commas_and_line_breaks(write, lines):
    lines[1] = lines[1].replace("NORTHBRIDGE TRUST", '"NORTHBRIDGE,\n TRUST"')
    assert read_monthly_ae(write(lines))["org_name"][0] == "NORTHBRIDGE, TRUST"


def test_lines_are_right_after_a_line_break_in_a_cell(write, lines):
    lines[1] = lines[1].replace("NORTHBRIDGE TRUST", '"NORTHBRIDGE\nTRUST"')
    lines[2] = lines[2].replace(",800,", ",many,")
    error = refusal(write(lines))
    assert (error.line, error.column) == (4, "A&E attendances Other A&E Department")


def test_columns_that_may_be_absent_are_missing_figures(write, lines):
    short = [",".join(line.split(",")[:10]) for line in lines]
    rows = read_monthly_ae(write(short))
    assert rows[["admissions", "dta_4_12h", "dta_12h"]].isna().all(axis=None)
    assert rows["admissions"].dtype == "float64"


def test_a_folder_of_two_eras(write, lines, tmp_path):
    write(lines, "may.csv")
    old = lines[0].replace("A&E attendances", "Number of A&E attendances")
    write([old, lines[1].replace("MAY-2024", "APR-2019")], "april.csv")
    rows = read_monthly_ae(tmp_path)
    assert rows["month"].dt.strftime("%Y-%m").to_list() == ["2019-04"] * 3 + ["2024-05"] * 6


def test_the_first_problem_of_a_folder_names_its_file(write, lines, tmp_path):
    write(lines, "a.csv")
    write([lines[0]], "b.csv")
    write("", "c.csv")
    assert refusal(tmp_path).file.endswith("b.csv")


def test_a_path_may_be_text(write, lines):
    assert len(read_monthly_ae(str(write(lines)))) == 6


def test_copied_months_warn_at_the_callers_line(write, lines):
    def month(name):
        return [
            f"MSitAE-{name}-2024,R{n},N,T,{1000 + n * 7},0,0,{300 + n},0,0,0,0,{200 + n},0,0"
            for n in range(9)
        ]

    with pytest.warns(DataWarning, match="June 2024 copies May 2024") as caught:
        read_monthly_ae(write([lines[0], *month("MAY"), *month("JUNE")]))
    assert caught[0].filename == __file__


@pytest.mark.parametrize(
    "right, wrong, words",
    [
        ("Org name", "Organization", "column 'Org name': this column is missing.*'Organization'"),
        (",1000,", ",abc,", "line 2, column 'A&E attendances Type 1': found 'abc'"),
        (",1000,", ",-1000,", "cannot be negative"),
        (",1000,", ",1000.5,", "whole number"),
        (",1000,", ",10000000,", "more than 1,000,000"),
        (",1000,", ",inf,", "found 'inf'"),
        (",300,", ",1300,", "breaches are more than"),
        ("MSitAE-MAY-2024", "MSitAE-MAY-1924", "line 2, column 'Period'"),
        (",1000,", ",", "line 2: this line has 14 cells where the header has 15"),
    ],
)
def test_what_is_wrong_is_said(write, lines, right, wrong, words):
    with pytest.raises(ReadError, match=words):
        read_monthly_ae(write([line.replace(right, wrong) for line in lines[:2]]))


def test_only_a_header(write, lines):
    assert "no rows" in str(refusal(write(lines[:1])))
