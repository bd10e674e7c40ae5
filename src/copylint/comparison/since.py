"""A run over what changed since a revision, each page beside what it said there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from copylint.config import for_file
from copylint.config.no_copy import holds_no_copy
from copylint.config.site_names import with_site_name
from copylint.discover import Found, Target, shown
from copylint.formats import READABLE, decode
from copylint.nlp import ModelError
from copylint.results.difference import Comparison, Pair
from copylint.results.known import Known, compare, known
from copylint.results.run import FileResult, Problem, Stale
from copylint.revisions import Change, Repository, Since, changes, open_repository, repository_folder
from copylint.revisions.renames import renamed
from copylint.runner import Linters, Options, run_files
from copylint.terms import CopylintError

_POINTER = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True)
class _Changed:
    """A chosen file that changed, and the bytes it held before."""

    target: Target
    old: bytes | None
    old_path: str | None  # relative to the root


def run_since(
    found: Found,
    options: Options,
    since: Since,
    *,
    chosen: Sequence[str] = (".",),
    whole_files: bool = False,
    linters: Linters | None = None,
) -> Comparison:
    """Lint the files of ``found`` that differ from a revision, under today's config, rules and names.

    Findings that stood in the same page there are marked old, unless ``whole_files``. ``chosen`` are
    the paths as the call gave them: which pages that are gone belong to it.

    Raises:
        CopylintError: there is no such revision or repository; or what spoils every file.
    """
    repository = open_repository(_folder(found.files), since.option)
    side = _Side(repository, since, found, chosen)
    linters = linters or Linters(options)
    changed = side.changed()
    run = run_files([each.target for each in changed], options, linters)
    by_path = {each.target.path: each for each in changed}
    warnings = [*found.warnings, *run.warnings, *side.warnings]
    pairs = []
    for file in run.files:
        each = by_path[file.path]
        before = None
        if each.old is not None:
            try:
                before = _before(each, options, linters)
            except ModelError:
                raise
            except CopylintError as error:
                why = f"what it said at {since.name} cannot be read, so all is new: {error}"
                warnings.append(f"{file.path}: {why}")
        pairs.append(_pair(file, before, repository.root, each, whole_files))
    problems = (*found.problems, *side.problems, *run.problems)
    run = replace(
        run,
        files=tuple(pair.now for pair in pairs),
        problems=problems,
        warnings=tuple(warnings),
        base=since.name,
        changes_only=not whole_files,
        fixed=tuple(Stale(p.now.path, e.rule, e.said, e.count) for p in pairs for e in p.fixed),
    )
    return Comparison(run, tuple(pairs), side.gone())


def _folder(targets: Sequence[Target]) -> Path:
    """Where to look for the repository: here, if any of the files lies in the same one."""
    here = repository_folder(Path.cwd().resolve())
    folders = tuple(dict.fromkeys(target.file.resolve().parent for target in targets))
    if not folders or (here and any(folder.is_relative_to(here) for folder in folders)):
        return Path.cwd()
    return next((folder for folder in folders if repository_folder(folder)), folders[0])


def _before(each: _Changed, options: Options, linters: Linters) -> FileResult:
    """The page as it was, judged as the same page is today: by its place, its names, its config."""
    target = each.target
    config = for_file(target.file, options.config)
    data = target.file.read_bytes() if target.data is None else target.data
    config, _ = with_site_name(config, target.file, decode(data, target.path).text)
    ending = PurePosixPath(each.old_path or target.path).suffix
    path = (
        target.path if target.path.endswith(ending) else str(PurePosixPath(target.path).with_suffix(ending))
    )
    return linters.under(config).lint(decode(each.old or b"", path))


def _pair(file: FileResult, before: FileResult | None, root: Path, each: _Changed, whole: bool) -> Pair:
    moved = each.old_path is not None and root / each.old_path != each.target.file.resolve()
    old_path = _displayed(root / each.old_path) if moved and each.old_path else None
    if before is None:
        return Pair(file, None, (), old_path)
    there = known((*before.findings, *before.behind))
    compared = compare(file.findings, there)
    left = compare(file.behind, compared.left).left
    fixed = compare_left(left, known(before.findings))
    findings = file.findings if whole else compared.findings
    return Pair(replace(file, findings=findings, before=before.score), before, fixed, old_path)


def compare_left(left: Sequence[Known], said: Sequence[Known]) -> tuple[Known, ...]:
    """Of what is left, that which a report showed: the rest stood behind it and nobody saw it."""
    seen = {entry.fingerprint: entry.count for entry in said}
    return tuple(
        replace(entry, count=min(entry.count, seen[entry.fingerprint]))
        for entry in left
        if entry.fingerprint in seen
    )


def _displayed(path: Path) -> str:
    """A path as reports show it: from here where it lies below, else in full."""
    here = Path.cwd().resolve()
    return shown(path.relative_to(here)) if path.is_relative_to(here) else shown(path)


class _Side:
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
            nearest = repository_folder(file.parent)
            if nearest is not None and nearest != root and nearest.is_relative_to(root):
                elsewhere[nearest] = elsewhere.get(nearest, 0) + 1
                continue
            yield file.relative_to(root).as_posix(), target
        for folder, count in elsewhere.items():
            files = "1 file was" if count == 1 else f"{count} files were"
            self.warnings.append(
                f"{_displayed(folder)} is a repository of its own: {files} not compared; run copylint there"
            )

    def changed(self) -> list[_Changed]:
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

    def _ready(self, path: str, change: Change, blobs: Mapping[str, bytes]) -> Iterator[_Changed]:
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
        yield _Changed(target, old, change.old_path)

    def _text(self, path: str, blob: str | None, blobs: Mapping[str, bytes]) -> bytes | None:
        """The old bytes; None, with a word about it, where the repository holds only a pointer to them."""
        data = blobs[blob] if blob is not None else None
        if data is None or not data.startswith(_POINTER):
            return data
        self.warnings.append(
            f"{path}: what it said at {self.since.name} is kept in Git LFS, so all of it counts as new"
        )
        return None

    def _unnamed(self, untracked: Sequence[str]) -> Iterator[_Changed]:
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
            yield _Changed(self.targets[path], old.get(before or ""), before)

    def _missing_here(self) -> None:
        """Staged pages that lie in no folder any more: the commit will hold them all the same."""
        if self.since.staged:
            for path, change in self.changes.items():
                file = self.repository.root / path
                if not change.gone and change.after and self._ours(path) and not file.exists():
                    self.warnings.append(f"{_displayed(file)}: staged, but deleted since; not read")

    def gone(self) -> tuple[str, ...]:
        """Pages of the chosen folders that are no longer there under any name."""
        moved = {*self.came_from.values()} | {c.old_path for c in self.changes.values() if not c.gone}
        return tuple(
            _displayed(self.repository.root / path)
            for path, change in sorted(self.changes.items())
            if change.gone and change.before and path not in moved and self._ours(path)
        )

    def _ours(self, path: str) -> bool:
        """Whether a walk of the chosen folders would have read a file of that name."""
        file = self.repository.root / path
        if file.suffix.lower() not in READABLE or holds_no_copy(file):
            return False
        return any(file.is_relative_to(Path(name).resolve()) for name in self.chosen)


def _bytes(target: Target) -> bytes:
    try:
        return target.file.read_bytes()
    except OSError:
        return b""  # whoever lints it says why it cannot be read
