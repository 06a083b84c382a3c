"""An answer that is a chart, read by its specification."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from classroom.checks import plain
from classroom.checks.kinds.figures import same_figure
from classroom.checks.kinds.kind import Kind
from classroom.checks.kinds.number import Number
from classroom.checks.kinds.specification import Layer, Picture, picture

EXPECTS = "This answer should be a chart, such as alt.Chart(table).mark_line() with its columns."
NO_TITLE = "Your chart has no title. Say in it what the chart shows."
NO_WORDS = "Your chart has no description. Say in it what the picture shows, for those who cannot see it."
EXCHANGED = "Exchange x and y. What is drawn up here should run across, and what runs across should be drawn up."
LAYERS = "Your chart has several layers. Give the title and the description to the whole, or draw one layer alone."
FIGURES = (pd.DataFrame, pd.Series)  # they have a to_dict of their own


@dataclass(frozen=True)
class Chart(Kind):
    """An Altair chart, or its specification as a dict.

    Of several layers, one must be the one asked for, and none may draw other figures with its
    mark or in its channels. A title and a description (the words for those who cannot see the chart) must be there.

    Args:
        decimals: to how many places the figures that are drawn must agree.
        marks: the marks that will do; the reference's alone when left out.
        types: for a channel, such as "x", the types that will do beside the reference's.
    """

    decimals: int
    marks: tuple[str, ...] = ()
    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    expects = EXPECTS

    def read(self, value: Any) -> Picture:
        """Return what the specification says, or raise WrongForm."""
        spec = value if type(value) is dict else self._specification(value)
        if type(spec) is not dict or not {"mark", "layer", "hconcat", "vconcat", "concat"} & set(spec):
            raise plain.WrongForm(self.expects)
        return picture(spec)

    def _specification(self, value: Any) -> Any:
        if issubclass(type(value), FIGURES) or not callable(getattr(type(value), "to_dict", None)):
            raise plain.WrongForm(self.expects)
        return value.to_dict()

    def same(self, answer: Picture, target: Picture) -> bool:
        """Compare marks, channels, types and the points that are drawn; words must be there."""
        if "" in (answer.title, answer.description):
            return False
        right = target.layers[0]
        alike = [layer for layer in answer.layers if layer.types and self._draws_as(layer, right)]
        return any(self._same_form(layer, right) for layer in alike) and all(
            set(layer.types) == set(right.types) and self._same_points(layer, right) for layer in alike
        )

    def _draws_as(self, mine: Layer, right: Layer) -> bool:
        return mine.mark in self._marks(right) or set(mine.types) == set(right.types)

    def _marks(self, right: Layer) -> tuple[str, ...]:
        return self.marks or (right.mark,)

    def _same_form(self, mine: Layer, right: Layer) -> bool:
        return (
            mine.mark in self._marks(right)
            and set(mine.types) == set(right.types)
            and all(mine.types[c] in (kind, *self.types.get(c, ())) for c, kind in right.types.items())
        )

    def _same_points(self, mine: Layer, right: Layer) -> bool:
        channels = sorted(right.types, key=lambda name: right.types[name] == "quantitative")
        ours, theirs = _sorted_points(mine, channels), _sorted_points(right, channels)
        return len(ours) == len(theirs) and all(
            self._same_value(a, b)
            for point, other in zip(ours, theirs, strict=True)
            for a, b in zip(point, other, strict=True)
        )

    def _same_value(self, mine: Any, right: Any) -> bool:
        if isinstance(mine, float) and isinstance(right, float):
            return same_figure(Number("", self.decimals), mine, right)
        return _name(mine) == _name(right)

    def remark(self, answer: Picture, right: Picture) -> str:
        """Say whether the words, the mark, the channels, their types or the data are off."""
        asked = right.layers[0]
        near = next((layer for layer in answer.layers if layer.mark == asked.mark), answer.layers[0])
        if near.mark not in self._marks(asked):
            return "Another mark shows this better. What should the eye follow: a line, dots or bars?"
        if set(near.types) != set(asked.types):
            return "Look at what is drawn across, up and in colour: a part is missing or too many."
        if not self._same_form(near, asked):
            if self._same_form(_turned(near), asked):
                return EXCHANGED
            return "Look at the types: dates, names and sizes are each drawn in their own way."
        if not (answer.title and answer.description):
            if len(answer.layers) > 1:
                return LAYERS
            return NO_WORDS if answer.title else NO_TITLE
        return "The form of your chart is right. Look at which figures it draws."


def _turned(layer: Layer) -> Layer:
    """Return a layer with what it draws across drawn up, and what it draws up across."""
    turns = {"x": "y", "y": "x"}
    return replace(layer, types={turns.get(name, name): kind for name, kind in layer.types.items()})


def _sorted_points(layer: Layer, channels: list[str]) -> list[tuple]:
    points = [tuple(point[channel] for channel in channels) for point in layer.points]
    return sorted(points, key=lambda point: tuple(map(_place, point)))


def _name(entry: str | float) -> str:
    return plain.label(entry) if isinstance(entry, float) else entry


def _place(entry: str | float) -> str | float:
    # A missing figure compares as neither more nor less: it would leave the order to chance.
    return -math.inf if isinstance(entry, float) and math.isnan(entry) else entry
