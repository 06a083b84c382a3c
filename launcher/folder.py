"""Where the course's folder lies: synchronised by OneDrive, or too deep for Windows."""

import ntpath
import posixpath

from launcher.problems import Problem

ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
WINDOWS_LIMIT = 259
# Measured on 2026-11-22: the longest path below the course's folder once the learner's set is
# installed, with Windows' `Lib` for `lib/python3.11` (a font file inside jupyterlab/galata).
# pip unpacks each package under its final name, so nothing longer is ever written.
LONGEST_PATH_INSIDE = 161


def check(project, environ, keep_in_onedrive=False, long_paths=None):
    """Raise Problem when the course's folder lies where it cannot work well."""
    where = str(project.root)
    if not keep_in_onedrive and in_onedrive(where, environ, project.platform):
        raise Problem("onedrive")
    if too_long(where, project.platform, windows_long_paths if long_paths is None else long_paths):
        raise Problem("path-too-long", length=len(where), allowed=longest_root())


def in_onedrive(where, environ, platform):
    """Say whether OneDrive synchronises the folder `where`."""
    parts = _parts(where, platform)
    if any(part.lower().startswith("onedrive") for part in parts):
        return True
    homes = [environ[name] for name in ONEDRIVE_VARIABLES if environ.get(name)]
    return any(_inside(parts, _parts(home, platform)) for home in homes)


def too_long(where, platform, long_paths):
    """Say whether Windows could not hold the environment's longest path below `where`."""
    return platform == "win32" and len(where) > longest_root() and not long_paths()


def longest_root():
    """Give how many characters the path of the course's folder may have on Windows."""
    return WINDOWS_LIMIT - LONGEST_PATH_INSIDE - 1


def windows_long_paths():
    """Say whether this Windows has been told to allow long paths."""
    try:
        import winreg

        with winreg.OpenKey(
            winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem"
        ) as key:
            return winreg.QueryValueEx(key, "LongPathsEnabled")[0] == 1
    except (ImportError, OSError):
        return False


def _parts(where, platform):
    kind = ntpath if platform == "win32" else posixpath
    plain = kind.normcase(kind.normpath(where))
    return [part for part in plain.replace("\\", "/").split("/") if part]


def _inside(parts, home):
    return bool(home) and parts[: len(home)] == home
