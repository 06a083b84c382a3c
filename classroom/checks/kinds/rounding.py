"""Numbers as texts, spelt alike in Python and in the page's script."""

from decimal import ROUND_HALF_UP, Decimal

LARGEST = 1e15  # beyond, a float does not hold every whole number


def rounded(number: float, places: int) -> str:
    """Round halves away from zero, as JavaScript's ``toFixed`` does, and spell the result.

    Args:
        number: finite.
        places: 0 or more.
    """
    if abs(number) >= LARGEST:
        return f"{number!r} at {places}"
    return _tidy(Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def spelt(number: float) -> str:
    """Spell a finite number with the fewest digits that are still this number."""
    return _tidy(Decimal(repr(number)))


def _tidy(exact: Decimal) -> str:
    words = f"{exact:f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return "0" if words == "-0" else words
