"""A browser is found on PATH, where it is usually installed, or in Playwright's folder."""

from launcher import browser


def nothing(_):
    return None


def find(environ, platform, home, which=nothing, exists=lambda _: False):
    return browser.find(environ, platform, which, exists, home)


def test_path_comes_first(tmp_path):
    found = find(
        {}, "linux", tmp_path, which=lambda name: f"/bin/{name}" if "chrome" in name else None
    )
    assert found == "/bin/google-chrome"


def test_windows_knows_edge(tmp_path):
    found = find(
        {"PROGRAMFILES(X86)": "P"},
        "win32",
        tmp_path,
        exists=lambda path: path.startswith("P/Microsoft"),
    )
    assert found == "P/Microsoft/Edge/Application/msedge.exe"


def test_macos_knows_chrome(tmp_path):
    assert find({}, "darwin", tmp_path, exists=lambda path: "Chrome" in path).endswith(
        "Google Chrome"
    )


def test_playwrights_own_newest_first(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "OWN_FOLDER", tmp_path / "own")
    for number in (1100, 1200):
        place = tmp_path / f"own/chromium-{number}/chrome-linux/chrome"
        place.parent.mkdir(parents=True)
        place.write_text("")
    assert "1200" in find({}, "linux", tmp_path)


def test_named_folder_is_searched(tmp_path):
    place = tmp_path / "named/chromium-1/chrome-win64/chrome.exe"
    place.parent.mkdir(parents=True)
    place.write_text("")
    assert find({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "named")}, "win32", tmp_path) == str(
        place
    )


def test_none_is_none(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "OWN_FOLDER", tmp_path)
    assert find({}, "linux", tmp_path) is None


def test_this_computer_can_be_asked():
    assert browser.find_chromium() is None or browser.find_chromium()
