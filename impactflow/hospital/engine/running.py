"""Run the loop: plain over lists, or compiled over arrays where numba is installed."""

import importlib.util
from array import array
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import numpy as np

from impactflow.hospital.engine import beds, cubicles, decisions, heaps, loop, places, world
from impactflow.hospital.engine.heaps import heaps_of_arrays, heaps_of_lists
from impactflow.hospital.engine.world import FREE, PATIENT_ROWS, World
from impactflow.hospital.errors import HospitalError

LOOP = (heaps, places, cubicles, beds, decisions, loop)  # each needs only those before it


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
        compiled_run()(*world, heaps_of_arrays(_most_items(world)))
        found = world.patients
    else:
        found = _play_plain(world)
    return found.reshape(-1, len(PATIENT_ROWS)).T


def _most_items(world: World) -> int:
    """Return more than ever stand in one heap: a patient in a queue once, four events a place, the tick."""
    return len(world.turns) + 4 * len(world.hospital[FREE]) + 1


def _play_plain(world: World) -> np.ndarray:
    """Run the loop over lists: numpy gives its items one by one several times more slowly."""
    # Patients are many and each is looked at a few times: a plain array needs no conversion.
    patients = array("d")
    patients.frombytes(memoryview(world.patients).cast("B"))
    lists = [value.tolist() for value in world._replace(patients=world.patients[:0])]
    lists[World._fields.index("patients")] = patients
    loop.run(*lists, heaps_of_lists())
    return np.frombuffer(patients)


@lru_cache
def compiled_run(modules: tuple[ModuleType, ...] = LOOP) -> Callable[..., None]:
    """Return the last module's ``run`` for numba; its first call compiles, or reads what was kept."""
    if not can_compile():
        raise HospitalError(
            "The compiled loop needs numba, which is not installed. "
            "Type `pip install numba`, or leave `compiled` out."
        )
    import numba

    names: dict[str, Any] = {}
    for module in modules:
        names |= vars(module) | {name: names[name] for name in vars(module) if name in names}
        for name, function in vars(module).items():
            if isinstance(function, FunctionType) and function.__module__ == module.__name__:
                # Nothing is made in the loop. Without this numba counts who holds each array, at every call.
                compile_one = numba.njit(cache=name == "run", _nrt=False)
                names[name] = compile_one(_copy(function, names, modules))
    return names["run"]


def _copy(function: FunctionType, names: dict[str, Any], modules: tuple[ModuleType, ...]) -> FunctionType:
    """Return a function that finds the compiled ones under their names."""
    copy = FunctionType(function.__code__, names, function.__name__)
    # What numba keeps is found again by this name. It knows the date of one file, not of them all.
    files = (__file__, world.__file__, *[module.__file__ for module in modules])
    texts = b"".join(Path(file or "").read_bytes() for file in files)
    copy.__qualname__ = f"{function.__name__}_{blake2b(texts, digest_size=6).hexdigest()}"
    return copy
