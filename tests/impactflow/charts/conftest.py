"""Give the tests what a chart shows in a notebook."""

import pytest

from impactflow.charts.rendering import MIME_TYPE

STEADY = (70.0, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71)


@pytest.fixture
def steady():
    """Give a calm year: mean 70.5, limits 64.0 to 77.0."""
    return list(STEADY)


@pytest.fixture
def spec():
    """Give a function that turns a chart into its Vega-Lite specification."""
    return lambda chart: chart._repr_mimebundle_()[0][MIME_TYPE]


@pytest.fixture
def svg(spec):
    """Give a function that draws a chart as the site does."""
    vl_convert = pytest.importorskip("vl_convert")

    def draw(chart) -> str:
        content = {key: value for key, value in spec(chart).items() if key != "$schema"}
        return vl_convert.vegalite_to_svg(content, vl_version="6.4")

    return draw


@pytest.fixture
def marks(spec):
    """Give a function that lists every mark of a chart, as its kind and its layer, from below."""

    def found(part: dict) -> list[tuple[str, dict]]:
        inner = [one for name in ("layer", "concat", "vconcat") for one in part.get(name, [])]
        own = [(part["mark"]["type"], part)] if "mark" in part else []
        return own + [mark for one in inner for mark in found(one)]

    return lambda chart: found(spec(chart))
