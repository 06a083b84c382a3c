"""Short words and figures, for what stands on a picture: its marks carry the rest."""

from impactflow.spc.figures import with_unit


def short(value: float, unit: str = "") -> str:
    """Write a figure with two digits or a few more: 2.5, 13%, 1,580 patients."""
    written = f"{value:,.1f}".removesuffix(".0") if abs(value) < 9.95 else f"{value:,.0f}"
    written = written.replace("-", "−")
    unit = unit.removesuffix("s") if written == "1" else unit
    return with_unit(written, unit)


def capital(label: object) -> str:
    """Write a label with a capital letter, as at the start of a line; the rest as it is."""
    words = str(label)
    return words[:1].upper() + words[1:]
