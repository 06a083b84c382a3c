"""How engagement and delay go together among six wards, and how often chance alone gives as much."""

OLDER = "older people"


def correlation(inputs, kind: str | None = OLDER) -> float:
    """Return how engagement and the share delayed go together, from -1 to 1."""
    wards = inputs["wards"]
    rows = wards if kind is None else wards[wards["ward_type"] == kind]
    return float(rows["engagement"].corr(rows["share"]))


def by_chance(inputs) -> float:
    """Return how often chance alone gives six wards a correlation at least as large, as a share of one."""
    return float((inputs["chance"]["correlation"].abs() >= abs(correlation(inputs))).mean())
