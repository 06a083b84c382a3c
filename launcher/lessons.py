"""Lessons that a learner saved in JupyterLab: a copy of each, for when a newer course is unzipped over it.

JupyterLab loads this file as an extension of its server. A zip asks nobody before it overwrites,
so the copy must be there beforehand; it lies in the folder that no zip holds.
"""

from pathlib import Path

from launcher import aside
from launcher.project import Project

COURSE = ("modules", "book", "exercises", "solutions")


def keep(project, path):
    """Keep a copy of a lesson as it was just saved."""
    if name := lesson(project, path):
        copy = copies(project) / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        aside.put(copy, (project.root / name).read_bytes())


def rescue(project, path):
    """Set aside what a learner saved of one lesson, if the lesson is now another; give where it is."""
    name = lesson(project, path)
    copy = copies(project) / name
    if not name or not copy.is_file() or same(copy, project.root / name):
        return None
    kept = aside.keep(project, copy, name)
    copy.unlink()
    return kept


def rescue_all(project):
    """Set aside every saved lesson that is now another, and give where they are."""
    found = sorted(copies(project).rglob("*.ipynb"))
    kept = [rescue(project, project.root / path.relative_to(copies(project))) for path in found]
    return [path for path in kept if path]


def copies(project):
    """Give the folder of the copies."""
    return project.jupyter / "lessons"


def lesson(project, path):
    """Give a lesson's name from the course's folder; nothing when the file is no lesson."""
    path, root = Path(path).resolve(), project.root.resolve()
    name = path.relative_to(root) if path.is_relative_to(root) else Path()
    return name.as_posix() if name.suffix == ".ipynb" and name.parts[0] in COURSE else ""


def same(copy, path):
    """Say whether a lesson is still what was saved."""
    return path.is_file() and path.read_bytes() == copy.read_bytes()


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server):
    project, contents = Project(Path(__file__).absolute().parent.parent), server.contents_manager

    def before(path, **_):
        rescue(project, Path(contents.root_dir, path.strip("/")))

    def after(os_path, **_):
        try:
            keep(project, os_path)
        except OSError as error:  # JupyterLab would say that the save itself had failed
            server.log.warning("No copy of this lesson could be kept: %s", error.strerror)

    contents.register_pre_save_hook(before)
    contents.register_post_save_hook(after)
