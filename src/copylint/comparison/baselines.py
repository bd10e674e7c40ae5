"""A run beside the team's baseline: what it knows is old, and what nothing answers to any more."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from copylint.config import Config, ConfigError, for_file
from copylint.results.baseline import Baseline, BaselineError, Page, read_baseline
from copylint.results.difference import can_be_judged
from copylint.results.known import Known, compare, known, merged
from copylint.results.run import Counts, FileResult, Run, Score, Stale
from copylint.revisions import repository_folder
from copylint.runner import Linters, Options

THE_BASELINE = "the baseline"  # what a run is compared with, for people
AND_IT = f" and {THE_BASELINE}"  # after a revision
_SAID = 60  # characters of a sentence that a warning quotes
_MOSTLY = 0.5  # of a page's findings in one new place: the page was renamed


@dataclass(frozen=True, slots=True)
class BaselineFile:
    """A baseline and where it lies."""

    file: Path  # absolute, without symbolic links
    shown: str  # its name in messages
    baseline: Baseline = field(default_factory=Baseline)

    def key(self, path: str | Path) -> str:
        """A file's name in the baseline: from its folder on, with "/" on every system."""
        whole = Path(path).resolve()
        folder = self.file.parent
        if whole.is_relative_to(folder):
            return whole.relative_to(folder).as_posix()
        try:
            return Path(os.path.relpath(whole, folder)).as_posix()
        except ValueError:  # on another drive
            return whole.as_posix()

    def path(self, key: str) -> Path:
        """The file of that name."""
        return self.file.parent / key


def from_config(config: Config) -> Path | None:
    """The baseline that a config names. Raises BaselineError if it lies outside of the project.

    A config is part of what is linted: it may not have files read from elsewhere.
    """
    if config.baseline is None:
        return None
    folder = config.folder.resolve()
    file = (folder / config.baseline).resolve()
    project = repository_folder(folder) or folder
    if not file.is_relative_to(project):
        name = config.path.name if config.path else "config"
        raise BaselineError(f'{name}: baseline "{config.baseline}" lies outside of {project}; keep it inside')
    return file


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of a run against its entries in the baseline."""

    file: FileResult  # what is known is marked old
    key: str
    old_key: str | None  # where its entries stand, if there are any
    kept: tuple[Known, ...] = ()  # entries that its findings answer to, as they read now
    left: tuple[Known, ...] = ()  # entries that nothing answers to
    silent: tuple[Known, ...] = ()  # entries of rules that did not run


class Baselines:
    """The baselines that count for the files of a run; each is read once."""

    def __init__(self, options: Options, given: Path | None = None) -> None:
        self._options = options
        self._given = given.resolve() if given else None
        self._read: dict[Path, BaselineFile] = {}

    def open(self, paths: Iterable[str | Path]) -> bool:
        """Read the baselines of these files, so that a faulty one stops the run before it starts.

        Returns whether there is any. Raises BaselineError.
        """
        found = [self.of(path) for path in paths]
        return any(found) or (self._given is not None and self._opened(self._given) is not None)

    def of(self, path: str | Path) -> BaselineFile | None:
        """The baseline that counts for a file. Raises BaselineError if it cannot be used."""
        file = self._given
        if file is None:
            try:
                file = from_config(for_file(path, self._options.config))
            except ConfigError:
                return None  # the run says so of every file that this config keeps from being read
        return self._opened(file) if file else None

    def _opened(self, file: Path) -> BaselineFile:
        if file not in self._read:
            here = Path.cwd().resolve()
            shown = file.relative_to(here).as_posix() if file.is_relative_to(here) else file.as_posix()
            self._read[file] = BaselineFile(file, shown, read_baseline(file, shown))
        return self._read[file]

    def applied(self, run: Run, chosen: Sequence[str], linters: Linters) -> Run:
        """The run with what a baseline knows marked old, and the entries that are no longer needed.

        ``chosen``: the folders that were read as a whole, so that what they no longer hold is gone.
        """
        grouped: dict[Path, list[FileResult]] = {}
        for file in run.files:
            if held := self.of(file.path):
                grouped.setdefault(held.file, []).append(file)
        replaced: dict[str, FileResult] = {}
        stale: list[Stale] = []
        for place, group in grouped.items():
            held = self._read[place]
            found = answers(held, group, linters, self._options)
            replaced |= {each.file.path: each.file for each in found}
            stale += [Stale(a.file.path, e.rule, e.said, e.count) for a in found for e in a.left]
            followed = {each.old_key for each in found}
            stale += [
                Stale(key, entry.rule, entry.said, entry.count)
                for key in gone(held, chosen)
                if key not in followed
                for entry in held.baseline.pages[key].findings
            ]
        if not replaced:
            return run
        base = run.base + AND_IT if run.base else THE_BASELINE
        files = tuple(replaced.get(file.path, file) for file in run.files)
        stale_warning = (_stale_words(stale),) if stale else ()
        return replace(
            run,
            files=files,
            base=base,
            stale=tuple(stale),
            fixed=run.fixed or tuple(stale),
            warnings=(*run.warnings, *stale_warning),
        )


def _stale_words(stale: Sequence[Stale]) -> str:
    """One line that names what the baseline holds for nothing."""
    first = stale[0]
    said = first.said if len(first.said) <= _SAID else first.said[: _SAID - 1].rstrip() + "…"
    which = f'{first.path}: "{said}" ({first.rule})'
    if len(stale) == 1:
        return f"{which} is gone, and the baseline still holds it; to tidy up: copylint baseline prune"
    return (
        f"{len(stale):,} entries of the baseline are no longer needed, such as {which};"
        " to tidy up: copylint baseline prune"
    )


def gone(held: BaselineFile, chosen: Sequence[str]) -> tuple[str, ...]:
    """The pages of a baseline that lie nowhere below the chosen folders any more."""
    folders = [Path(name).resolve() for name in chosen]
    return tuple(
        key
        for key in sorted(held.baseline.pages)
        if any(held.path(key).is_relative_to(folder) for folder in folders)
        and not os.path.lexists(held.path(key))
    )


def answers(
    held: BaselineFile, files: Sequence[FileResult], linters: Linters, options: Options
) -> list[Answer]:
    """Each page against its entries; a page without any, against those of one that is gone."""
    pages = held.baseline.pages
    keys = {file.path: held.key(file.path) for file in files}
    fresh = [file for file in files if keys[file.path] not in pages]
    moved = _renamed(held, {keys[file.path]: file for file in fresh})
    found = []
    for file in files:
        key = keys[file.path]
        old_key = key if key in pages else moved.get(key)
        page = pages[old_key] if old_key is not None else Page()
        ran = linters.under(for_file(file.path, options.config))
        silent = tuple(entry for entry in page.findings if ran.silences(entry.rule))
        # What a revision knows already answers to the baseline as well.
        afresh = [replace(finding, old=False) for finding in file.findings]
        said = compare(afresh, [entry for entry in page.findings if not ran.silences(entry.rule)])
        findings = tuple(
            replace(now, old=now.old or then.old)
            for now, then in zip(said.findings, file.findings, strict=True)
        )
        behind = compare(file.behind, said.left)
        before = file.before or _score(page)
        found.append(
            Answer(
                replace(file, findings=findings, before=before),
                key,
                old_key,
                merged((*said.kept, *behind.kept)),
                behind.left,
                silent,
            )
        )
    return found


def _score(page: Page) -> Score | None:
    if page.score is None:
        return None
    return Score(page.score, None, None, page.maturity, "", Counts())


def _renamed(held: BaselineFile, fresh: Mapping[str, FileResult]) -> dict[str, str]:
    """New name → old name: a page that is gone and most of whose findings stand in one new page."""
    own = {key: known((*file.findings, *file.behind)) for key, file in fresh.items()}
    if not any(own.values()):
        return {}
    pages = held.baseline.pages
    where: dict[str, list[str]] = {}
    for key, page in sorted(pages.items()):
        if page.findings and not os.path.lexists(held.path(key)):
            for entry in page.findings:
                where.setdefault(entry.fingerprint, []).append(key)
    pairs = []
    for new, entries in own.items():
        both: dict[str, int] = {}
        for entry in entries:
            for old in where.get(entry.fingerprint, ()):
                both[old] = both.get(old, 0) + 1
        pairs += [(-n, new, old) for old, n in both.items() if n > _MOSTLY * len(pages[old].findings)]
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, new, old in sorted(pairs):
        if new not in found and old not in taken:
            found[new] = old
            taken.add(old)
    return found


def page_of(file: FileResult) -> Page:
    """All that a baseline holds of a page: every finding that nobody silenced, ideas too, and its score."""
    score = file.score if can_be_judged(file.score) else None
    findings = known((*file.findings, *file.behind))
    return Page(findings, score.value if score else None, score.maturity if score else None)


def updated(
    held: BaselineFile,
    files: Sequence[FileResult],
    chosen: Sequence[str],
    linters: Linters,
    options: Options,
    *,
    add_new: bool = False,
    prune_only: bool = False,
) -> Baseline:
    """The baseline after a run: without what is gone, under the new names of what was renamed.

    Nothing is added unless ``add_new``, and without it a score only rises. ``prune_only`` leaves
    everything that is still answered to as it was written.
    """
    pages = dict(held.baseline.pages)
    lost = gone(held, chosen)
    found = answers(held, files, linters, options)
    for old in {each.old_key for each in found if each.old_key} | set(lost):
        pages.pop(old, None)
    for each in found:
        before = held.baseline.pages.get(each.old_key or "", Page())
        if each.old_key is None and not add_new:
            continue
        if prune_only:
            left = {entry.fingerprint: entry.count for entry in each.left}
            rest = [replace(e, count=e.count - left.get(e.fingerprint, 0)) for e in before.findings]
            pages[each.key] = replace(before, findings=tuple(entry for entry in rest if entry.count > 0))
            continue
        now = page_of(each.file)
        findings = now.findings if add_new else each.kept
        fell = not add_new and now.score is not None and before.score is not None and now.score < before.score
        kept = before if fell or (not add_new and before.score is None) else now
        pages[each.key] = Page(merged((*findings, *each.silent)), kept.score, kept.maturity)
    return Baseline(pages)
