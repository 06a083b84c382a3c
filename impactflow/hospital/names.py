"""Names that are not known, and what was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from impactflow.hospital.errors import HospitalError


def known(what: str, name: Any, names: Iterable[Any]) -> Any:
    """Return a name that is one of ``names``.

    Raises:
        HospitalError: it is not; the sentence names the nearest, or all where few.
    """
    names = list(names)
    if name in names:
        return name
    words = [str(each) for each in names]
    near = get_close_matches(str(name), words, 1, 0.5)
    hint = f"Did you mean {near[0]!r}?" if near else f"There is: {', '.join(words)}."
    raise HospitalError(f"{str(name)[:60]!r} is not the name of {what}. {hint}")
