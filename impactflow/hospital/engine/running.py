"""Run the loop: plain over lists, or compiled over arrays where numba is installed."""

import importlib.util
from array import array
from collections.abc import Callable
from functools import lru_cache
from types import FunctionType, ModuleType
from typing import Any

import numpy as np

from impactflow.hospital.engine import loop
from impactflow.hospital.engine.world import PATIENT_ROWS, World
from impactflow.hospital.errors import HospitalError


def can_compile() -> bool:
    """Say whether numba is installed; nothing is imported."""
    return importlib.util.find_spec("numba") is not None


def wants_compiled(compiled: bool | None) -> bool:
    """Say whether to compile: None is yes where numba is installed."""
    return can_compile() if compiled is None else bool(compiled)


def play(world: World, compiled: bool | None = None) -> np.ndarray:
    """Run every event; return the patients' table with what happened to them.

    Args:
        world: of arrays, nothing having happened yet. It is used up.
        compiled: whether to use numba; None uses it where it is installed. Both give the same.

    Raises:
        HospitalError: numba is asked for and absent.
    """
    if wants_compiled(compiled):
        compiled_run()(*world)
        found = world.patients
    else:
        found = _play_plain(world)
    return found.reshape(-1, len(PATIENT_ROWS)).T


def _play_plain(world: World) -> np.ndarray:
    """Run the loop over lists: numpy gives its items one by one several times more slowly."""
    # Patients are many and each is looked at a few times: a plain array needs no conversion.
    patients = array("d", world.patients.tobytes())
    lists = [value.tolist() for value in world._replace(patients=world.patients[:0])]
    lists[World._fields.index("patients")] = patients
    loop.run(*lists)
    return np.frombuffer(patients)


@lru_cache
def compiled_run(module: ModuleType = loop) -> Callable[..., None]:
    """Return a loop for numba. Its first call compiles, or reads what an earlier one kept."""
    if not can_compile():
        raise HospitalError(
            "The compiled loop needs numba, which is not installed. "
            "Type `pip install numba`, or leave `compiled` out."
        )
    import numba

    names: dict[str, Any] = dict(vars(module))
    for name, function in vars(module).items():
        if isinstance(function, FunctionType) and function.__module__ == module.__name__:
            # Only the outermost is kept on disk: the date of its one file then covers them all.
            copy = FunctionType(function.__code__, names, name)
            names[name] = numba.njit(cache=name == "run")(copy)
    return names["run"]
