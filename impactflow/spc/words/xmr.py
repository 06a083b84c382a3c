"""An XmR chart in words."""

import numpy as np
import pandas as pd

from impactflow.spc.constants import TELLING, TRIAL
from impactflow.spc.figures import figure, listed, number_of, period, spacing, when
from impactflow.spc.words.signals import ASSURANCE, MEANINGS, NO_LIMITS_YET, SHORT
from impactflow.spc.xmr import XmR


def describe_xmr(chart: XmR, measure: str, unit: str = "") -> str:
    """Say what an XmR chart shows: period, mean, limits, the last signal, the target.

    Args:
        chart: the result of `xmr`.
        measure: what is counted, and of whom.
        unit: written after each figure, such as "%" or "minutes".
    """
    said = [
        f"XmR chart of {measure}, {period(chart.series.dates)}: {_extent(chart)}.",
        _lines(chart, unit),
        _ending_sentence(chart),
        _earlier(chart),
        target_sentence(chart, unit),
    ]
    return " ".join(sentence for sentence in said if sentence)


def headline_xmr(chart: XmR, unit: str = "") -> str:
    """Say the finding in one line, as the title of a chart that has none of its own."""
    if is_changing(chart):
        last = _last(chart)
        return f"{SHORT[last['meaning']]}: {_ending(chart)}"
    if not has_limits(chart):
        return "Too few points for limits"
    if is_undecided(chart):
        return too_few(chart)
    calm = "No signal at the end"
    if len(chart.parts) > 1:
        calm += f", on the new limits of {begins(chart)}"
    if chart.assurance is None:
        return calm if len(chart.parts) > 1 else f"{calm}: it varies as it did"
    target = f"the target of {figure(chart.target, unit)} {ASSURANCE[chart.assurance]}"
    return f"{calm}: {_condition(chart)}, {target}"


def target_sentence(chart: XmR, unit: str = "") -> str:
    """Say what becomes of the target; on a changing process, that nobody can say yet."""
    if chart.target is None:
        return ""
    target = f"Target {figure(chart.target, unit)}"
    if chart.assurance is None:
        return f"{target}."
    if is_changing(chart):
        return f"{target}: the process is changing, so its past cannot say whether it will be met."
    if is_undecided(chart):
        return f"{target}: {too_few(chart)[0].lower()}{too_few(chart)[1:]} whether it will be met."
    last = chart.parts[-1].limits
    where = (
        "above the limits" if chart.target > last.upper
        else "below the limits" if chart.target < last.lower
        else "within the limits"
    )
    return f"{target}, {where}: {_condition(chart)}, it {ASSURANCE[chart.assurance]}."


def is_changing(chart: XmR) -> bool:
    """Tell whether the last point is part of a signal: limits describe only a stable process."""
    return chart.variation != "common_cause"


def has_limits(chart: XmR) -> bool:
    """Tell whether the last set of limits is one: two points and more make limits."""
    return not np.isnan(chart.parts[-1].limits.lower)


def is_undecided(chart: XmR) -> bool:
    """Tell whether nobody can say: no signal was found, and of so few points none can lie outside the limits."""
    return not is_changing(chart) and known_since(chart) < TELLING


def known_since(chart: XmR) -> int:
    """Count the points with a value since the last limits began."""
    return int((~np.isnan(chart.series.values[chart.parts[-1].start :])).sum())


def begins(chart: XmR) -> str:
    """Name the point at which the last limits begin."""
    return _beginnings(chart)[-1]


def too_few(chart: XmR) -> str:
    """Say what stands in an icon's place where nobody can say."""
    return f"Too few {spacing(chart.series.dates)}s to say"


def first_try(chart: XmR) -> str:
    """Say on how few points the last limits rest; nothing where there are enough, or no limits."""
    last = chart.parts[-1]
    values = chart.series.values[last.start : last.stop][: chart.options.fix_after_n_points]
    known = int((~np.isnan(values)).sum())
    if known >= TRIAL or not has_limits(chart):
        return ""
    return f"a first try of {number_of(known, spacing(chart.series.dates))}"


def mean_and_limits(chart: XmR, unit: str = "", within: str = "") -> str:
    """Write the last mean with its limits, as a table's cell holds them.

    Args:
        chart: the result of `xmr`.
        unit: written after the mean.
        within: written after each limit.
    """
    last = chart.parts[-1].limits
    if np.isnan(last.mean):
        return NO_LIMITS_YET
    since = f" since {begins(chart)}" if len(chart.parts) > 1 else ""
    if not has_limits(chart):
        return f"{figure(last.mean, unit)}{since}, no limits yet"
    lines = f"{figure(last.mean, unit)} ({figure(last.lower, within)} to {figure(last.upper, within)}){since}"
    tried = first_try(chart)
    return f"{lines}, {tried}" if tried else lines


def _beginnings(chart: XmR) -> list[str]:
    """Name the points at which limits begin anew."""
    named = when(chart.series.dates)
    return [named[part.start].replace("Point", "point") for part in chart.parts[1:]]


def _condition(chart: XmR) -> str:
    """Say under what a forecast stands: limits of few points foretell nothing yet."""
    tried = first_try(chart)
    return f"on {tried}" if tried else "if nothing changes"


def _extent(chart: XmR) -> str:
    values = chart.series.values
    missing = int(np.isnan(values).sum())
    points = number_of(len(values), spacing(chart.series.dates))
    return f"{points}, {missing} without a value" if missing else points


def _lines(chart: XmR, unit: str) -> str:
    last = chart.parts[-1].limits
    where = f", after new limits from {listed(_beginnings(chart))}" if len(chart.parts) > 1 else ""
    if np.isnan(last.mean):
        return f"No mean and no limits{where}: no figure is known since."
    mean = f"Mean {figure(last.mean, unit)}"
    if not has_limits(chart):
        return f"{mean}, no limits yet{where}."
    return f"{mean}, limits {figure(last.lower, unit)} to {figure(last.upper, unit)}{where}."


def _ending_sentence(chart: XmR) -> str:
    if not is_changing(chart):
        return "No signal at the end." if not is_undecided(chart) else f"{too_few(chart)}." if has_limits(chart) else ""
    ending = _ending(chart)
    return f"{ending[0].upper()}{ending[1:]}: {MEANINGS[_last(chart)['meaning']]}."


def _ending(chart: XmR) -> str:
    """Say what the last point with a value is part of."""
    last = _last(chart)
    upward = (last["side"] > 0) if last["special_cause"] != "trend" else _rises(chart)
    side = "above" if upward else "below"
    if last["special_cause"] == "outside":
        return f"{_outside(chart)} {side} the limits"
    if last["special_cause"] == "trend":
        return f"the last {_steps(chart)} points {'rise' if upward else 'fall'}"
    if last["special_cause"] == "shift":
        return f"the last {_same_side(chart)} points lie {side} the mean"
    return f"two of three points lie near the {'upper' if upward else 'lower'} limit"


def _last(chart: XmR) -> pd.Series:
    return _known(chart).iloc[-1]


def _known(chart: XmR) -> pd.DataFrame:
    return chart.points.dropna(subset="value")


def _rises(chart: XmR) -> bool:
    return chart.variation.endswith("high")


def _unbroken(chart: XmR) -> pd.DataFrame:
    """Return the last points of the last segment that has any, back to the last gap."""
    segment = chart.points[chart.points["segment"] == _last(chart)["segment"]]
    segment = segment.loc[: _known(chart).index[-1]]
    gaps = np.flatnonzero(segment["value"].isna())
    return segment.iloc[gaps[-1] + 1 :] if len(gaps) else segment


def _outside(chart: XmR) -> str:
    last = _unbroken(chart)
    beyond = ((last["special_cause"] == "outside") * last["side"]).to_numpy()
    count = _ending_alike(beyond)
    return "the last point lies" if count == 1 else f"the last {count} points lie"


def _same_side(chart: XmR) -> int:
    return _ending_alike(_unbroken(chart)["side"].to_numpy())


def _steps(chart: XmR) -> int:
    return 1 + _ending_alike(np.sign(np.diff(_unbroken(chart)["value"].to_numpy())))


def _ending_alike(signs: np.ndarray) -> int:
    """Count how many at the end are as the last one."""
    other = np.flatnonzero(signs != signs[-1])
    return len(signs) - (int(other[-1]) + 1 if len(other) else 0)


def _earlier(chart: XmR) -> str:
    """Count the signals before those at the end, by what they mean."""
    meanings = _known(chart)["meaning"]
    before = meanings.iloc[: len(meanings) - _ending_alike(meanings.to_numpy())]
    counts = before[before != "common_cause"].map(SHORT).str.lower().value_counts(sort=False)
    if counts.empty:
        return ""
    kinds = " and ".join(f"{number_of(n, 'point')} ({kind})" for kind, n in counts.items())
    return f"Earlier signals: {kinds}."
