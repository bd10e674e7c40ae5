"""Readers that a team brings along: found by the ending they read, among the packages that are installed."""

import os
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from copylint.formats.settings import Settings
from copylint.terms import CopylintError
from copylint.text.document import Document
from copylint.text.source import Source

READERS_GROUP = "copylint.readers"
DECODERS_GROUP = "copylint.decoders"


class TeamReader(NamedTuple):
    """What a package offers for an ending: "module:function" of its reader, and of its decoder if any."""

    ending: str
    reader: str
    decoder: str
    package: str  # its name and its version

    def decode(self, data: bytes, path: str) -> Source:
        """Make a source of a file's bytes. Raises CopylintError in whatever way the decoder fails."""
        if not self.decoder:
            return Source.decode(data, path)
        made = self._asked(self.decoder, path, data, path)
        if not isinstance(made, Source):
            raise CopylintError(f"{path}: {self._who(self.decoder)} returned no Source; mend it")
        return made

    def read(self, source: Source, settings: Settings) -> Document:
        """Read a file. Raises CopylintError in whatever way the reader fails."""
        made = self._asked(self.reader, source.path, source, settings)
        if not isinstance(made, Document):
            raise CopylintError(f"{source.path}: {self._who(self.reader)} returned no Document; mend it")
        return made

    def _asked(self, name: str, path: str, *given: object) -> Any:
        module, _, function = name.partition(":")
        try:
            found: Callable[..., Any] = getattr(import_module(module), function)
            return found(*given)
        except CopylintError:
            raise
        except Exception as error:
            what = f"{type(error).__name__}: {error}".splitlines()[0]
            raise CopylintError(
                f"{path}: {self._who(name)} failed ({what}); mend it or uninstall it"
            ) from None

    def _who(self, name: str) -> str:
        return f"the reader {name} of {self.package}"


def team_reader(ending: str) -> TeamReader | None:
    """The reader that an installed package offers for an ending such as ``.foo``, if one does."""
    return _found(tuple(sys.path)).get(ending) if ending else None


@cache
def _found(path: tuple[str, ...]) -> MappingProxyType[str, TeamReader]:
    """The readers of all packages on ``path``; of two for one ending the one of the first name counts."""
    if not any(_offers_one(folder) for folder in path):
        return MappingProxyType({})  # without loading what can take packages apart
    from importlib.metadata import entry_points

    decoders = {_ending(point.name): point.value for point in entry_points(group=DECODERS_GROUP)}
    found: dict[str, TeamReader] = {}
    for point in sorted(entry_points(group=READERS_GROUP), key=lambda point: (point.name, point.value)):
        ending = _ending(point.name)
        package = f"{point.dist.name} {point.dist.version}" if point.dist else "a package"
        found.setdefault(ending, TeamReader(ending, point.value, decoders.get(ending, ""), package))
    return MappingProxyType(found)


def _ending(name: str) -> str:
    return f".{name.lstrip('.').lower()}"


def _offers_one(folder: str) -> bool:
    """Whether a package in a folder says that it has a reader."""
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return False
    for name in names:
        try:
            if READERS_GROUP in Path(name, "entry_points.txt").read_text(encoding="utf-8"):
                return True
        except (OSError, ValueError):
            continue
    return False
