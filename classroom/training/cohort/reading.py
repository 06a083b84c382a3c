"""From a folder to a cohort: every file is either a learner or left out with a reason."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from classroom.training.cohort.files import LeftOut, content, found
from classroom.training.cohort.learner import Learner, learner
from classroom.training.cohort.naming import from_path, harmless, names

LONGEST_NAME = 120


@dataclass(frozen=True)
class Cohort:
    """The learners of a folder by name, the files that were left out, and names met twice."""

    learners: dict[str, Learner]
    left_out: tuple[tuple[str, str], ...]
    doubled: tuple[str, ...] = ()


def read(folder: Path, but: Path, step: Callable[[int, int], None] = lambda done, of: None) -> Cohort:
    """Read a folder of learners' files; a bad one is left out and never stops the rest.

    Args:
        but: a file to pass over: the page that is being made.
        step: is told how many files are done, of how many.

    Raises:
        PlainError: there is no such folder, or there are no files in it.
    """
    paths = found(folder, but)
    read_ones, called, left_out, met = [], [], [], {}
    for done, path in enumerate(paths, 1):
        name = _shown(path, folder)
        try:
            read_ones.append(_one(path, name, met))
            called.append(read_ones[-1].alias or from_path(path.relative_to(folder)))
        except LeftOut as reason:
            left_out.append((name, str(reason)))
        step(done, len(paths))
    given, doubled = names(called)
    return Cohort(dict(zip(given, read_ones, strict=True)), tuple(left_out), tuple(doubled))


def _one(path: Path, name: str, met: dict[bytes, str]) -> Learner:
    held = content(path)
    fingerprint = hashlib.blake2b(held, digest_size=16).digest()
    if fingerprint in met:
        raise LeftOut(f"It is the same file as {met[fingerprint]}, which is counted.")
    read_one = learner(held)
    # Answers bear the moment in which they were given: no two people have the same. Files without any may be alike.
    if set(read_one.standings.values()) != {"blank"}:
        met[fingerprint] = name
    return read_one


def _shown(path: Path, folder: Path) -> str:
    """Name a file from the folder; letters that no page can show become marks."""
    name = os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")
    return harmless(name, LONGEST_NAME)
