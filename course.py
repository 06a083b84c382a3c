"""Start the course: python3 course.py setup | lab | test | site | update | doctor (on Windows: py).

This file stays readable to every Python 3, so that an old one gets a sentence and not a traceback.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OLDEST = (3, 11)
NEWEST = (3, 13)
SIBLINGS = ("launcher/cli.py", "binder/requirements.txt", "pyproject.toml")
NO_PYTHON_NEEDED = "Or use the page version of the course: it needs no Python."


def python_problem(version):
    """Say what to do when this Python is too old or too new, else None."""
    found = "%d.%d" % tuple(version[:2])
    if tuple(version[:2]) < OLDEST:
        return (
            "This is Python %s, which is too old for the course: install Python 3.13, "
            "or ask IT for it, then try again. %s" % (found, NO_PYTHON_NEEDED)
        )
    if tuple(version[:2]) > NEWEST:
        return (
            "This is Python %s, which is newer than the course knows: install Python 3.13 "
            "beside it, then type: %s. %s" % (found, with_python_313(os.name), NO_PYTHON_NEEDED)
        )
    return None


def with_python_313(system):
    """Give the words that start the course with Python 3.13."""
    return "py -3.13 course.py lab" if system == "nt" else "python3.13 course.py lab"


def folder_problem(here):
    """Say what to do when the rest of the course is not beside this file, else None."""
    # Explorer lets people look into a zip, and takes out only the file they click on.
    if all(os.path.isfile(os.path.join(here, name)) for name in SIBLINGS):
        return None
    return (
        "The rest of the course is not beside course.py: unzip the whole folder first "
        "(in Windows: right-click the zip, then Extract All), and start it from there."
    )


def main():
    """Check the ground, then hand over to the launcher."""
    problem = python_problem(sys.version_info) or folder_problem(HERE)
    if problem:
        sys.stderr.write(problem + "\n")
        return 1
    sys.path.insert(0, HERE)
    from launcher.cli import main as launch

    return launch(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
