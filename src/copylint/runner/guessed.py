"""The names that a run found by itself."""

from collections.abc import Sequence

from copylint.facts import FoundName
from copylint.results.run import FileResult


def guessed(files: Sequence[FileResult]) -> tuple[FoundName, ...]:
    """The names that were found, each once, those of most files first."""
    found: dict[str, list[FoundName]] = {}
    for file in files:
        for each in file.names.found:
            found.setdefault(each.name, []).append(each)
    return tuple(every[0] for every in sorted(found.values(), key=len, reverse=True))
