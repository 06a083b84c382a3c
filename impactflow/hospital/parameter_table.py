"""Parameters as a table: each with its value, unit, meaning and source."""

from dataclasses import fields
from typing import Any

import pandas as pd

from impactflow.hospital.given import is_parameter


def as_frame(parameters: Any) -> pd.DataFrame:
    """Return a row a parameter: value, unit, meaning and source of the default."""
    rows = [
        {
            "parameter": found.name,
            "value": _said(getattr(parameters, found.name)),
            "unit": found.metadata["unit"],
            "meaning": found.metadata["meaning"],
            "source": _source(found, getattr(parameters, found.name)),
        }
        for found in fields(parameters)
        if is_parameter(found)
    ]
    return pd.DataFrame(rows).set_index("parameter")


def wards_frame(parameters: Any) -> pd.DataFrame:
    """Return a row a ward: specialty, beds and habits."""
    return pd.DataFrame([vars(ward) for ward in parameters.wards]).set_index("name")


def as_text(parameters: Any) -> str:
    """Return the table as lines of text, with the wards and the changes below it."""
    frame = as_frame(parameters)
    names, values = frame.index.str.len().max(), frame["value"].str.len().clip(upper=28).max()
    lines = [
        f"{name:<{names}}  {row.value:<{values}}  {row.unit}: {row.meaning} [{row.source}]"
        for name, row in frame.iterrows()
    ]
    return "\n".join([*lines, _wards(parameters), *[f"change: {change!r}" for change in parameters.changes]])


def as_html(parameters: Any) -> str:
    """Return the table for a notebook."""
    lines = [_wards(parameters), *[f"Change: {change!r}." for change in parameters.changes]]
    return as_frame(parameters).to_html() + "".join(f"<p>{line}</p>" for line in lines)


def _wards(parameters: Any) -> str:
    beds = sum(ward.beds for ward in parameters.wards)
    each = ", ".join(f"{ward.name} {ward.beds}" for ward in parameters.wards)
    return f"wards: {beds} beds [our assumption]: {each}"


def _source(found: Any, value: Any) -> str:
    if value == found.default:
        return found.metadata["source"]
    return f"set by you; the default is {_said(found.default)}"


def _said(value: Any) -> str:
    return " ".join(f"{item:g}" for item in value) if isinstance(value, tuple) else f"{value:g}"
