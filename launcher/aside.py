"""Set work aside, and put files in place so that they are whole at every moment."""

import datetime
import os


def folder(project):
    """Give the folder for what is set aside today."""
    return project.root / "my-work" / "older" / datetime.date.today().isoformat()


def keep(project, path, name=None):
    """Copy a file aside under a name that is free, and give where it is."""
    content = path.read_bytes()
    target = free(folder(project) / (name or path.name), content)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        put(target, content)
    return target


def free(target, content):
    """Give a path at which nothing else is kept."""
    count, path = 1, target
    while path.exists() and path.read_bytes() != content:
        count += 1
        path = target.with_name(f"{target.stem}-{count}{target.suffix}")
    return path


def put(path, content):
    """Put content in a file's place; whoever looks sees the old or the new, never a half."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")  # two programs may be at it
    with open(draft, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
