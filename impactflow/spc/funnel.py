"""The funnel plot: groups of different sizes compared with what chance alone would give."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc import over_dispersion as spread
from impactflow.spc.counts import Counts, check_same_rows, plain_series, proportions, side_of
from impactflow.spc.errors import SpcError
from impactflow.spc.meaning import meanings, sign_of
from impactflow.spc.options import flag

# 1 in 20 and 1 in 500 groups lie outside by chance alone: Spiegelhalter's 2 and 3 sigma. Normal
# quantiles, rounded as in FunnelPlotR.
LEVELS = {"95": 1.959964, "998": 3.090232}
EVERY = "all"  # the name of the one stratum where none are given
STEPS = 200


@dataclass(frozen=True, repr=False, eq=False)
class Funnel:
    """A funnel plot as figures.

    ``points`` has a row a group: group, stratum, numerator, denominator, value (proportion, 0
    to 1), centre, lower_95, upper_95, lower_998, upper_998, the same four with ``unadjusted_``
    before them, z, z_adjusted, outside ("", "95" or "998": the widest limit it lies beyond),
    outside_unadjusted, side and meaning (for points beyond the 99.8 % limits: at 95 % one group
    in 20 is outside by chance).
    ``strata`` has a row a stratum: stratum, groups (with a value), centre, phi, tau2,
    outside_unadjusted (groups beyond plain 99.8 % limits) and alone (the one group without which
    the others differ by no more than chance, or None). ``adjusted`` tells whether the limits
    take over-dispersion in.
    """

    improvement_direction: str
    adjusted: bool
    stratified: bool
    points: pd.DataFrame
    strata: pd.DataFrame
    warnings: tuple[str, ...]

    @property
    def phi(self) -> float | dict[Hashable, float]:
        """The dispersion ratio, 1 for chance alone: a number, or one for each stratum given."""
        return self._of("phi")

    @property
    def tau2(self) -> float | dict[Hashable, float]:
        """The variance between groups beyond chance: a number, or one for each stratum given."""
        return self._of("tau2")

    def limits(self, n: int = STEPS) -> pd.DataFrame:
        """Return smooth limit lines for drawing.

        Args:
            n: points on each line, from just below the smallest denominator of a stratum to just
                above the largest, closer together where the lines bend.

        Returns:
            Columns stratum, denominator, centre and the eight limits of ``points``.

        Raises:
            SpcError: n is not a whole number from 2.
        """
        if not isinstance(n, (int, np.integer)) or isinstance(n, bool) or n < 2:
            raise SpcError(f"n is {str(n)[:40]!r}. It should be a whole number from 2.")
        sizes = self.points["denominator"].where(self.points["denominator"] > 0)
        ends = sizes.groupby(self.points["stratum"], sort=False).agg(["min", "max"])
        ends = ends.reindex(self.strata["stratum"])
        along = np.geomspace(np.maximum(0.9 * ends["min"], 1), 1.1 * ends["max"], n).T.ravel()
        rows = self.strata.loc[self.strata.index.repeat(n)].reset_index(drop=True)
        lines = _lines(along, rows["centre"].to_numpy(), self._between(rows["tau2"].to_numpy()))
        return rows[["stratum"]].assign(denominator=along, centre=rows["centre"], **lines)

    def __repr__(self) -> str:
        table = self.points["outside"].value_counts()
        said = [
            f"Funnel of {len(self.points)} groups",
            f"{table.get('998', 0)} outside 99.8 % limits, {table.get('95', 0)} more outside 95 %",
            "limits adjusted for over-dispersion" if self.adjusted else "plain limits",
        ]
        if not self.stratified:
            said.append(f"phi {self.phi:.4g}, tau² {self.tau2:.3g}")
        return "; ".join(said) + "".join(f"\n{sentence}" for sentence in self.warnings)

    def _of(self, column: str) -> float | dict[Hashable, float]:
        figures = dict(zip(self.strata["stratum"], self.strata[column].tolist(), strict=True))
        return figures if self.stratified else figures[EVERY]

    def _between(self, tau2: np.ndarray) -> np.ndarray:
        return tau2 if self.adjusted else np.zeros_like(tau2)


def funnel(
    numerators: Any,
    denominators: Any,
    groups: Any = None,
    strata: Any = None,
    *,
    improvement_direction: str = "increase",
    adjust: bool = True,
) -> Funnel:
    """Compare proportions of groups of different sizes, such as trusts in one month.

    Args:
        numerators: whole counts; a missing one leaves its group without value and limits.
        denominators: whole counts; with zero or none a group has neither value nor limits.
        groups: a name for each; without them, the index of a Series of numerators, or 1, 2, 3.
        strata: a name for the kind of each group; groups are compared within their kind only.
        improvement_direction: "increase", "decrease" or "neutral".
        adjust: widen the limits by the variance between groups beyond chance. Without it, phi
            and tau² are still reported.

    Returns:
        A frozen `Funnel`. Limits are sin²(asin(sqrt(centre)) ± z sqrt(1 / (4 n) + tau²)), with z
        for 95 % and 99.8 %. Where the angle would leave 0 to 90 degrees, the limit is 0 or 1
        (FunnelPlotR lets it turn back). A point on a limit is inside.

    Raises:
        SpcError: what cannot be compared, in a sentence.

    Source: Spiegelhalter 2005, Statistics in Medicine 24: 1185-1202; FunnelPlotR for proportions
    (R/od_adjustment.R, R/calculate_limits.R).
    """
    better, adjust = sign_of(improvement_direction), flag("adjust", adjust)
    check_same_rows(numerators, denominators)
    counts = proportions(plain_series(numerators), plain_series(denominators))
    names = _names(numerators, groups, len(counts.values))
    kinds = _labels("strata", [EVERY] * len(names) if strata is None else strata, len(names))
    _check_unique(names, kinds)
    codes, distinct = pd.factorize(kinds)
    table = _strata(counts, codes, distinct)
    points = _points(counts, table.loc[codes].reset_index(drop=True), adjust, better)
    points.insert(0, "group", names)
    table["outside_unadjusted"] = _far_outside(points, codes, len(distinct))
    table["alone"] = _alone(counts, codes, names, len(distinct))
    said = (*counts.warnings, *_warnings(table, strata is not None, adjust))
    widened = adjust and bool((table["tau2"] > 0).any())
    return Funnel(improvement_direction, widened, strata is not None, points, table, said)


def _names(numerators: Any, groups: Any, count: int) -> pd.Series:
    if groups is not None:
        return _labels("groups", groups, count)
    if isinstance(numerators, pd.Series) and not isinstance(numerators.index, pd.RangeIndex):
        return _labels("groups", numerators.index, count)
    return pd.Series(range(1, count + 1))


def _labels(what: str, given: Any, count: int) -> pd.Series:
    if isinstance(given, (str, bytes, dict)) or not hasattr(given, "__iter__"):
        raise SpcError(f"The {what} should be a list, an array or a Series of names.")
    names = list(given)
    if len(names) != count:
        raise SpcError(f"There are {count} numerators and {len(names)} {what}. Give each its own.")
    if not all(map(_hashes, names)):
        raise SpcError(f"The {what} should be names or numbers, one for each group.")
    labels = pd.Series(names)
    if labels.isna().any():
        raise SpcError(f"A name is missing in the {what}, at place {labels.isna().argmax() + 1}.")
    return labels


def _hashes(name: Any) -> bool:
    try:
        hash(name)
    except TypeError:
        return False
    return True


def _check_unique(names: pd.Series, kinds: pd.Series) -> None:
    twice = pd.DataFrame({"group": names, "stratum": kinds}).duplicated()
    if twice.any():
        raise SpcError(
            f"The group {str(names[twice.argmax()])[:40]!r} is there twice. "
            "Add up its rows first, or compare one period at a time."
        )


def _strata(counts: Counts, codes: np.ndarray, distinct: pd.Index) -> pd.DataFrame:
    rows = [_stratum(counts, counts.usable & (codes == code)) for code in range(len(distinct))]
    table = pd.DataFrame(rows, columns=["groups", "centre", "phi", "tau2"])
    table.insert(0, "stratum", distinct)
    return table


def _stratum(counts: Counts, of: np.ndarray) -> tuple[int, float, float, float]:
    """Return groups with a value, centre, phi and tau² of the groups marked."""
    if not of.any():
        return 0, np.nan, np.nan, 0.0
    top, bottom = counts.numerators[of], counts.denominators[of]
    ratio, errors = spread.ratio(top, bottom), spread.standard_errors(bottom)
    return int(of.sum()), float(top.sum() / bottom.sum()), ratio, spread.tau2(ratio, errors)


def _alone(counts: Counts, codes: np.ndarray, names: pd.Series, strata: int) -> pd.Series:
    """Return of each stratum the name of the one group that makes it differ by more than chance, or None."""
    found = pd.Series([None] * strata, dtype=object)
    for code in range(strata):
        of = counts.usable & (codes == code)
        place = spread.alone(counts.numerators[of], counts.denominators[of])
        if place is not None:
            found[code] = names[of].iloc[place]
    return found


def _points(counts: Counts, own: pd.DataFrame, adjust: bool, better: int) -> pd.DataFrame:
    """Return a row a group; ``own`` has the figures of each group's stratum."""
    tau2 = own["tau2"].to_numpy() if adjust else np.zeros(len(own))
    z, z_adjusted = _scores(counts, own["centre"].to_numpy(), tau2)
    side = side_of(counts.values, own["centre"].to_numpy())
    outside = _outside(z_adjusted)
    return pd.DataFrame(
        {
            "stratum": own["stratum"],
            "numerator": counts.numerators,
            "denominator": counts.denominators,
            "value": counts.values,
            "centre": own["centre"],
            **_lines(counts.sizes, own["centre"].to_numpy(), tau2),
            "z": z,
            "z_adjusted": z_adjusted,
            "outside": outside,
            "outside_unadjusted": _outside(z),
            "side": side,
            "meaning": meanings(np.where(outside == "998", side, 0), better),
        }
    )


def _scores(counts: Counts, centre: np.ndarray, tau2: np.ndarray) -> tuple:
    """Return z-scores without and with the variance between groups; NaN without a value."""
    top, sizes = np.where(counts.usable, counts.numerators, np.nan), counts.sizes
    distance = spread.angles(top, sizes) - spread.angles(centre, np.ones(len(centre)))
    errors = spread.standard_errors(sizes)
    return distance / errors, distance / np.sqrt(errors**2 + tau2)


def _outside(z: np.ndarray) -> np.ndarray:
    far = np.abs(np.nan_to_num(z))
    return np.select([far > LEVELS["998"], far > LEVELS["95"]], ["998", "95"], "").astype(object)


def _lines(sizes: np.ndarray, centre: np.ndarray, tau2: np.ndarray) -> dict[str, np.ndarray]:
    """Return the eight limits at these denominators."""
    middle = spread.angles(centre, np.ones(len(centre)))
    errors = spread.standard_errors(sizes)
    lines = {}
    for before, error in (("", np.sqrt(errors**2 + tau2)), ("unadjusted_", errors)):
        for level, z in LEVELS.items():
            lines[f"{before}lower_{level}"] = spread.proportions(middle - z * error)
            lines[f"{before}upper_{level}"] = spread.proportions(middle + z * error)
    return lines


def _far_outside(points: pd.DataFrame, codes: np.ndarray, strata: int) -> np.ndarray:
    return np.bincount(codes[points["outside_unadjusted"] == "998"], minlength=strata)


def _warnings(table: pd.DataFrame, stratified: bool, adjust: bool) -> list[str]:
    said = []
    for row in table.itertuples():
        where = f"Stratum {row.stratum}: " if stratified else ""
        if row.groups == 0:
            said.append(f"{where}no group has a value, so there are no limits.")
        elif row.groups == 1:
            said.append(f"{where}one group has nothing to be compared with.")
        elif spread.beyond_chance(row.phi, row.groups):
            said.append(where + _over_dispersed(row, adjust))
    return said


def _over_dispersed(row: Any, adjust: bool) -> str:
    if row.alone is not None and not adjust:
        return (
            f"The groups differ by more than chance explains. Without {row.alone} they do not: "
            "so these plain limits serve."
        )
    return (
        f"Groups differ far more than chance alone explains (phi {row.phi:.3g}, where 1 is chance)."
        f" With plain limits {row.outside_unadjusted} of {row.groups} groups would look unusual. "
        + ("These limits take the usual differences between groups into account." if adjust
           else "These are plain limits, so they mislead: adjust=True allows for the differences.")
    )
