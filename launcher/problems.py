"""Every problem that the launcher knows, as one sentence: what is wrong and what to do."""

import sys

SENTENCES = {
    # Python itself
    "no-venv-module": (
        "This Python lacks the part that makes environments: "
        "on Debian or Ubuntu type `sudo apt install python3-venv`, elsewhere ask IT for a full Python."
    ),
    "venv-failed": "Python could not make the folder .venv ({detail}): type `{course} doctor` and send the report.",
    "environment-broken": (
        "The environment was made but does not work: delete the folder .venv, then type `{course} setup`."
    ),
    "environment-in-use": (
        "The folder .venv is in use: close JupyterLab and every other window of the course, then try again."
    ),
    # The network
    "no-network": (
        "The package index cannot be reached: connect to the internet and try again, "
        "or ask IT which proxy or mirror to use (book/for-it.md)."
    ),
    "certificate": (
        "The network's certificate is not trusted: ask IT for the organisation's root certificate "
        "as a .pem file, then type `{python} -m pip config set global.cert FILE.pem` "
        "with that file's name and try again."
    ),
    "proxy-password": (
        "The proxy wants a password (407): ask IT for the proxy address to put in HTTPS_PROXY, "
        "then try again (book/for-it.md)."
    ),
    "proxy-unreachable": (
        "The proxy named on this computer does not answer: ask IT for the right address for HTTPS_PROXY, "
        "then try again."
    ),
    "index-refused": (
        "The package index refused to answer ({detail}): ask IT whether it is blocked, or which mirror to use."
    ),
    "package-missing": (
        "The package index has no {package} for this computer: ask IT to allow it on the mirror, then try again."
    ),
    "wheels-folder": "The folder {folder} does not exist: check the name after --wheels, then try again.",
    "wheel-missing": (
        "The folder of packages lacks {package} for this computer: add it with `pip download` "
        "(book/for-it.md), then try again."
    ),
    "pip-failed": "The packages could not be installed ({detail}): type `{course} doctor` and send the report.",
    "pip-stopped": "The installation was stopped before its end: type the same command again and it goes on.",
    "presets-failed": (
        "JupyterLab's settings could not be installed ({detail}): type `{course} doctor` and send the report."
    ),
    # The folder and the disk
    "disk-full": "The disk is full: free about {needed} MB, then type the same command again.",
    "read-only": "The course's folder cannot be written to: move it to a folder of your own, then try again.",
    "onedrive": (
        "This folder is synchronised by OneDrive, which would upload tens of thousands of files: "
        "move it out, for example to a folder impact in your home folder, "
        "or add --keep-in-onedrive to go on anyway."
    ),
    "path-too-long": (
        "The folder's path has {length} characters and Windows allows {allowed} here: "
        "move it nearer to the top, for example to C:\\impact."
    ),
    "file-missing": "The file {name} is missing from the course: unzip the whole folder again, then try again.",
    # Starting
    "port-in-use": "Port {port} is in use or reserved: choose another, for example --port {other}.",
    "port-wrong": "{port} is not a port: give a number from 1024 to 65535, for example --port 9000.",
    "no-free-port": "No free port was found from {first} to {last}: close other programs, or name one with --port.",
    "jupyter-missing": "JupyterLab could not be started: type `{course} setup`, then try again.",
    "site-missing": "The page version could not be shown: type `{course} site`, then try again.",
    "no-printer": (
        "The PDF is printed by Chromium, Chrome or Edge, and none was found: install one of them, "
        "or leave out --pdf."
    ),
    # Testing
    "no-browser": (
        "The browser tests need Chromium and none was found: type `{course} test --install-browser`, "
        "or leave those tests out with `{course} test --without-browser`."
    ),
    "browser-not-installed": (
        "Chromium could not be installed ({detail}): connect to the internet and try again, "
        "or type `{course} test --without-browser`."
    ),
    # Updating
    "no-git": (
        "This course came with git, and git is not on this computer: install git, "
        "or unzip the new course over this folder, then type `{course} update`."
    ),
    "update-no-network": (
        "The newest course could not be fetched: connect to the internet, then type `{course} update` again; "
        "nothing was changed."
    ),
    "update-no-upstream": (
        "This clone does not know where updates come from: "
        "type `git branch --set-upstream-to=origin/main`, then `{course} update`."
    ),
    "update-diverged": (
        "This clone has changes of its own that the newest course lacks: "
        "ask whoever made them to merge; nothing was changed."
    ),
    "update-own-changes": (
        "The update would write over your own {name}: move that file elsewhere, then type `{course} update` again; "
        "nothing was changed."
    ),
    "update-refused": (
        "git could not update the course ({detail}): your work is kept; type `{course} doctor` and send the report."
    ),
    # The command itself
    "wrong-words": "{detail}: type `{course} --help` to see what can be typed.",
    "stopped": "Stopped: type the same command again to go on.",
    "unforeseen": (
        "Something went wrong that this program did not foresee ({detail}): "
        "type `{course} doctor` and send the report."
    ),
}


class Problem(Exception):
    """A known problem, told in one plain sentence.

    Raises KeyError for a name without a sentence, or a sentence whose words are not given.
    """

    def __init__(self, name, /, **words):
        self.name = name
        self.words = words
        super().__init__(SENTENCES[name].format(**{**commands(), **words}))

    @property
    def detail(self):
        """Give the words that came with the problem, for the report."""
        return ", ".join(f"{key}: {value}" for key, value in self.words.items())


def commands(platform=None):
    """Give what to type on this kind of computer for the course and for Python."""
    python = "py" if (platform or sys.platform) == "win32" else "python3"
    return {"course": f"{python} course.py", "python": python}
