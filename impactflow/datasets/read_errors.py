"""What a reader says: an error that names the place, or a warning about figures it could read."""

from impactflow.errors import PlainError


class ReadError(PlainError):
    """Say which file, line and column cannot be read, what was expected, and what to do.

    Attributes: `file` (str), `line` (int or None; the first line of a file is 1) and `column`
    (the published column name, or None).
    """

    file: str = ""
    line: int | None = None
    column: str | None = None

    @classmethod
    def at(
        cls, file: object, problem: str, line: int | None = None, column: str | None = None
    ) -> "ReadError":
        """Build the error for one place in a file; `problem` is one or two whole sentences."""
        error = cls(f"{place(file, line, column)}: {problem}")
        error.file, error.line, error.column = str(file), line, column
        return error


class DataWarning(UserWarning):
    """Warn about figures that can be read and yet may be wrong, such as a copied month."""


def place(file: object, line: int | None = None, column: str | None = None) -> str:
    """Name a place in a file as a person would look for it."""
    parts = [str(file)]
    if line is not None:
        parts.append(f"line {line}")
    if column is not None:
        parts.append(f"column '{column}'")
    return ", ".join(parts)


def quoted(text: str, longest: int = 40) -> str:
    """Quote a cell on one line, cut where it is long: a cell can hold a whole file."""
    flat = "".join(letter if letter.isprintable() else " " for letter in text[: longest + 1])
    return f"'{flat}'" if len(text) <= longest else f"'{flat[:longest]}…'"
