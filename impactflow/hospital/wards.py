"""The wards of the hospital, and the specialties that share their beds."""

from dataclasses import dataclass, fields, replace
from typing import Any

from impactflow.hospital.errors import HospitalError
from impactflow.hospital.kinds import COUNT, FACTOR, SHARE
from impactflow.hospital.names import known

SPECIALTIES = (
    "acute medicine",
    "general medicine",
    "heart and lung",
    "older people",
    "surgery",
    "orthopaedics",
    "children",
)
KINDS = {
    "beds": COUNT,
    "delay_factor": FACTOR,
    "own_delay_factor": FACTOR,
    "noon_share": SHARE,
    "kept_share": SHARE,
}


@dataclass(frozen=True)
class Ward:
    """A ward: its beds, whose they are, and its habits at discharge.

    ``delay_factor`` multiplies the chance that a patient who is ready waits for a reason, and
    ``own_delay_factor`` that of reasons in the hospital's own hands. ``noon_share`` of patients
    leave in the morning instead of when they otherwise would. ``kept_share`` of those who would
    leave on the day they are ready are kept until the next morning.
    """

    name: str
    specialty: str
    beds: int
    delay_factor: float = 1
    own_delay_factor: float = 1
    noon_share: float = 0
    kept_share: float = 0

    def __post_init__(self) -> None:
        known("a specialty", self.specialty, SPECIALTIES)
        for name, kind in KINDS.items():
            value = kind.read(f"{name} of ward {self.name!r}", getattr(self, name))
            object.__setattr__(self, name, value)

    def change(self, **values: Any) -> "Ward":
        """Return the ward with other values.

        Raises:
            HospitalError: a ward has nothing of that name, or the value does not fit.
        """
        for name in values:
            known("a ward's property", name, [field.name for field in fields(self)])
        return replace(self, **values)


def read_wards(wards: Any) -> tuple[Ward, ...]:
    """Return wards with those of a specialty together, in the order of the specialties.

    Raises:
        HospitalError: one is no ward, or two share a name.
    """
    try:
        found = tuple(wards)
    except TypeError:
        found = (wards,)
    if not all(isinstance(ward, Ward) for ward in found):
        raise HospitalError("wards should be a list of Ward(name, specialty, beds).")
    names = [ward.name for ward in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise HospitalError(f"Two wards are called {twice[0]!r}. Give each a name of its own.")
    return tuple(sorted(found, key=lambda ward: SPECIALTIES.index(ward.specialty)))


# Our assumption: 650 beds in wards of the usual size, named after trees.
WARDS = read_wards(
    Ward(name, specialty, beds)
    for specialty, beds, names in (
        ("acute medicine", 22, ("Ash", "Beech", "Birch")),
        ("general medicine", 29, ("Cedar", "Elm", "Hazel")),
        ("heart and lung", 31, ("Juniper", "Larch", "Laurel")),
        ("older people", 31, ("Fir", "Lime", "Maple", "Oak", "Olive", "Pine")),
        ("surgery", 28, ("Plane", "Poplar", "Rowan", "Spruce")),
        ("orthopaedics", 30, ("Sycamore", "Walnut", "Willow")),
        ("children", 16, ("Acorn",)),
    )
    for name in names
)
