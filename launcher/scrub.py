"""Take people, computers and addresses out of a text, so that a report can be sent."""

import getpass
import platform
import re
from pathlib import Path

ADDRESS = re.compile(r"\b[a-z][a-z+]*://\S+", re.IGNORECASE)
HOST = re.compile(r"""(host(?:name)?=)(['"]).*?\2""", re.IGNORECASE)
MAIL = re.compile(r"\S+@\S+\.\w+")
SHARE = re.compile(r"\\\\[^\\\s]+\\[^\\\s]+")
NUMBERS = re.compile(r"\b(?!127\.0\.0\.1\b)\d{1,3}(?:\.\d{1,3}){3}\b")


class Scrubber:
    """Knows the names that must not leave this computer."""

    def __init__(self, project, home=None, names=None, computer=None):
        self.folder = str(project.root)
        self.home = str(home or Path.home())
        self.names = people() if names is None else names
        self.computer = platform.node() if computer is None else computer

    def clean(self, text):
        """Give the text without names, addresses and this computer's folders."""
        text = ADDRESS.sub("<address>", text)
        text = HOST.sub(r"\1\2<host>\2", text)
        text = MAIL.sub("<mail>", text)
        text = _replace(self.folder, "<course>", text)
        text = _replace(self.home, "~", text)
        text = SHARE.sub("<share>", text)
        text = NUMBERS.sub("<number>", text)
        text = self._without_computer(text)
        for name in self.names:
            text = _replace_word(name, "<person>", text)
        return text

    def _without_computer(self, text):
        for name in (self.computer, self.computer.partition(".")[0]):
            text = _replace_word(name, "<computer>", text)
        return text


def people():
    """Give the name under which the person is logged in."""
    try:
        return [getpass.getuser()]
    except (OSError, KeyError, ImportError):
        return []


def _replace(folder, word, text):
    if len(folder) < 2:
        return text
    # A traceback writes Windows paths with doubled backslashes, and some tools with slashes.
    for form in (folder.replace("\\", "\\\\"), folder, folder.replace("\\", "/")):
        text = re.sub(re.escape(form), lambda _: word, text, flags=re.IGNORECASE)
    return text


def _replace_word(name, word, text):
    if not name:
        return text
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", word, text, flags=re.IGNORECASE)
