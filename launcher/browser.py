"""Find a Chromium for the browser tests."""

import os
import shutil
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
# Playwright's own folder has a version in its name, and a system in the next.
PLAYWRIGHT_PLACES = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)
OWN_FOLDER = Path(__file__).resolve().parent.parent / ".jupyter" / "browsers"


def find_chromium() -> str | None:
    """Give the path of a Chromium on this computer, or None."""
    return find(os.environ, sys.platform, shutil.which)


def find(environ, platform, which, exists=os.path.isfile, home=None):
    """Give the first Chromium: on PATH, where it is usually installed, or Playwright's own."""
    on_path = (which(name) for name in NAMES)
    usual = (place for place in usual_places(environ, platform) if exists(place))
    own = from_playwright(playwright_folders(environ, platform, home or Path.home()))
    for group in (on_path, usual, own):
        for found in group:
            if found:
                return str(found)
    return None


def usual_places(environ, platform):
    """Give the paths at which browsers are usually installed."""
    if platform == "darwin":
        return list(MAC_PLACES)
    if platform != "win32":
        return []
    folders = [environ[name] for name in WINDOWS_FOLDERS if environ.get(name)]
    return [f"{folder}/{place}" for place in WINDOWS_PLACES for folder in folders]


def playwright_folders(environ, platform, home):
    """Give the folders in which Playwright may keep its browsers."""
    local = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    usual = {"darwin": home / "Library" / "Caches", "win32": local}.get(platform, home / ".cache")
    named = environ.get("PLAYWRIGHT_BROWSERS_PATH")
    return [*([Path(named)] if named else []), OWN_FOLDER, usual / "ms-playwright"]


def from_playwright(folders):
    """Give Playwright's own browsers, newest first."""
    for folder in folders:
        for place in PLAYWRIGHT_PLACES:
            yield from sorted(folder.glob(place), reverse=True)
