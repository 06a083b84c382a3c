"""The parameters of the hospital; `settings` holds them with their defaults and sources."""

from dataclasses import dataclass, fields
from typing import Any, Self

from impactflow.hospital.changes import Change, Intervention, check_dates, read_amount
from impactflow.hospital.given import is_parameter
from impactflow.hospital.names import known
from impactflow.hospital.parameter_table import as_html, as_text
from impactflow.hospital.settings.admission import Admission
from impactflow.hospital.settings.arriving import Arriving
from impactflow.hospital.settings.department import Department
from impactflow.hospital.settings.leaving import Leaving
from impactflow.hospital.settings.planned import Planned
from impactflow.hospital.settings.staying import Staying
from impactflow.hospital.wards import Ward, read_wards


# The last of these comes first: dataclasses read them from the end.
@dataclass(frozen=True, init=False, repr=False)
class Parameters(Planned, Leaving, Staying, Admission, Department, Arriving):
    """What the hospital is like. Frozen: `change` returns another.

    What is about patients (their needs, their care in the department, their stay) changes for
    those who arrive from a date on. What is about places and habits (cubicles, beds, clinicians,
    wards, weekdays of discharge) changes for everyone on that date.

    Raises:
        HospitalError: there is no parameter of that name, or its value makes no sense.
    """

    changes: tuple[Change, ...] = ()

    def __init__(self, **values: Any) -> None:
        names = [found.name for found in fields(self)]
        for name in values:
            known("a parameter", name, names)
        for found in fields(self):
            value = values.get(found.name, found.default)
            if is_parameter(found):
                value = found.metadata["kind"].read(found.name, value)
            elif found.name == "wards":
                value = read_wards(value)
            object.__setattr__(self, found.name, value)

    def change(self, on: Any = None, until: Any = None, **values: Any) -> Self:
        """Return these parameters with other values: always, or from a date until before another.

        Raises:
            HospitalError: a name, value or date makes no sense.
        """
        on, until = check_dates(on, until)
        if on is None and until is None:
            return self._with(**values)
        made = [
            Change(name, "set", self._read(name, value), None, on, until) for name, value in values.items()
        ]
        return self._with(changes=(*self.changes, *made))

    def change_ward(self, ward: str, on: Any = None, until: Any = None, **values: Any) -> Self:
        """Return these parameters with a ward's beds or habits changed, always or between dates.

        Raises:
            HospitalError: there is no such ward or property, or a value or date makes no sense.
        """
        old = self.ward(ward)
        on, until = check_dates(on, until)
        new = old.change(**values)
        if on is None and until is None:
            return self._with(wards=[new if found is old else found for found in self.wards])
        made = [Change(name, "set", getattr(new, name), ward, on, until) for name in values]
        return self._with(changes=(*self.changes, *made))

    def apply(self, intervention: Intervention, on: Any = None, until: Any = None) -> Self:
        """Return these parameters with an intervention, always or between dates.

        Raises:
            HospitalError: it does not fit this hospital, or a date makes no sense.
        """
        on, until = check_dates(on, until)
        made = [read_amount(self, change.between(on, until)) for change in intervention.changes(self)]
        return self._with(changes=(*self.changes, *made))

    def ward(self, name: str) -> Ward:
        """Return the ward of that name.

        Raises:
            HospitalError: there is none.
        """
        known("a ward", name, [ward.name for ward in self.wards])
        return next(ward for ward in self.wards if ward.name == name)

    def _read(self, name: str, value: Any) -> Any:
        about = {found.name: found for found in fields(self) if is_parameter(found)}
        known("a parameter that changes on a date", name, about)
        return about[name].metadata["kind"].read(name, value)

    def _with(self, **values: Any) -> Self:
        return type(self)(**{found.name: getattr(self, found.name) for found in fields(self)} | values)

    def __repr__(self) -> str:
        return as_text(self)

    def _repr_html_(self) -> str:
        return as_html(self)
