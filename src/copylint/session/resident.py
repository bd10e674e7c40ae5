"""A linter that remembers the files it read: for runs over the same files again and again."""

from collections import OrderedDict
from functools import cached_property

from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns
from copylint.config import Place
from copylint.facts import Names, Page
from copylint.linter import Linter
from copylint.memory import Memory
from copylint.results import FileResult
from copylint.text import Source

_FILES = 8  # of which more than the result is remembered; nobody writes in more at once


class ResidentLinter(Linter):
    """Lints as ``Linter`` does: a file that is as it was at once, and of one that was edited what changed."""

    def lint(
        self,
        source: Source,
        page: Page | None = None,
        *,
        beside: RepositorySigns = NOTHING_BESIDE,
        names: Names | None = None,
        place: Place | None = None,
        memory: Memory | None = None,
    ) -> FileResult:
        """As ``Linter.lint``."""
        if page is not None or memory is not None:
            return super().lint(source, page, beside=beside, names=names, place=place, memory=memory)
        asked = (source.digest, beside, names, place)
        known = self._results.get(source.path)
        if known is None or known[0] != asked:
            result = super().lint(
                source, beside=beside, names=names, place=place, memory=self._memory_of(source.path)
            )
            known = self._results[source.path] = (asked, result)
        return known[1]

    @cached_property
    def _results(self) -> dict[str, tuple[object, FileResult]]:
        return {}

    @cached_property
    def _memories(self) -> OrderedDict[str, Memory]:
        return OrderedDict()

    def _memory_of(self, path: str) -> Memory:
        memory = self._memories.pop(path, None) or Memory()
        memory.turn()
        self._memories[path] = memory
        if len(self._memories) > _FILES:
            self._memories.popitem(last=False)
        return memory
