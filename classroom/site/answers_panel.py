"""Your answers on this computer: how many are done, at the top; save, load and forget, at the end."""

import re
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from classroom.questions import all_questions
from classroom.site.question_form import place
from impactflow import __version__

ASKS, QUIZ, TAKEAWAY = 'class="impact-question"', 'class="impact-quiz"', 'class="impact-takeaway"'
KEEPS = 'class="impact-(keeps|tray |explorer impact-rubric)'  # an explorer's draft, kept for a take-away, its scenarios, views
SCRIPTS = (
    "keys.js", "reading.js", "marking.js", "record.js", "progress.js", "questions.js", "quizzes.js", "answers.js",
)  # fmt: skip
STYLES = "questions.css"
PANEL = f"""<section class="impact-answers pst-js-only" aria-labelledby="your-answers" data-course="{__version__}">
<h2 id="your-answers">Your answers</h2>
<p>They stay in this browser, on this computer. A browser may forget them: save them in a file.
The same file works in JupyterLab. On a shared computer, save yours, then have them forgotten here.</p>
<p class="impact-whose"></p>
<p class="impact-unkept"></p>
<div class="impact-box"><label for="impact-alias">A name for these answers, if you like. It need not be yours.</label>
<input id="impact-alias" class="impact-alias" type="text" maxlength="40" autocomplete="off"></div>
<p class="impact-buttons"><button type="button" class="impact-save">Save my answers</button>
<button type="button" class="impact-load">Load my answers</button>
<input class="impact-file" type="file" accept=".json,application/json" aria-label="Your file of answers" hidden>
<button type="button" class="impact-forget">Forget my answers on this computer</button></p>
<div class="impact-sure" role="group" aria-label="Are you sure?" hidden>
<p>All answers on this computer go, on every page of the course. A file that you saved stays.</p>
<p class="impact-buttons"><button type="button" class="impact-keep">Keep my answers</button>
<button type="button" class="impact-really">Forget them</button></p></div>
<p class="impact-said" role="status"></p>
</section>"""


def register(app: Sphinx) -> None:
    """Add the panel to pages that ask something, with the scripts that mark."""
    app.add_post_transform(AnswersPanel)
    app.connect("html-page-context", _add_scripts)


class AnswersPanel(SphinxPostTransform):
    """Put the count under the title of a page, and the panel at its end."""

    default_priority = 903

    def run(self, **kwargs) -> None:
        """Look whether the page asks something."""
        words = "".join(node.astext() for node in self.document.findall(nodes.raw))
        title = next(iter(self.document.findall(nodes.title)), None)
        if title is None or not any(form in words for form in (ASKS, QUIZ, TAKEAWAY)):
            return
        title.parent.append(_raw(PANEL))
        asked = [q.id for q in all_questions() if f'id="{place(q)}"' in words]
        if asked:
            title.parent.insert(title.parent.index(title) + 1, _raw(count(asked)))


def count(asked: list[str]) -> str:
    """Return the line that says how many of these questions are done: none, until a script looks.

    It has its words from the start, so that nothing below moves when the script has counted.
    """
    each = "question" if len(asked) == 1 else "questions"
    return (
        f'<p class="impact-done pst-js-only" data-questions="{escape(" ".join(asked))}">'
        f'<span class="impact-dots" aria-hidden="true">{"○" * len(asked)}</span> '
        f'<span class="impact-count">0 of {len(asked)} {each} done</span></p>'
    )


def _add_scripts(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    if re.search("|".join((ASKS, QUIZ, TAKEAWAY, KEEPS)), context.get("body", "")):
        app.add_css_file(STYLES)
        for script in SCRIPTS:
            app.add_js_file(script, loading_method="defer")


def _raw(words: str) -> nodes.raw:
    return nodes.raw("", words, format="html")
