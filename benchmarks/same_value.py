"""Whether two answers are one: apart from rounding, and without asking the checks themselves."""

import math
from numbers import Real
from typing import Any

import altair as alt
import pandas as pd

LOOK = ("axis", "legend", "scale", "title", "description", "config")


def same_value(one: Any, other: Any, decimals: int) -> bool:
    """Compare two answers; numbers when rounded to ``decimals`` places as the question asks."""
    if isinstance(one, Real) and isinstance(other, Real):
        return _same_number(float(one), float(other), decimals)
    if isinstance(one, pd.Series) and isinstance(other, pd.Series):
        return same_value(one.to_dict(), other.to_dict(), decimals)
    if isinstance(one, dict) and isinstance(other, dict):
        return set(one) == set(other) and all(same_value(one[k], other[k], decimals) for k in one)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        both = zip(one, other, strict=False)
        return len(one) == len(other) and all(same_value(a, b, decimals) for a, b in both)
    if isinstance(one, pd.DataFrame) and isinstance(other, pd.DataFrame):
        return one.equals(other)
    if isinstance(one, alt.TopLevelMixin) and isinstance(other, alt.TopLevelMixin):
        return _drawn(one.to_dict(validate=False)) == _drawn(other.to_dict(validate=False))
    return type(one) is type(other) and one == other


def _drawn(part: Any) -> Any:
    """Return what a chart shows of its data: marks and columns, and not how they look or what is written."""
    if isinstance(part, list):
        return [_drawn(each) for each in part]
    if not isinstance(part, dict):
        return part
    mark = part.get("mark")
    kind = {"mark": mark["type"]} if isinstance(mark, dict) else {}
    return {key: _drawn(value) for key, value in part.items() if key not in LOOK} | kind


def _same_number(one: float, other: float, decimals: int) -> bool:
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    return one == other or round(one, decimals) == round(other, decimals)
