"""What is different on the page: said at the top of each lesson and exercise, on the site alone."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri

LESSON = (
    "<strong>On this page</strong> everything has been run for you. Each result stands below its "
    "grey box, so there is nothing to press: read, guess, and look. What is said of keys and "
    "cells is for JupyterLab."
)
EXERCISE = (
    "<strong>On this page</strong> there is nowhere to type. Find the answer in "
    '<a href="{lesson}">the lesson’s chart and table</a>, then compare it with '
    '<a href="{solution}">the solution</a>. The rest of this page is for JupyterLab.'
)


def register(app: Sphinx) -> None:
    """Add the notes to the pages that are made from notebooks."""
    app.add_post_transform(PageNotes)


class PageNotes(SphinxPostTransform):
    """Put a note under the title of each lesson and exercise."""

    default_priority = 901

    def run(self, **kwargs) -> None:
        """Find the page's kind by its place in the course."""
        words = self._words(self.env.docname)
        title = next(iter(self.document.findall(nodes.title)), None)
        if words and title is not None:
            note = f'<p class="impact-note">{words}</p>'
            place = title.parent.index(title) + 1
            title.parent.insert(place, nodes.raw("", note, format="html"))

    def _words(self, page: str) -> str:
        if page.startswith("modules/") and page.endswith("/lesson"):
            return LESSON
        if not page.startswith("exercises/"):
            return ""
        name = page.removeprefix("exercises/")
        return EXERCISE.format(
            lesson=self._link(page, f"modules/{name}/lesson"),
            solution=self._link(page, f"solutions/{name}"),
        )

    def _link(self, page: str, target: str) -> str:
        find = self.app.builder.get_target_uri
        return relative_uri(find(page), find(target))
