"""Kept scenarios beside "now", and two of them beside each other: the weeks are paired, with the same patients."""

from html import escape
from math import floor

from classroom.explorers.what_if_hospital.explorer import EXPLORER, MEASURES, said
from classroom.explorers.what_if_hospital.money import pieces, pounds
from classroom.explorers.what_if_hospital.scenario import Scenario
from classroom.explorers.what_if_hospital.words import COST_HEAD, HEADS, SAID
from impactflow.hospital.interval import interval

# Of the picture, in whole tenths of a pixel: two languages then write the same figures.
WIDTH, SIDE, ROW, NAME, LINE, LETTERS, DOT = 3000, 150, 520, 200, 330, 140, 55


def tenth(value: float) -> str:
    """Return a figure with one decimal and its sign; Python alone rounds halves to even."""
    return f"{floor(10 * value + 0.5) / 10 + 0.0:+.1f}"


def spoken(mean: float, low: float, high: float) -> str:
    """Say a difference with its interval."""
    return f"{tenth(mean)} ({tenth(low)} to {tenth(high)})"


def beside_now(scenario: Scenario, measure: str) -> tuple[float, float, float, float, float]:
    """Return a measure now and with the scenario, the difference, and the ends of its interval."""
    row = EXPLORER.answer(**scenario.chosen).figures.loc[MEASURES[measure][0]]
    return tuple(float(value) for value in row)


def between(one: Scenario, other: Scenario, measure: str) -> tuple[float, float, float] | None:
    """Return the mean difference of two scenarios over the weeks, with its 95% interval.

    None is given where the patients are not the same.
    """
    if one.demand != other.demand:
        return None
    return interval(_weeks(other, measure) - _weeks(one, measure))


def _weeks(scenario: Scenario, measure: str):
    rows = EXPLORER.answer(**scenario.chosen).rows
    return rows.loc[(rows["measure"] == measure) & (rows["scenario"] != "now"), "value"].to_numpy()


def pair(one: Scenario, other: Scenario, measure: str) -> str:
    """Say how two scenarios differ."""
    names = {"one": one.name, "other": other.name}
    if one == other:
        return SAID["same"]
    found = between(one, other, measure)
    if found is None:
        return SAID["apart"].format(**names)
    _, low, high = found
    verdict = SAID["chance" if low <= 0 <= high else "clear"]
    return SAID["pair"].format(**names, measure=MEASURES[measure][0], difference=spoken(*found), verdict=verdict)


def described(scenario: Scenario) -> str:
    """Say what a scenario is."""
    return f"{said(scenario.change, scenario.amount)}; demand {dict(EXPLORER.picks[2].options)[scenario.demand]}"


def table(kept: list[Scenario], measure: str) -> str:
    """Return a table: each scenario beside now, with its cost a day where the learner gave one."""
    costs = any(each.pence is not None for each in kept)
    heads = "".join(f'<th scope="col">{head}</th>' for head in (*HEADS, *([COST_HEAD] if costs else [])))
    rows = "".join(_row(each, measure, costs) for each in kept)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(scenario: Scenario, measure: str, costs: bool) -> str:
    now, then, *difference = beside_now(scenario, measure)
    cells = [f"{now:.1f}", f"{then:.1f}", spoken(*difference)]
    if costs:
        cells.append("" if scenario.pence is None else a_day(scenario))
    return f'<tr><th scope="row">{escape(scenario.name)}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def a_day(scenario: Scenario) -> str:
    """Say what a scenario costs in a day, from the learner's own cost of one unit."""
    return pounds(scenario.pence * pieces(scenario.change, scenario.amount))


def in_words(kept: list[Scenario], measure: str) -> str:
    """Say what the picture shows."""
    each = "; ".join(f"{one.name} {spoken(*beside_now(one, measure)[2:])}" for one in kept)
    return f"{MEASURES[measure][0]}, difference from now: {each}."


def picture(kept: list[Scenario], measure: str) -> str:
    """Return the intervals as SVG, a scenario a line, in the colour of the words around them."""
    found = [beside_now(each, measure)[2:] for each in kept]
    across = _scale(min(0, *(low for _, low, _ in found)), max(0, *(high for *_, high in found)))
    height = ROW * len(kept) + NAME
    rows = "".join(_line(place, each, ends, across) for place, (each, ends) in enumerate(zip(kept, found, strict=True)))
    zero = across(0)
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(in_words(kept, measure))}" '
        f'fill="currentColor" font-size="{LETTERS}"><path d="M{zero},{NAME}L{zero},{height}" stroke="currentColor" '
        f'stroke-width="12" stroke-dasharray="50 40"/><text x="{zero}" y="{NAME - 50}" text-anchor="middle">now</text>{rows}</svg>'
    )


def _scale(low: float, high: float):
    low, high = (low, high) if low < high else (-1, 1)
    return lambda value: floor(SIDE + (WIDTH - 2 * SIDE) * ((value - low) / (high - low)) + 0.5)


def _line(place: int, scenario: Scenario, ends: tuple[float, float, float], across) -> str:
    mean, low, high = map(across, ends)
    top = NAME + ROW * place
    y = top + LINE
    return (
        f'<text x="0" y="{top + LETTERS}">{escape(scenario.name)}</text>'
        f'<path d="M{low},{y}L{high},{y}" stroke="currentColor" stroke-width="30"/>'
        f'<circle cx="{mean}" cy="{y}" r="{DOT}"/>'
    )
