"""A linter that remembers the files it read last: for runs over the same files again and again."""

from collections import OrderedDict
from functools import cached_property

from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns
from copylint.facts import Names, Page
from copylint.linter import Linter
from copylint.memory import Memory
from copylint.results import FileResult
from copylint.text import Source

_FILES = 8  # that are remembered; nobody writes in more at once


class ResidentLinter(Linter):
    """Lints as ``Linter`` does, and what changed in a file since it read it last all the sooner."""

    @cached_property
    def _memories(self) -> OrderedDict[str, Memory]:
        return OrderedDict()

    def lint(
        self,
        source: Source,
        page: Page | None = None,
        *,
        beside: RepositorySigns = NOTHING_BESIDE,
        names: Names | None = None,
        memory: Memory | None = None,
    ) -> FileResult:
        """As ``Linter.lint``."""
        memory = memory or self._memory_of(source.path)
        return super().lint(source, page, beside=beside, names=names, memory=memory)

    def _memory_of(self, path: str) -> Memory:
        memory = self._memories.pop(path, None) or Memory()
        memory.turn()
        self._memories[path] = memory
        if len(self._memories) > _FILES:
            self._memories.popitem(last=False)
        return memory
