import pytest
from docutils import nodes

from classroom.site import mathematics


class Page:
    """Stands in for the writer of a page."""

    def __init__(self):
        self.body = []


@pytest.mark.parametrize(
    ("draw", "display"), [(mathematics._inline, "inline"), (mathematics._block, "block")]
)
def test_a_formula_is_mathml_without_a_script(draw, display):
    page = Page()
    with pytest.raises(nodes.SkipNode):
        draw(page, nodes.math("", r"L = \lambda W"))
    [html] = page.body
    assert html.startswith("<math") and f'display="{display}"' in html
    assert "script" not in html
