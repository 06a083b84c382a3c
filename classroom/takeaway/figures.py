"""A row of figures as people paste it: read as numbers, or said in a sentence why not."""

import re
from dataclasses import dataclass

MOST = 60  # more would touch each other on one page
FEWEST = 5  # counts under this may point at a person: the course's rule, as in much NHS reporting
NUMBER = re.compile(r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?")
SEVERAL = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
# The page says the same: the script fills what stands in braces.
SENTENCES = {
    "number": "“{}” is no figure here. Write one figure for each month, such as 71.4, with a space between two.",
    "several": "“{}” may be one figure or several. Put a space between two figures.",
    "most": "These are {} figures. Keep the last 60 at most.",
    "small": "Counts under 5 may point at a person. Leave them out, and take larger groups or longer periods. "
    "Are these percentages? Then write them with %.",
    "one": "One figure has no limits. Add the months before it, the oldest first.",
}  # fmt: skip


@dataclass(frozen=True)
class Figures:
    """What a row holds: its values and their unit, or the problem in a sentence."""

    values: tuple[float, ...] = ()
    unit: str = ""
    problem: str = ""


def read_figures(row: str) -> Figures:
    """Read a row of figures, with spaces, semicolons or commas between them."""
    words = _words(row)
    if len(words) == 1 and SEVERAL.fullmatch(words[0]):
        return Figures(problem=SENTENCES["several"].format(words[0]))
    bare = [word.removeprefix("£").removesuffix("%") for word in words]
    for word, plain in zip(words, bare, strict=True):
        if not NUMBER.fullmatch(plain):
            return Figures(problem=SENTENCES["number"].format(word[:20]))
    values = tuple(float(plain.replace(",", "").replace("−", "-")) for plain in bare)
    unit = "%" if any(word.endswith("%") for word in words) else ""
    return Figures(values, unit, _problem(values, unit))


def _words(row: str) -> list[str]:
    words = re.sub(r",(?=\s|$)", " ", re.sub(r"\s+%", "%", row))
    found = [word for word in re.split(r"[\s;]+", words) if word]
    # Without a space, commas stand between figures, unless they may stand for thousands.
    return found[0].split(",") if len(found) == 1 and not SEVERAL.fullmatch(found[0]) else found


def _problem(values: tuple[float, ...], unit: str) -> str:
    if len(values) > MOST:
        return SENTENCES["most"].format(len(values))
    if not unit and _small_counts(values):
        return SENTENCES["small"]
    return SENTENCES["one"] if len(values) == 1 else ""


def _small_counts(values: tuple[float, ...]) -> bool:
    """Tell whether figures look like counts, and some are under five."""
    whole = sum(value == int(value) for value in values)
    counts = whole > len(values) / 2 and all(value >= 0 for value in values)
    return counts and any(value < FEWEST for value in values)
