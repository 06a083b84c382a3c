"""What the model leaves out: part of every result, and printed with it."""

LEFT_OUT = (
    "A freed bed stays free: no more patients come because there is room.",
    "Nobody gets worse by waiting, comes back, or stays longer because of it.",
    "An earlier hour of leaving keeps nobody another night: whoever is found ready leaves that day, "
    "unless a delay or the weekend holds them.",
    "Triage always has staff. Tests, porters and theatres never run out.",
    "Beds of one specialty are never lent to another; single rooms and sex are not modelled.",
    "Staff work at one pace, however full the hospital is.",
    "Clocks are never changed for summer time, and bank holidays are like other days.",
)


def lines() -> str:
    """Return them as lines."""
    return "\n".join(["What the model leaves out:", *[f"- {line}" for line in LEFT_OUT]])
