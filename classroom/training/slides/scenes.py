"""The core scenes of a lesson, one idea a slide; what is only read stands in the notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from math import ceil
from pathlib import Path

from classroom.authoring import notebook_file
from classroom.folders import MODULES
from classroom.training.slides.blocks import Block, blocks
from classroom.training.slides.charts import title
from impactflow.errors import PlainError

CORE = re.compile(r"(\d+)\. (.+) \(core\)")
END = "What to take with you"
IDEA, MONDAY = "The idea.", "What it means on Monday."
SHORT = 60  # letters of a sentence that can head a list
ROWS = 5  # of a table that a slide holds, each of two lines
POINTS = re.compile(r"(?:Here (?:is|are)|These are) [^.]+(?=\.)")  # at what stands below it


class NoSlides(PlainError):
    """A module has no lesson with core scenes."""


@dataclass(frozen=True)
class Slide:
    """One slide: a head, a block, and what its speaker reads.

    ``scene`` is its scene's number, empty for the first and the last slide. ``below`` is a lead
    that stands on the same slide: a question about the block, or what an idea means on Monday.
    """

    head: str
    block: Block
    scene: str = ""
    notes: tuple[str, ...] = field(default=())
    below: Block | None = None


def lesson(module: str) -> Path:
    """Find a module's lesson.

    Raises:
        NoSlides: there is none.
    """
    found = sorted(MODULES.glob(f"{module}_*/lesson.ipynb"))
    if not module.isdigit() or not found:
        numbers = ", ".join(sorted(path.parent.name.split("_")[0] for path in MODULES.glob("*_*/lesson.ipynb")))
        raise NoSlides(f"There is no lesson of module {module}. There are lessons of: {numbers}.")
    return found[0]


def slides(path: Path) -> list[Slide]:
    """Return the slides of a lesson: its title, its core scenes, and what to take along.

    Raises:
        NoSlides: no scene is marked as core.
    """
    parts = _parts(list(blocks(notebook_file.read(path).cells)))
    first, rest = parts[0], parts[1:]
    core = [(match, part) for part in rest if (match := CORE.fullmatch(part[0].words))]
    if not core:
        raise NoSlides(f"No scene of {path.parent.name} is marked (core), so there is nothing to project.")
    made = [Slide(first[0].words, Block("title"))]
    for match, part in core:
        made += _scene(match[1], match[2], part[1:])
    for part in rest:
        if part[0].words == END:
            made += [Slide(END, block) for block in part[1:] if block.kind == "list"]
    return made


def _parts(every: list[Block]) -> list[list[Block]]:
    """Cut a lesson before each heading of level 1 or 2."""
    count = 0
    numbered = []
    for block in every:
        count += block.kind == "heading" and block.level <= 2
        numbered.append((count, block))
    return [[block for _, block in group] for _, group in groupby(numbered, key=lambda pair: pair[0])]


def _scene(number: str, name: str, every: list[Block]) -> list[Slide]:
    made = [Slide(name, Block("scene", every[0].words), number)]
    head, before = "", ""  # a heading waits for the next slide; a short sentence may head a list
    for block in every[1:]:
        if block.kind == "heading":
            head = block.words
        elif block.kind == "words":
            made[-1] = replace(made[-1], notes=(*made[-1].notes, block.words))
        elif _belongs_to(made[-1], block) and not before:
            made[-1] = replace(made[-1], below=block)
        else:
            made += [Slide(_head(part, head, before) or name, part, number) for part in _that_fit(block)]
            head = ""
        before = block.words if block.kind == "words" else ""
    return list(_without_echo(made))


def _that_fit(block: Block) -> list[Block]:
    """Cut a table that a slide cannot hold into parts of nearly the same size, each with its heads."""
    head, rows = block.words.splitlines()[:2], block.words.splitlines()[2:]
    if block.kind != "table" or len(rows) <= ROWS:
        return [block]
    size = ceil(len(rows) / ceil(len(rows) / ROWS))
    return [replace(block, words="\n".join(head + rows[at : at + size])) for at in range(0, len(rows), size)]


def _belongs_to(slide: Slide, block: Block) -> bool:
    asks = slide.block.kind == "said" and block.words.endswith("?")
    follows = slide.block.lead == IDEA and block.lead == MONDAY
    return block.kind == "lead" and slide.below is None and (asks or follows)


def _head(block: Block, head: str, before: str) -> str:
    if block.kind == "lead":
        return block.lead.removesuffix(".")
    if block.kind == "chart":
        return title(block.spec)[0]
    if block.kind == "said" and (points := POINTS.search(before)):
        return points[0]
    return head or (before if block.kind == "list" and len(before) <= SHORT else "")


def _without_echo(made: list[Slide]) -> Iterator[Slide]:
    """Take a sentence out of the notes that the next slide has for a head."""
    for slide, after in zip(made, [*made[1:], None], strict=True):
        yield replace(slide, notes=tuple(note for note in slide.notes if after is None or note != after.head))
