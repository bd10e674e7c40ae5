"""The bytes of a target, and how far a run over targets is."""

from collections.abc import Sequence

from copylint.discover import Target
from copylint.results.run import FileResult
from copylint.runner.options import Options, Step
from copylint.text.source import SourceError

_MOST = 100_000_000  # bytes; a document with its pictures is smaller


def bytes_of(target: Target) -> bytes:
    """The bytes to read; of more than anything readable holds, an error. Raises OSError, SourceError."""
    if target.data is not None:
        return target.data
    with target.file.open("rb") as stream:
        data = stream.read(_MOST + 1)
    if len(data) > _MOST:
        raise SourceError(f"{target.path}: more than {_MOST // 1_000_000} MB; split it or leave it out")
    return data


def size_of(target: Target) -> int:
    """Bytes of a file; 0 where nobody can tell."""
    if target.data is not None:
        return len(target.data)
    try:
        return target.file.stat().st_size
    except OSError:
        return 0


class Steps:
    """Tells how far a run is, each time a file is done; costs nothing where nobody asks."""

    def __init__(self, targets: Sequence[Target], options: Options) -> None:
        self._each = options.each
        self._sizes = [size_of(target) for target in targets] if self._each else []
        self._bytes = sum(self._sizes)
        self._done = self._behind = self._words = 0

    def done(self, n: int, file: FileResult | None) -> None:
        """The ``n``-th file is done; None: it could not be read."""
        if self._each is None:
            return
        self._done += 1
        self._behind += self._sizes[n]
        self._words += file.words if file is not None else 0
        share = self._behind / self._bytes if self._bytes else 1.0
        self._each(Step(self._done, len(self._sizes), self._words, min(1.0, share)))
