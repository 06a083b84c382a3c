"""What a cell can hold that answers no question: wrong, empty, endless, huge or hostile."""

import datetime
import decimal
import itertools

import numpy as np
import pandas as pd

MARKUP = "<script>alert('x')</script>"


def _raise(*args, **kwargs):
    raise RuntimeError(MARKUP)


HOOKS = (
    "__eq__", "__ne__", "__lt__", "__gt__", "__hash__", "__repr__", "__str__", "__format__", "__len__",
    "__iter__", "__getitem__", "__contains__", "__bool__", "__float__", "__int__", "__index__",
    "__array__", "__sub__", "__add__", "__mul__", "__abs__", "__round__", "__getattr__",
)  # fmt: skip
RAISING = dict.fromkeys(HOOKS, _raise)


def _hostile(base: type) -> type:
    return type("Hostile", (base,), {**RAISING, "to_dict": _raise, "ndim": property(_raise)})


class _Column(pd.Series):
    """A column that pandas can make, and nobody can read."""

    tolist = __len__ = _raise


class _Masked:
    """An object that does not even say of which class it is."""

    __class__ = property(_raise)


def _recursive_list() -> list:
    endless = []
    endless.append(endless)
    return endless


def _recursive_dict() -> dict:
    endless = {}
    endless["people"] = endless["layer"] = endless
    return endless


JUNK = {
    "an empty text": "",
    "spaces": "   ",
    "markup": MARKUP,
    "a text of a number": "eighty",
    "bytes": b"85.3",
    "an empty list": [],
    "an empty dict": {},
    "an empty tuple": (),
    "an empty set": set(),
    "an empty column": pd.Series(dtype=float),
    "an empty table": pd.DataFrame(),
    "an empty array": np.array([]),
    "a table of arrays": np.zeros((2, 2)),
    "true": True,
    "NaN": float("nan"),
    "missing": pd.NA,
    "no time": pd.NaT,
    "endless": float("inf"),
    "huge": 10**400,
    "the largest float": 1.7e308,
    "the smallest float": 5e-324,
    "complex": 1j,
    "a decimal that is none": decimal.Decimal("NaN"),
    "a length of time": np.timedelta64(5, "m"),
    "a moment": datetime.datetime(2018, 1, 1),
    "the first day": "0001-01-01",
    "an endless row": itertools.count(),
    "a huge range": range(10**12),
    "a huge list": [1] * 20_000,
    "a generator": (1 / 0 for _ in "x"),
    "a function": _raise,
    "a class": _hostile(object),
    "a module": np,
    "markup in a list": [MARKUP, MARKUP, MARKUP],
    "markup in a dict": {MARKUP: MARKUP},
    "a list in itself": _recursive_list(),
    "a dict in itself": _recursive_dict(),
    "a table with one name twice": pd.DataFrame([[1, 2]], columns=["a", "a"]),
    "a column with markup": pd.Series([MARKUP], index=[MARKUP]),
    "a chart without data": {"mark": "bar", "encoding": {"x": {"field": MARKUP}}},
    "a chart of nothing": {"mark": None, "layer": 3},
    "a hostile object": _hostile(object)(),
    "an object behind a mask": _Masked(),
    "a hostile float": _hostile(float)(85.3),
    "a hostile whole number": _hostile(int)(85),
    "a hostile text": _hostile(str)("d"),
    "a hostile list": _hostile(list)(["x"]),
    "a hostile dict": _hostile(dict)(x="y"),
    "a hostile column": _Column([1.0, 2.0, 3.0]),
    "hostile objects in a list": [_hostile(object)()] * 3,
    "hostile numbers in a list": [_hostile(float)(77.2)] * 3,
    "a hostile key": {"people": _hostile(object)(), "month": _hostile(str)("x")},
}
