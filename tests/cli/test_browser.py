"""Opening a report: only where somebody sits before a screen, and never an error."""

import webbrowser
from pathlib import Path

import pytest

from copylint.cli.browser import opened


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was asked to show; the screen is there."""
    asked: list[str] = []

    class Window(webbrowser.BaseBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            del new, autoraise
            asked.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", lambda: Window("window"))
    monkeypatch.setattr(webbrowser, "open", Window("window").open)
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("BROWSER", "CI", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return asked


def test_the_address_of_a_file_is_whole(
    shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened(Path("a b#1.html"))
    assert shown == [f"{tmp_path.resolve().as_uri()}/a%20b%231.html"]


@pytest.mark.parametrize(
    ("settings", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
        ({"BROWSER": "firefox"}, "linux", True),
        ({"BROWSER": "firefox", "CI": "true"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
        ({"CI": "true"}, "darwin", False),
    ],
)
def test_where_somebody_looks(
    settings: dict[str, str],
    platform: str,
    expected: bool,
    shown: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setattr("sys.platform", platform)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert opened(tmp_path / "a.html") is expected
    assert bool(shown) is expected


@pytest.mark.usefixtures("shown")
def test_no_browser_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def none() -> webbrowser.BaseBrowser:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    assert not opened(tmp_path / "a.html")


def test_no_browser_takes_over_the_terminal(
    shown: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("lynx"))
    assert not opened(tmp_path / "a.html")
    monkeypatch.setenv("BROWSER", "lynx")
    assert opened(tmp_path / "a.html")
    assert len(shown) == 1
