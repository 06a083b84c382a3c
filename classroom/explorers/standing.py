"""The place of an explorer that no picture stands for: a page knows it, and puts its own there."""

PLACE = "impact-explorer-here"
RUN = "Run this cell in JupyterLab to try it."


def here(name: str, inside: str) -> str:
    """Return the place, with what stands there until the cell is run."""
    return f'<div class="{PLACE}" data-explorer="{name}">{inside}</div>'


def told(title: str, about: str) -> str:
    """Say what will be there."""
    return f"{title}. {about} {RUN}"
