"""The time on the wall: the model knows no summer time, an extract does."""

import numpy as np
import pandas as pd

# The model's first four hours of a night on which the clock changes become three or five, so that
# no time lies in the hour that does not exist and nobody goes back in time.
CHANGE_HOURS = 4
HOUR = np.timedelta64(1, "h")


def moments(model: np.ndarray | pd.Series) -> np.ndarray:
    """Return the model's local times as moments in time (UTC); a missing one stays missing.

    Args:
        model: times of a clock that is never changed, to the second.
    """
    local = np.asarray(model, "datetime64[s]")
    years = _years(local)
    if not years:
        return local
    known, real = _breaks(years)
    found = np.interp(local.astype(float), known.astype(float), real.astype(float))
    missing = np.isnat(local)
    return np.where(missing, np.datetime64("NaT"), _seconds(np.where(missing, 0, found)))


def on_the_wall(moment: np.ndarray) -> pd.Series:
    """Return moments as the minutes that a clock in London showed, without a zone."""
    shown = pd.Series(moment).dt.tz_localize("UTC").dt.tz_convert("Europe/London").dt.tz_localize(None)
    return shown.dt.floor("min")


def _years(local: np.ndarray) -> range:
    known = local[~np.isnat(local)]
    if not len(known):
        return range(0)
    first, last = (int(each.astype("datetime64[Y]").astype(int)) + 1970 for each in (known.min(), known.max()))
    return range(first - 1, last + 2)


def _breaks(years: range) -> tuple[np.ndarray, np.ndarray]:
    """Return where the model's clock and true time run apart, as pairs of seconds."""
    known, real = [], []
    for year in years:
        for month, before, after in ((3, 0, 1), (10, 1, 0)):
            night = _last_sunday(year, month)
            known += [night, night + CHANGE_HOURS * HOUR]
            real += [night - before * HOUR, night + (CHANGE_HOURS - after) * HOUR]
    return np.array(known, "datetime64[s]"), np.array(real, "datetime64[s]")


def _last_sunday(year: int, month: int) -> np.datetime64:
    # Both months have 31 days; 4 January 1970 was a Sunday.
    last = np.datetime64(f"{year}-{month:02}-31")
    return last - (last.astype(int) - 3) % 7


def _seconds(values: np.ndarray) -> np.ndarray:
    return np.floor(values).astype("int64").astype("datetime64[s]")
