"""Errors that speak to people: one clear sentence, never a traceback in a notebook."""


class PlainError(Exception):
    """Say what is wrong, where, and what to do.

    Raised for anything that a person can put right. IPython and JupyterLab show its sentence
    alone, because a traceback frightens learners and hides the one line that helps.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]
