"""The chosen pages against what git says of them: which changed, what they said, which are gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from copylint.config.no_copy import holds_no_copy
from copylint.discover import Found, Target
from copylint.files.named import from_here
from copylint.files.project import repository_of
from copylint.formats import readable
from copylint.report.wording import counted
from copylint.results.run import Problem
from copylint.revisions import Change, Repository, Since, changes
from copylint.revisions.renames import renamed
from copylint.runner import bytes_of
from copylint.text.source import SourceError

_POINTER = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True)
class Changed:
    """A chosen file that changed, and the bytes it held before."""

    target: Target
    old: bytes | None
    old_path: str | None  # relative to the root


class Side:
    """The chosen files against what git says of them."""

    def __init__(self, repository: Repository, since: Since, found: Found, chosen: Sequence[str]) -> None:
        self.repository = repository
        self.since = since
        self.chosen = chosen
        self.warnings: list[str] = []
        self.problems: list[Problem] = []
        self.targets = dict(self._inside(found))
        self.changes = {change.path: change for change in changes(repository, since)}
        self.came_from: dict[str, str] = {}

    def _inside(self, found: Found) -> Iterator[tuple[str, Target]]:
        """The files by their path in the repository; a word about those of other ones."""
        root = self.repository.root
        elsewhere: dict[Path, int] = {}
        for target in found.files:
            file = target.file.resolve()
            if not file.is_relative_to(root):
                self.problems.append(
                    Problem(
                        target.path,
                        f"lies outside of the repository {root}, so {self.since.option} cannot compare it",
                    )
                )
                continue
            nearest = repository_of(file.parent)
            if nearest is not None and nearest != root and nearest.is_relative_to(root):
                elsewhere[nearest] = elsewhere.get(nearest, 0) + 1
                continue
            yield file.relative_to(root).as_posix(), target
        for folder, count in elsewhere.items():
            files = counted(count, "file was", "files were")
            self.warnings.append(
                f"{from_here(folder)} is a repository of its own: {files} not compared; run copylint there"
            )

    def changed(self) -> list[Changed]:
        """The chosen files that differ, with their old bytes, and on request the staged ones."""
        listed = {
            path: self.changes[path]
            for path in self.targets
            if path in self.changes and not (self.since.staged and self.changes[path].gone)
        }
        untracked = [] if self.since.staged else self._untracked(listed)
        blobs = self.repository.contents(
            each for change in listed.values() for each in (change.before, change.after) if each
        )
        ready = [each for path, change in listed.items() for each in self._ready(path, change, blobs)]
        ready += self._unnamed(untracked)
        self._missing_here()
        return sorted(ready, key=lambda each: each.target.path)

    def _untracked(self, listed: Mapping[str, Change]) -> list[str]:
        tracked = self.repository.tracked()
        return [path for path in self.targets if path not in tracked and path not in listed]

    def _ready(self, path: str, change: Change, blobs: Mapping[str, bytes]) -> Iterator[Changed]:
        target = self.targets[path]
        if change.conflict:
            self.problems.append(
                Problem(
                    target.path, "in a merge conflict, so nothing of it is staged; solve it and git add it"
                )
            )
            return
        old = self._text(target.path, change.before, blobs)
        if change.after is not None:
            data = blobs[change.after]
            # A file kept in Git LFS is staged as a pointer; the copy itself lies in the folder.
            if not data.startswith(_POINTER):
                target = target._replace(data=data)
        yield Changed(target, old, change.old_path)

    def _text(self, path: str, blob: str | None, blobs: Mapping[str, bytes]) -> bytes | None:
        """The old bytes; None, with a word about it, where the repository holds only a pointer to them."""
        data = blobs[blob] if blob is not None else None
        if data is None or not data.startswith(_POINTER):
            return data
        self.warnings.append(
            f"{path}: what it said at {self.since.name} is kept in Git LFS, so all of it counts as new"
        )
        return None

    def _unnamed(self, untracked: Sequence[str]) -> Iterator[Changed]:
        """Files git does not know: new ones, or old ones that were renamed without telling it."""
        lost = {
            path: change.before
            for path, change in self.changes.items()
            if change.gone and change.before and path not in self.targets
        }
        old: dict[str, bytes] = {}
        if lost and untracked:
            blobs = self.repository.contents(lost.values())
            old = {path: blobs[blob] for path, blob in lost.items()}
            self.came_from = renamed(old, {path: _bytes(self.targets[path]) for path in untracked})
        for path in untracked:
            before = self.came_from.get(path)
            yield Changed(self.targets[path], old.get(before or ""), before)

    def _missing_here(self) -> None:
        """Staged pages that lie in no folder any more: the commit will hold them all the same."""
        if self.since.staged:
            for path, change in self.changes.items():
                file = self.repository.root / path
                if not change.gone and change.after and self._ours(path) and not file.exists():
                    self.warnings.append(f"{from_here(file)}: staged, but deleted since; not read")

    def gone(self) -> tuple[str, ...]:
        """Pages of the chosen folders that are no longer there under any name."""
        moved = {*self.came_from.values()} | {c.old_path for c in self.changes.values() if not c.gone}
        return tuple(
            from_here(self.repository.root / path)
            for path, change in sorted(self.changes.items())
            if change.gone and change.before and path not in moved and self._ours(path)
        )

    def _ours(self, path: str) -> bool:
        """Whether a walk of the chosen folders would have read a file of that name."""
        file = self.repository.root / path
        if not readable(file.name) or holds_no_copy(file):
            return False
        return any(file.is_relative_to(Path(name).resolve()) for name in self.chosen)


def _bytes(target: Target) -> bytes:
    try:
        return bytes_of(target)
    except (SourceError, OSError):
        return b""  # whoever lints it says why it cannot be read
