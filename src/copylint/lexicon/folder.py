"""Where the advice stands: the folder of rules and word lists that ships with copylint."""

from functools import cache
from pathlib import Path

from copylint.terms import CopylintError

_PACKAGE = Path(__file__).resolve().parent.parent


def rules_folder(package: Path = _PACKAGE) -> Path:
    """The folder that holds ``kinds.toml``, ``lists`` and one folder a family.

    In a wheel it is ``copylint/rules``; in a checkout and in an editable install it stands beside
    ``src``. A folder counts only if ``kinds.toml`` is in it, so that a stray ``rules`` never wins.
    Raises CopylintError if there is none.
    """
    return _find(package)


@cache
def _find(package: Path) -> Path:
    for folder in (package / "rules", package.parent.parent / "rules"):
        if (folder / "kinds.toml").is_file():
            return folder
    raise CopylintError(
        f"the rules that ship with copylint are missing from {package}; install copylint again"
    )
