"""List the files that a path stands for."""

from pathlib import Path

from impactflow.datasets.read_errors import ReadError

# Files that macOS and Excel leave beside the real ones; they hold no figures.
LEFTOVERS = (".", "~$")


def csv_files(path: Path) -> list[Path]:
    """Give the file itself, or a folder's .csv files by name (folders inside are left out).

    Raises ReadError for a path that does not exist and for a folder without any .csv file.
    """
    if path.is_file():
        return [path]
    if not path.exists():
        raise ReadError.at(path, "there is no such file or folder. Check the name.")
    if not path.is_dir():
        raise ReadError.at(path, "this is neither a file nor a folder.")
    files = sorted(file for file in entries(path) if is_csv(file))
    if not files:
        raise ReadError.at(path, "there is no .csv file in this folder. Check the name.")
    return files


def entries(folder: Path) -> list[Path]:
    """List a folder; say in plain words when it may not be opened."""
    try:
        return list(folder.iterdir())
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise ReadError.at(folder, f"the folder cannot be read ({reason}).") from error


def is_csv(file: Path) -> bool:
    """Tell whether a folder's entry is a CSV file that a person put there."""
    wanted = file.suffix.casefold() == ".csv" and not file.name.startswith(LEFTOVERS)
    return wanted and not file.is_dir()
