"""Write a report on how the course stands, without data or names."""

import os
import platform
import shutil

from launcher import browser, disk, environment, folder, memory, ports
from launcher.problems import Problem, commands
from launcher.scrub import Scrubber

NAME = "course-report.txt"
PACKAGES = ("pip", "jupyterlab", "ipywidgets", "jupyter-book", "pandas", "altair", "nbval")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


def examine(project, screen):
    """Write the report, say where it is and how the course stands; return the exit code."""
    checks = checks_of(project, os.environ)
    text = Scrubber(project).clean(report(project, checks))
    try:
        (project.root / NAME).write_text(text, encoding="utf-8")
    except OSError as error:
        # The report still reaches the person who is asked for it.
        screen.say(text)
        raise disk.translate(error) or error from error
    screen.say(f"The report is in {NAME}, in the course's folder. It holds no data and no names.")
    screen.say(health(checks))
    return 0


def report(project, checks):
    """Give the whole report as text."""
    sections = (
        ("Versions", versions(project)),
        (
            "Checks",
            [f"{name}: {'fine' if good else 'look here'} ({word})" for name, good, word in checks],
        ),
        ("Last error", [memory.read(project).strip() or "none"]),
    )
    parts = ["\n".join([title, *lines]) for title, lines in sections]
    return "\n\n".join(["Report on IMPACT in Practice", *parts]) + "\n"


def versions(project):
    """Give the versions of Python, the platform and the packages."""
    found = installed(project)
    return [
        f"Python {platform.python_version()} ({platform.python_implementation()})",
        f"Platform {platform.system()} {platform.release()} {platform.machine()}",
        *(f"{name} {found.get(name, 'not installed')}" for name in PACKAGES),
    ]


def installed(project):
    """Give the packages of the environment with their versions, without running anything."""
    folders = [info for place in project.site_packages() for info in place.glob("*.dist-info")]
    pairs = (info.stem.partition("-")[::2] for info in folders)
    return {name.replace("_", "-").lower(): version for name, version in pairs}


def checks_of(project, environ):
    """Give each check as its name, whether it is fine, and a word on it."""
    return [
        environment_check(project),
        writable_check(project),
        space_check(project),
        onedrive_check(project, environ),
        length_check(project),
        port_check(),
        ("Environments can be made", *passes(environment.check_python)),
        ("Browser for the tests", True, "found" if browser.find_chromium() else "none"),
        ("Proxy settings", True, "set" if has_proxy(environ) else "not set"),
        ("Settings for pip", True, "set" if has_pip_settings(environ) else "not set"),
    ]


def environment_check(project):
    """Check the environment and its stamp."""
    name = "Environment"
    try:
        found = environment.standing(project, "learn")
    except Problem as problem:
        return name, False, problem.name
    good = found in ("ready", "absent")
    return name, good, "not made yet" if found == "absent" else found


def writable_check(project):
    """Check that the folder can be written to."""
    return "Folder can be written to", *passes(disk.check_writable, project)


def space_check(project):
    """Check the space on the disk."""
    free = shutil.disk_usage(project.root).free // 1_000_000
    good = free >= disk.NEEDED_MB["learn"] or project.venv.exists()
    return "Disk space", good, f"{free} MB free"


def onedrive_check(project, environ):
    """Check that OneDrive leaves the folder alone."""
    found = folder.in_onedrive(str(project.root), environ, project.platform)
    return "OneDrive", not found, "synchronises the folder" if found else "not here"


def length_check(project):
    """Check the length of the folder's path."""
    where = str(project.root)
    bad = folder.too_long(where, project.platform, folder.windows_long_paths)
    return "Length of the path", not bad, f"{len(where)} characters"


def port_check():
    """Check that a port is free."""
    free = ports.is_free(ports.FIRST)
    return "Port", True, f"{ports.FIRST} is {'free' if free else 'in use, the next is taken'}"


def passes(check, *words):
    """Run a check that raises a Problem, and give whether it passed and a word on it."""
    try:
        check(*words)
    except Problem as problem:
        return False, problem.name
    except OSError as error:
        return False, type(error).__name__
    return True, "yes"


def has_proxy(environ):
    """Say whether a proxy is set, and nothing about which."""
    return any(environ.get(name) or environ.get(name.lower()) for name in PROXIES)


def has_pip_settings(environ):
    """Say whether pip is told anything by variables, and nothing about what."""
    return any(name.upper().startswith("PIP_") for name in environ)


def health(checks):
    """Sum up in one sentence."""
    course = commands()["course"]
    bad = [name for name, good, _ in checks if not good]
    if bad:
        return f"Worth a look: {', '.join(bad)}. Send the report to whoever helps you."
    if any(word == "not made yet" for _, _, word in checks):
        return f"All looks well, and nothing is set up yet: type `{course} setup`."
    return f"All looks well: type `{course} lab` to start."
