from IPython.core.interactiveshell import InteractiveShell

from impactflow.errors import PlainError


def test_a_notebook_shows_the_sentence_without_a_traceback(capsys):
    shell = InteractiveShell.instance()
    shell.user_ns["PlainError"] = PlainError
    shell.run_cell("raise PlainError('Look at line 3.')")
    shown = capsys.readouterr().out
    assert "Look at line 3." in shown
    assert "Traceback" not in shown and "raise" not in shown
