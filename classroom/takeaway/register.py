"""The register of take-aways: a file a module."""

from classroom.takeaway.capability import TAKEAWAY as CAPABILITY
from classroom.takeaway.leadership import TAKEAWAY as LEADERSHIP
from classroom.takeaway.management_systems import TAKEAWAY as MANAGEMENT_SYSTEMS
from classroom.takeaway.people_and_culture import TAKEAWAY as PEOPLE_AND_CULTURE
from classroom.takeaway.shared_purpose import TAKEAWAY as SHARED_PURPOSE
from classroom.takeaway.takeaway import Takeaway

_TAKEAWAYS = (SHARED_PURPOSE, PEOPLE_AND_CULTURE, LEADERSHIP, CAPABILITY, MANAGEMENT_SYSTEMS)


def all_takeaways() -> tuple[Takeaway, ...]:
    """List every take-away of the course, in the order of the modules."""
    return _TAKEAWAYS


def find(name: int | str) -> Takeaway | None:
    """Return the take-away of the module with this number, or with this id, or ``None``."""
    wanted = str(name).strip()
    return next((each for each in _TAKEAWAYS if wanted in (each.module, each.id)), None)
