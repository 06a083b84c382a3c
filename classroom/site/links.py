"""Links from page to page, and which page of a module is which."""

from sphinx.environment import BuildEnvironment
from sphinx.util.osutil import relative_uri

from classroom.checks import Question
from classroom.site.question_form import place


def link(env: BuildEnvironment, target: str) -> str:
    """Return the link from the page that is being made to another."""
    find = env.app.builder.get_target_uri
    return relative_uri(find(env.docname), find(target))


def page_of(env: BuildEnvironment, folder: str, module: str) -> str:
    """Return a module's page in a folder such as "solutions"; empty when there is none."""
    names = sorted(name for name in env.found_docs if name.startswith(f"{folder}/{module}_"))
    return names[0] if names else ""


def solution(env: BuildEnvironment, question: Question) -> str:
    """Return the link to where a question's answer stands; empty when there is none."""
    page = page_of(env, "solutions", question.module)
    return link(env, page) if page else ""


def earlier(env: BuildEnvironment, question: Question) -> dict[str, str]:
    """Return links to the questions that a question builds on, by their numbers."""
    return {used.number: _home(env, used) for used in question.uses}


def _home(env: BuildEnvironment, question: Question) -> str:
    return f"{link(env, page_of(env, 'exercises', question.module))}#{place(question)}"
