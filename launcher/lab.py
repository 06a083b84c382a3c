"""Open JupyterLab on the welcome page, in the course's folder and on this computer only."""

import os
import subprocess

from launcher import child, foreground, ports, update
from launcher.problems import commands

WELCOME = "/lab/tree/book/welcome.md"
# An option of ours, and the other names under which a person may give it.
OTHER_NAMES = {
    "--ServerApp.root_dir": ("--notebook-dir", "--ServerApp.notebook_dir", "--preferred-dir"),
    "--ServerApp.ip": ("--ip",),
    "--ServerApp.allow_root": ("--allow-root",),
    "--Application.log_level": ("--log-level", "--debug", "--ServerApp.log_level"),
    "--ServerApp.answer_yes": ("-y",),
}


def open_lab(project, python, words, screen):
    """Start JupyterLab, wait for its end and return its exit code; raise Problem."""
    make_copies(project, python, screen)
    settle(project, screen)
    named = ports.named_in(words)
    port = ports.choose(named)
    say_where(screen, named, port)
    command = [python, "-m", "jupyterlab", *options(project, words, port), *words]
    return wait(command, project, screen)


def make_copies(project, python, screen):
    """Copy the exercises that the learner does not have yet."""
    if not missing_copies(project):
        return
    command = [str(python), "-m", "classroom", "exercises", "start"]
    environ = child.environment(project, os.environ)
    result = subprocess.run(command, cwd=project.root, env=environ, stdin=subprocess.DEVNULL)
    if result.returncode != 0:
        screen.say("The exercises could not be copied to my-work; the lessons work all the same.")


def settle(project, screen):
    """Carry answers over if the course is newer than the copies: not everyone types `update`."""
    try:
        update.settle(project, screen)
    except OSError:  # a full disk, a file that is open elsewhere: the lessons work all the same
        screen.say("Your copies could not be brought up to date: type `{course} update`.".format(**commands()))


def missing_copies(project):
    """Give the names of the exercises that have no copy in my-work."""
    copies = project.root / "my-work"
    originals = sorted((project.root / "exercises").glob("*.ipynb"))
    return [path.name for path in originals if not (copies / path.name).exists()]


def options(project, words, port):
    """Give our options for JupyterLab, without those that the person gives."""
    ours = {
        "--ServerApp.root_dir": project.root,
        "--ServerApp.ip": ports.HERE,
        "--ServerApp.port_retries": 0,
        "--ServerApp.answer_yes": True,
        "--Application.log_level": "WARN",
        "--LabApp.default_url": WELCOME,
        # Nothing may ask another computer for anything.
        "--LabApp.extension_manager": "readonly",
        "--LabApp.news_url": None,
        "--LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        # Looking for language servers runs npm, which writes to the home folder.
        "--LanguageServerManager.autodetect": False,
        "--ServerApp.jpserver_extensions": "launcher.lessons=True",
    }
    if ports.named_in(words) is None:
        ours["--ServerApp.port"] = port
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # In a container everyone is root, and JupyterLab would refuse to start.
        ours["--ServerApp.allow_root"] = True
    # JupyterLab ends with an error when it is given an option twice.
    return [f"{name}={value}" for name, value in ours.items() if not given(name, words)]


def given(name, words):
    """Say whether the person gives this option."""
    names = (name, *OTHER_NAMES.get(name, ()))
    return any(word.partition("=")[0] in names for word in words)


def say_where(screen, named, port):
    """Say where JupyterLab will be found."""
    if named is None and port != ports.FIRST:
        screen.say(f"Port {ports.FIRST} is in use, so port {port} is taken.")
    screen.say(f"JupyterLab starts at http://{ports.HERE}:{port}{WELCOME}. Leave this window open.")
    screen.say("To stop, press Ctrl+C here. Your work is saved in the folder my-work.")


def wait(command, project, screen):
    """Run JupyterLab until it ends or the person stops it, and return its exit code."""
    code = foreground.run(command, project, "jupyter-missing")
    if code is None:
        screen.say("JupyterLab has stopped, and your saved work is in the folder my-work.")
    return code or 0
