"""The folder that the store lies in: marked as one that nobody has to keep, and emptied again."""

import contextlib
from pathlib import Path

PREFIX = "copylint-"  # of all our files
NAME = f"{PREFIX}1.sqlite"  # the figure is that of the layout: another layout is another file
_TAG = "CACHEDIR.TAG"
_TAGGED = (  # https://bford.info/cachedir/: programs that keep copies leave out such a folder
    "Signature: 8a477f597d28d172789f06886806bc55\n# Made by copylint; may be removed at any time.\n"
)


def remove(folder: Path) -> int:
    """Remove what a store put into a folder, of this layout or another; how many bytes that were.

    The folder goes, too, if nothing else is in it. Raises OSError.
    """
    freed = 0
    if not folder.is_dir():
        return 0
    for file in sorted(folder.glob(f"{PREFIX}*.sqlite*")):
        freed += file.stat().st_size
        file.unlink()
    for name in (_TAG, ".gitignore"):
        (folder / name).unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # somebody keeps other things there
        folder.rmdir()
    return freed


def mark(folder: Path) -> None:
    """Keep the folder out of repositories and of copies."""
    for name, text in ((_TAG, _TAGGED), (".gitignore", "*\n")):
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
