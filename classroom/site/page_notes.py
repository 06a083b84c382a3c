"""What is different on the page: said at the top of each lesson and exercise, on the site alone."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from classroom.site.links import link

LESSON = (
    "<strong>On this page</strong> everything has been run for you: read, guess, and look. "
    "Where a box stands, write in it. The code is folded away."
)
EXERCISE = (
    "<strong>On this page</strong> you can answer. Fill in the form, then choose Check. "
    "The charts and tables are drawn for you. "
    'More of them stand in <a href="{lesson}">the lesson</a>. '
    'Afterwards, compare with <a href="{solution}">the solution</a>.'
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
            lesson=link(self.env, f"modules/{name}/lesson"),
            solution=link(self.env, f"solutions/{name}"),
        )
