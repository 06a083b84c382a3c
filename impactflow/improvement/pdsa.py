"""A log of PDSA cycles: a prediction that can fail, what happened, what was learned, what is next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from impactflow.improvement.came_true import CameTrue
from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.prediction import Prediction
from impactflow.improvement.predictions import predictions
from impactflow.improvement.text import day, number, words

NEXT = ("adopt", "adapt", "abandon")
# The log's columns by what a cycle calls them. Its words for what is next are those of the past.
COLUMNS = {
    "aim": "idea", "tested": "tested_date", "said": "prediction", "measure": "measure", "unit": "unit",
    "better": "better", "before": "before", "predicted": "predicted", "observed": "observed",
    "learned": "result", "next": "outcome", "number": "cycle", "place": "place",
}  # fmt: skip
OPTIONAL = ("observed", "prediction", "unit", "result", "outcome", "cycle", "place")
PAST = {"adopted": "adopt", "adapted": "adapt", "abandoned": "abandon"}


@dataclass(frozen=True)
class Cycle:
    """One test of change, from the aim to what is next.

    ``tested`` is the first day of the test; ``observed`` the number that came out, None while it is
    not known; ``learned`` and ``next`` ("adopt", "adapt" or "abandon") may wait for it. ``number``
    counts the tests of one idea.

    Raises:
        ImprovementError: something is missing or out of order, or something was learned without a result.
    """

    aim: str
    prediction: Prediction
    tested: date
    observed: float | None = None
    learned: str = ""
    next: str = ""
    number: int = 1
    place: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "aim", words("The aim", self.aim))
        object.__setattr__(self, "tested", day("The day of the test", self.tested))
        if self.prediction.by and self.prediction.by < self.tested:
            raise ImprovementError("The result is to be known before the test begins. Write the prediction first.")
        if self.observed is not None:
            object.__setattr__(self, "observed", number("The result", self.observed))
        self._check_next()

    def _check_next(self) -> None:
        if self.next and self.next not in NEXT:
            raise ImprovementError(f"next is {str(self.next)[:40]!r}. It should be one of: {', '.join(NEXT)}.")
        if self.next and self.observed is None:
            raise ImprovementError("There is a next step and no result. Write down what happened first.")

    @property
    def came_true(self) -> bool | None:
        """Whether the result was at least as good as predicted; None while it is not known."""
        return None if self.observed is None else self.prediction.holds_for(self.observed)

    @property
    def gained(self) -> bool | None:
        """Whether the result was better than before: that may be so though the prediction failed."""
        return None if self.observed is None else self.prediction.better_than_before(self.observed)


@dataclass(frozen=True, repr=False, eq=False)
class Log:
    """Cycles in the order of their tests, and what was refused.

    ``refused`` has a row a test that is no cycle: ``aim``, ``prediction`` as it was written, and ``why``.
    """

    cycles: tuple[Cycle, ...]
    refused: pd.DataFrame

    @classmethod
    def of(cls, table: Any) -> "Log":
        """Read tests from a table such as `improvement_log`; rows without ``tested_date`` are no tests.

        Args:
            table: a row a test; columns ``idea``, ``tested_date``, ``measure``, ``better``, ``before``,
                ``predicted``; and where there are, ``observed``, ``prediction``, ``unit``, ``result``,
                ``outcome``, ``cycle``, ``place``.

        Raises:
            ImprovementError: a column is missing.
        """
        frame = pd.DataFrame(table)
        for name in COLUMNS.values():
            if name not in frame and name not in OPTIONAL:
                raise ImprovementError(f"The log lacks the column “{name}”.")
        tests = frame[frame["tested_date"].notna()]
        rows = [_known(row) for row in tests.to_dict("records")]
        read = [_read(row) for row in rows]
        cycles = sorted((each for each in read if isinstance(each, Cycle)), key=lambda cycle: cycle.tested)
        refused = [
            {"aim": row.get("aim", ""), "prediction": row.get("said", ""), "why": str(each)}
            for row, each in zip(rows, read, strict=True)
            if not isinstance(each, Cycle)
        ]
        return cls(tuple(cycles), pd.DataFrame(refused, columns=["aim", "prediction", "why"]))

    @property
    def table(self) -> pd.DataFrame:
        """A row a cycle, as `predictions` reads it, with ``came_true``."""
        return pd.DataFrame([_row(cycle) for cycle in self.cycles], columns=[*COLUMNS.values(), "came_true"])

    @property
    def came_true(self) -> CameTrue:
        """How often predictions came true, with the interval of such a share.

        Raises:
            ImprovementError: no result is known yet.
        """
        [found] = predictions(self.table).to_dict("records")
        ideas = {(cycle.place, cycle.aim) for cycle in self.cycles if cycle.observed is not None}
        return CameTrue(int(found["right"]), int(found["known"]), len(ideas))

    def __repr__(self) -> str:
        return f"{len(self.cycles)} cycles, {len(self.refused)} tests refused"


def _known(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a row holds, by a cycle's names; blanks are left out."""
    named = {name: row.get(column) for name, column in COLUMNS.items()}
    return {name: value for name, value in named.items() if not (value is None or pd.isna(value))}


def _read(row: dict[str, Any]) -> Cycle | ImprovementError:
    """Return a row's cycle, or what is wrong with it."""
    try:
        names = ("measure", "unit", "better", "before", "predicted")
        prediction = Prediction.of({name: row[name] for name in names if name in row})
        rest = {name: row[name] for name in ("aim", "tested", "observed", "learned", "place") if name in row}
        then = PAST.get(row.get("next", ""), row.get("next", ""))
        return Cycle(prediction=prediction, number=int(row.get("number", 1)), next=then, **({"aim": ""} | rest))
    except ImprovementError as error:
        return error


def _row(cycle: Cycle) -> dict[str, Any]:
    said = cycle.prediction
    found = {
        "aim": cycle.aim, "tested": pd.Timestamp(cycle.tested), "said": said.sentence, "measure": said.measure,
        "unit": said.unit, "better": said.better, "before": said.before, "predicted": said.predicted,
        "observed": cycle.observed, "learned": cycle.learned, "next": cycle.next, "number": cycle.number,
        "place": cycle.place,
    }  # fmt: skip
    return {COLUMNS[name]: value for name, value in found.items()} | {"came_true": cycle.came_true}
