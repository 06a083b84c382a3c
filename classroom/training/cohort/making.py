"""From a folder to its page."""

from pathlib import Path

from classroom.training.cohort.bar import Bar
from classroom.training.cohort.page import page
from classroom.training.cohort.reading import read


def make(folder: Path, out: Path, to_share: bool = False) -> tuple[str, str]:
    """Return a folder's page, and a sentence that says what was counted.

    Args:
        out: where the page will stand, which is passed over in the folder.

    Raises:
        PlainError: there is nothing to read, or too little to share.
    """
    cohort = read(folder, but=out, step=Bar("Reading files").step)
    return page(cohort, to_share), f"{len(cohort.learners):,} people, {len(cohort.left_out):,} files left out"
