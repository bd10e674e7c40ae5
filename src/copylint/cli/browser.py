"""Showing a file in the browser of whoever called, where there is one and somebody sits before it."""

import os
import sys
import webbrowser
from pathlib import Path


def opened(path: Path) -> bool:
    """Open a file in the default browser; False where there is none. It is never an error."""
    if not _somebody_looks():
        return False
    try:
        browser = webbrowser.get()
        # One that runs inside of the terminal would take it over; who wants that one names it in $BROWSER.
        if type(browser) is webbrowser.GenericBrowser and "BROWSER" not in os.environ:
            return False
        return webbrowser.open(path.resolve().as_uri())
    except (webbrowser.Error, OSError, ValueError):
        return False


def _somebody_looks() -> bool:
    """Whether there is a screen to open a window on; a build has none, whatever its system."""
    if os.environ.get("BROWSER"):
        return True
    if os.environ.get("CI"):
        return False
    return sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
