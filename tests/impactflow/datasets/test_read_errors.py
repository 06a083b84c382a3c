import pickle

from impactflow.datasets.read_errors import ReadError, place, quoted
from impactflow.errors import PlainError


def test_the_error_names_file_line_and_column():
    error = ReadError.at("may.csv", "found 'x'.", 3, "Period")
    assert isinstance(error, PlainError)
    assert str(error) == "may.csv, line 3, column 'Period': found 'x'."
    assert (error.file, error.line, error.column) == ("may.csv", 3, "Period")


def test_the_error_survives_a_trip_between_processes():
    error = pickle.loads(pickle.dumps(ReadError.at("may.csv", "it is empty.", 1)))
    assert (str(error), error.line) == ("may.csv, line 1: it is empty.", 1)


def test_a_place_without_a_line_is_the_file():
    assert place("may.csv") == "may.csv"


def test_long_and_many_line_cells_are_quoted_on_one_short_line():
    assert quoted("a\nb") == "'a b'"
    assert quoted("x" * 100) == f"'{'x' * 40}…'"
